import { PostHog } from 'posthog-node';

const posthog = new PostHog(process.env.PH_KEY!);

export async function fetchFlag(key: string, userId: string): Promise<boolean> {
  return (await posthog.isFeatureEnabled(key, userId)) ?? false;
}
export async function fetchFlags(keys: string[], userId: string) {
  const entries = await Promise.all(keys.map(async (key) => [key, await posthog.isFeatureEnabled(key, userId)] as const));
  return Object.fromEntries(entries);
}
