import { injectable } from 'inversify';
import * as EppoSdk from '@eppo/node-server-sdk';
import { Flags } from './types';
@injectable()
export class EppoFlags implements Flags {
  async isOn(k: string) {
    return EppoSdk.getInstance().getBooleanAssignment(k, 'subject', {}, false);
  }
}
