import { isEnabled } from 'unleash-client';

export function on(key: string): boolean {
  key = key.trim().toLowerCase();
  return isEnabled(key);
  //               ^^^ unresolved
}
