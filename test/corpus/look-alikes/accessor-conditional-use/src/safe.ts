import { init } from '@launchdarkly/node-server-sdk';

const ld = init(process.env.LD_SDK_KEY!);

export async function safe(key: string, user?: User): Promise<boolean> {
  if (!user) return false;
  if (user.overrides.has(key)) return user.overrides.get(key) === true;
  return ld.boolVariation(key, { key: user.id }, false);
}
