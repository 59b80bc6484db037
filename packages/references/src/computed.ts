import type { UnresolvedReference } from './reference.js';

/**
 * Whether an evaluation with a computed key can read a flag of one of these spellings. A wrapper's parameter reads whatever
 * its callers pass, and they are references of their own.
 */
export function mayRead({ reason, prefix, candidates }: UnresolvedReference, spellings: readonly string[]): boolean {
  if (reason === 'parameter') return false;
  return spellings.some((key) => candidates?.includes(key) || (prefix ? key.startsWith(prefix) : false));
}
