import { initialize } from 'launchdarkly-js-client-sdk';

export async function makeClient(key: string) {
  const client = initialize('env-1', { kind: 'user', key });
  await client.waitForInitialization(5);
  return client;
}
