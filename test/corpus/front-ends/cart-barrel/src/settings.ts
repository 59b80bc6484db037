import { useState } from 'react';

/** User preferences, kept in local storage. */
export function useSetting(name: string, initial = false): boolean {
  const [value] = useState(() => localStorage.getItem(name) === '1' || initial);
  return value;
}
