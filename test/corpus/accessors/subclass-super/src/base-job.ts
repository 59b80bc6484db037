import { OpenFeature } from '@openfeature/server-sdk';

export abstract class BaseJob {
  protected enabled(flag: string) {
    return OpenFeature.getClient('jobs').getBooleanValue(flag, false);
  }
  abstract run(): Promise<void>;
}
