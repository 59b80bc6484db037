import { init } from '@launchdarkly/node-server-sdk';

export abstract class BaseHandler {
  protected readonly ld = init(process.env.LD_SDK_KEY ?? '');
}
