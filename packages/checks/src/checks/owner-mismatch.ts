import { ownerTexts, parseOwner } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { count, fieldLocation, isUse, listed, placeText, referencesByEntry } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G2'],
  docs: {
    what: 'Reports a flag none of whose owners owns any of the production code that reads it, by CODEOWNERS: neither as itself, nor as a member, nor as a team of an owner. Code that CODEOWNERS gives to nobody says nothing.',
    why: 'Whoever answers for a flag must be able to change the code that it decides about.',
    fix: 'Hand the flag to the team whose code reads it, or correct CODEOWNERS.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    owner: "@shop/search"\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'apps/web/cart.ts', line: 12 }],
      codeowners: '/apps/web/ @shop/payments\n/apps/search/ @shop/search\n',
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'apps/web/cart.ts', line: 12 }],
      codeowners: '/apps/web/ @shop/payments\n/apps/search/ @shop/search\n',
    },
  },
  messages: {
    mismatch:
      'Flag "{{flagKey}}" is owned by {{owner}}, but the code that reads it belongs to {{codeOwners}}: {{places}}, first {{place}}. Hand the flag over, or correct CODEOWNERS.',
  },
  *run({ catalog, facts, owners }) {
    if (!owners) return;
    for (const [entry, references] of referencesByEntry(catalog, facts.references)) {
      const { key, owner, stage } = entry.definition;
      const texts = ownerTexts(owner);
      const parsed = texts.flatMap((text) => parseOwner(text) ?? []);
      if (stage === 'retired' || parsed.length === 0) continue;
      const owned = references.filter(isUse).filter(({ file }) => owners.ownersOf(file).length > 0);
      const [first] = owned;
      const codeOwners = [...new Set(owned.flatMap(({ file }) => owners.ownersOf(file)))];
      if (!first || parsed.some((each) => owners.isAmong(each, codeOwners))) continue;
      yield {
        messageId: 'mismatch',
        data: {
          flagKey: key,
          owner: listed(texts),
          codeOwners: listed(codeOwners),
          places: count(owned.length, 'place'),
          place: placeText(first),
        },
        flagKey: key,
        location: fieldLocation(entry, 'owner'),
      };
    }
  },
} satisfies Check;
