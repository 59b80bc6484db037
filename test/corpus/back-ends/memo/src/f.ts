import memoize from 'lodash/memoize';
import pMemoize from 'p-memoize';
import { init } from '@launchdarkly/node-server-sdk';
const c = init('k');
export const isOn = memoize((k: string) => c.boolVariation(k, {} as any, false));
export const isOnP = pMemoize(async (k: string) => c.boolVariation(k, {} as any, false), { cache: new Map() });
const cache = new Map<string, Promise<boolean>>();
export function cached(k: string) {
  let p = cache.get(k);
  if (!p) { p = c.boolVariation(k, {} as any, false); cache.set(k, p); }
  return p;
}
const traced = <F extends (...a: any[]) => any>(name: string, fn: F): F => ((...a: any[]) => { console.time(name); return fn(...a); }) as F;
export const isOnT = traced('flag', (k: string) => c.boolVariation(k, {} as any, false));
