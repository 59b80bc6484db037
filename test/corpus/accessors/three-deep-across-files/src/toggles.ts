import { variation } from './sdk';

export function boolToggle(user: string, key: string) {
  return variation(key, user, false);
}
