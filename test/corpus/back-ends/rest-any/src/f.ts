import { Unleash } from 'unleash-client';
const u = new Unleash({ url: '', appName: '' });
export const allOn = (...keys: string[]) => keys.every((k) => u.isEnabled(k));
export const anyOn = (keys: readonly string[]) => keys.some((k) => u.isEnabled(k));
export function snapshot(keys: string[]) { return Object.fromEntries(keys.map((k) => [k, u.isEnabled(k)])); }
export function loop(keys: string[]) { const r: Record<string, boolean> = {}; for (const k of keys) r[k] = u.isEnabled(k); return r; }
