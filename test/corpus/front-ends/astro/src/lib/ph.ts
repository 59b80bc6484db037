import { PostHog } from 'posthog-node';
let client: PostHog | null = null;
export function ph() { if (!client) client = new PostHog('k'); return client; }
export const on = (f: string, id: string) => ph().isFeatureEnabled(f, id);
