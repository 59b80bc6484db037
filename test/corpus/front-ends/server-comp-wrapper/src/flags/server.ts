import 'server-only';
import { PostHog } from 'posthog-node';
import { cookies } from 'next/headers';
import { cache } from 'react';
const getPostHog = cache(() => new PostHog(process.env.K!, { flushAt: 1 }));
const getDistinctId = async () => (await cookies()).get('did')?.value ?? 'anon';
export const getFlag = cache(async (flag: string) => getPostHog().getFeatureFlag(flag, await getDistinctId()));
export async function getBootstrap() { const ph = getPostHog(); const featureFlags = await ph.getAllFlags(await getDistinctId()); return { featureFlags }; }
