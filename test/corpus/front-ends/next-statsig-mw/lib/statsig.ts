import { Statsig, StatsigUser } from '@statsig/statsig-node-core';

const globalForStatsig = globalThis as unknown as { statsig?: Statsig };
export const statsig = globalForStatsig.statsig ?? new Statsig(process.env.STATSIG_KEY!);
if (process.env.NODE_ENV !== 'production') globalForStatsig.statsig = statsig;

let ready: Promise<unknown> | undefined;
export async function getStatsig() {
  ready ??= statsig.initialize();
  await ready;
  return statsig;
}
export const checkGate = async (userID: string, gate: string) => (await getStatsig()).checkGate(new StatsigUser({ userID }), gate);
