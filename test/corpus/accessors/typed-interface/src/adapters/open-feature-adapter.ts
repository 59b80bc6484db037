import { OpenFeature } from '@openfeature/server-sdk';
import type { FlagPort } from '../ports/flag-port';

export class OpenFeatureAdapter implements FlagPort {
  enabled(flag: string): Promise<boolean> {
    return OpenFeature.getClient().getBooleanValue(flag, false);
  }
}
