import { OpenFeature } from '@openfeature/server-sdk';
import { init } from '@launchdarkly/node-server-sdk';

export const health = async () => ({
  deep: await OpenFeature.getClient('ops').getBooleanValue('deep-health-check', false),
  //                                                       ^^^^^^^^^^^^^^^^^^^ evaluation deep-health-check
  timeout: await init(process.env.LD_KEY!).variation('health-timeout', { key: 'system' }, 1000),
  //                                                 ^^^^^^^^^^^^^^^^ evaluation health-timeout
});
