import { init, type LDClient } from '@launchdarkly/node-server-sdk';

let client: LDClient | undefined;

export function getLdClient(): LDClient {
  if (!client) {
    client = init(process.env.LD_SDK_KEY ?? '');
  }
  return client;
}
