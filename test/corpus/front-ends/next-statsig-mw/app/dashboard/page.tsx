import { cookies } from 'next/headers';
import { checkGate, getStatsig } from '@lib/statsig';
import { StatsigUser } from '@statsig/statsig-node-core';

export async function generateMetadata() {
  const on = await checkGate('u', 'dash_meta');
//                                ^^^^^^^^^^^ evaluation dash_meta
  return { title: on ? 'New' : 'Old' };
}
export default async function Page() {
  const userID = (await cookies()).get('uid')?.value ?? 'anon';
  const s = await getStatsig();
  const user = new StatsigUser({ userID });
  const layer = s.getLayer(user, 'dash_layer');
//                               ^^^^^^^^^^^^ evaluation dash_layer
  const { value } = s.getFeatureGate(user, 'dash_new');
//                                         ^^^^^^^^^^ evaluation dash_new
  return <div>{value}{layer.get('title', 'x')}</div>;
}
