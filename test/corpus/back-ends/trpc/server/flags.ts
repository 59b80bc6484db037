import { PostHog } from 'posthog-node';
const ph = new PostHog('k');
export function flagsFor(userId: string) {
  return {
    isEnabled: (key: string) => ph.isFeatureEnabled(key, userId),
    variant: async (key: string) => (await ph.getFeatureFlag(key, userId)) ?? 'control',
  };
}
export type Flags = ReturnType<typeof flagsFor>;
