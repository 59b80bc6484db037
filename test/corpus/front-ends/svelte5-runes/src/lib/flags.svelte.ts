import posthog from 'posthog-js';
import { browser } from '$app/environment';
class Flags {
  version = $state(0);
  constructor() { if (browser) posthog.onFeatureFlags(() => { this.version++; }); }
  enabled(key: string) { this.version; return posthog.isFeatureEnabled(key) ?? false; }
  variant = (key: string) => { return posthog.getFeatureFlag(key); };
}
export const flags = new Flags();
export function useFlag(key: string) {
  const value = $derived(flags.enabled(key));
  return { get current() { return value; } };
}
