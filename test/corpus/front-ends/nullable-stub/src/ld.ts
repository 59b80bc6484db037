import { initialize, type LDClient } from 'launchdarkly-js-client-sdk';
const stub = { variation: <T,>(_: string, d: T) => d, allFlags: () => ({}) };
export const ld: Pick<LDClient, 'variation' | 'allFlags'> = import.meta.env.SSR ? stub : initialize('k', {});
const isServer = typeof window === 'undefined';
export const client = isServer ? undefined : initialize('k', {});
export const c2 = isServer ? (null as unknown as LDClient) : initialize('k', {});
export let c3: LDClient;
if (!isServer) { c3 = initialize('k', {}); }
export const c4 = window.__ld || (window.__ld = initialize('k', {}));
