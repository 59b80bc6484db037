import { statedIn } from '../prose/stated.js';
import type { Literal } from '../simplification.js';
import type { Says } from './setup.js';

/** Reads the titles of tests for what they say of the flag. */
export interface Titles {
  /** Whether a title spells the flag: 'new checkout' and `newCheckout` of `new-checkout`. */
  spells(title: string): boolean;
  /** Which value a title says that its tests are for: `with new-checkout disabled`. */
  says(title: string): Says | undefined;
}

export function titlesFor(flagKey: string, keep: Literal): Titles {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const key = letters(flagKey);
  return {
    spells: (title) => key.length > 2 && letters(title).includes(key),
    says: (title) => {
      const stated = typeof keep === 'boolean' ? statedIn(title, flagKey) : undefined;
      return stated && (stated.on === keep ? 'kept' : 'other');
    },
  };
}
