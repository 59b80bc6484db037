import { init } from '@launchdarkly/node-server-sdk';

const ld = init(process.env.LD_SDK_KEY!);

export const features = {
  bool: (key: string, user: string) => ld.boolVariation(key, { key: user }, false),
  async text(key: string, user: string) {
    return ld.stringVariation(key, { key: user }, '');
  },
};
