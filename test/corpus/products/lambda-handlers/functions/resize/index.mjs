import { init } from '@launchdarkly/node-server-sdk';

const client = init(process.env.LD_SDK_KEY);

export const handler = async (event) => {
  await client.waitForInitialization();
  const webp = await client.boolVariation('resize-to-webp', { kind: 'function', key: 'resize' }, false);
  //                                      ^^^^^^^^^^^^^^^^ evaluation resize-to-webp
  return Promise.all(event.Records.map((record) => resize(record, webp ? 'webp' : 'jpeg')));
};
