import { init } from '@launchdarkly/node-server-sdk';

const client = init(process.env.SDK_KEY ?? '');

export const limits = async (key: string) =>
  client.jsonVariation(
    // one object for all limits
    'api-rate-limits',
  //^^^^^^^^^^^^^^^^^ evaluation api-rate-limits
    { kind: 'service', key },
    { perSecond: 10 },
  );
