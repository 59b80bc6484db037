import { flag } from './flags';

export interface NavEntry {
  href: string;
  icon: string;
  permission?: string;
  flag?: string;
}

const ENTRIES: NavEntry[] = [
  { href: '/invoices', icon: 'billing.card', permission: 'billing.read', flag: 'billing.invoices-v2' },
//                                                                             ^^^^^^^^^^^^^^^^^^^^^ gate billing.invoices-v2
  { href: '/credits', icon: 'billing.card', permission: 'billing.read' },
  { href: '/usage', icon: 'billing.card', flag: 'billing.usage-meter' },
//                                              ^^^^^^^^^^^^^^^^^^^^^ gate billing.usage-meter
];

export async function visibleEntries(permissions: string[]): Promise<NavEntry[]> {
  const permitted = ENTRIES.filter((e) => !e.permission || permissions.includes(e.permission));
  const states = await Promise.all(permitted.map((e) => (e.flag ? flag(e.flag) : true)));
  return permitted.filter((_, i) => states[i]);
}
