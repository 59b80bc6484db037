import { init } from '@launchdarkly/node-server-sdk';

const ld = init(process.env.LD_SDK_KEY!);
export const variation = <T>(key: string, user: string, fallback: T): Promise<T> => ld.variation(key, { key: user }, fallback);
