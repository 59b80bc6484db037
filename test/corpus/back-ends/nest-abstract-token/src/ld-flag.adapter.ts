import { Inject, Injectable } from '@nestjs/common';
import { LDClient } from '@launchdarkly/node-server-sdk';
import { FlagPort } from './flag-port';
@Injectable()
export class LdFlagAdapter implements FlagPort {
  constructor(@Inject('LD') private readonly ld: LDClient) {}
  isOn(key: string) { return this.ld.boolVariation(key, { key: 'a' }, false); }
}
