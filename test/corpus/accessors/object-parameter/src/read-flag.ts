import { init } from '@launchdarkly/node-server-sdk';

const ld = init(process.env.LD!);

interface ReadOptions {
  flag: string;
  user: { id: string };
  fallback?: boolean;
}

export async function readFlag({ flag, user, fallback = false }: ReadOptions) {
  return ld.boolVariation(flag, { key: user.id }, fallback);
}
