import { init, LDClient } from '@launchdarkly/node-server-sdk';
class Fake { constructor(private v: Record<string, boolean>) {} async boolVariation(k: string, _c: unknown, d: boolean) { return this.v[k] ?? d; } }
export const client = process.env.LD ? init(process.env.LD) : new Fake({ x: true });
export let lazy: LDClient | Fake | undefined;
export function get(): Pick<LDClient, 'boolVariation'> { return (lazy ??= process.env.LD ? init('k') : (new Fake({}) as any)); }
