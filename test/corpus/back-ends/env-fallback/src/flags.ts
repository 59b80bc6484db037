import { OpenFeature } from '@openfeature/server-sdk';
const client = OpenFeature.getClient('svc');
export async function isFeatureEnabled(name: string, { fallback = false, user }: { fallback?: boolean; user?: string } = {}) {
  const override = process.env[`FF_${name.replace(/-/g, '_').toUpperCase()}`];
  if (override) return override === 'true';
  if (process.env.NODE_ENV === 'test') return fallback;
  try { return await client.getBooleanValue(name, fallback, { targetingKey: user }); }
  catch { return fallback; }
}
export const featureFlag = (name: string) => ({
  enabled: () => isFeatureEnabled(name),
  get value() { return isFeatureEnabled(name); },
});
