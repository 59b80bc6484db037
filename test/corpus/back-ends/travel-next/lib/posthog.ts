import { PostHog } from 'posthog-node';

declare global {
  // survives hot reload in development
  var __posthog: PostHog | undefined;
}

export function posthog(): PostHog {
  globalThis.__posthog ??= new PostHog(process.env.POSTHOG_KEY ?? 'phc_local', {
    host: 'https://eu.i.posthog.com',
    flushAt: 1,
  });
  return globalThis.__posthog;
}
