import { ownerTexts, parseOwner } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { fieldLocation, listed } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G1'],
  docs: {
    what: 'Reports an owner whom no file of the organisation names: neither CODEOWNERS nor what `owners` of the configuration lists; and one who is named as a person or team, but to whom CODEOWNERS gives no code. It finds nothing where there are no such files.',
    why: 'Teams are renamed and dissolved, people leave: a flag that is owned by a name of the past is owned by nobody.',
    fix: 'Correct the name, or hand the flag to whoever took over. If the owner is new, add it to CODEOWNERS or to the list of teams.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    owner: "@shop/payment"\n',
      codeowners: '/apps/web/ @shop/payments\n',
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n',
      codeowners: '/apps/web/ @shop/payments\n',
    },
  },
  messages: {
    unknown:
      'Flag "{{flagKey}}" is owned by {{owner}}, whom {{files}} does not name, so nobody may be there to answer for it. Correct the name, or hand the flag over.',
    ownsNothing:
      'Flag "{{flagKey}}" is owned by {{owner}}, to whom CODEOWNERS gives no code, so a change to the flag asks nobody of them. Add a rule, or hand the flag over.',
  },
  *run({ catalog, owners }) {
    if (!owners) return;
    for (const entry of catalog.entries) {
      const { key, owner, stage } = entry.definition;
      if (stage === 'retired') continue;
      for (const text of ownerTexts(owner)) {
        const parsed = parseOwner(text);
        // What names nobody at all is the business of missing-owner.
        if (!parsed || (owners.knows(parsed) && owners.owns(parsed))) continue;
        yield {
          messageId: owners.knows(parsed) ? 'ownsNothing' : 'unknown',
          data: { flagKey: key, owner: text, files: listed(owners.files).replace(/ and /, ' or ') },
          flagKey: key,
          location: fieldLocation(entry, 'owner'),
        };
      }
    }
  },
} satisfies Check;
