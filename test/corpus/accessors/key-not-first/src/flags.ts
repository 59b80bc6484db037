import { isEnabled } from 'unleash-client';

export const SEAT_MAP = 'seat-map';
//           ^^^^^^^^ alias seat-map
//                      ^^^^^^^^^^ alias seat-map
export function enabledFor(tenant: string, user: string, flag: string): boolean {
  return isEnabled(flag, { userId: user, properties: { tenant } });
}
