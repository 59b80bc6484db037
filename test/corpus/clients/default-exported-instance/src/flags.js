import { init } from '@launchdarkly/node-server-sdk';

export default init(process.env.LD_SDK_KEY);
