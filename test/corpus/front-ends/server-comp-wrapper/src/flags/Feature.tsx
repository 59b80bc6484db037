import type { ReactNode } from 'react';
import { getFlag } from './server';
export async function Feature({ name, match = true, children, fallback = null }: { name: string; match?: string | boolean; children: ReactNode; fallback?: ReactNode }) {
  const v = await getFlag(name);
  return v === match ? children : fallback;
}
