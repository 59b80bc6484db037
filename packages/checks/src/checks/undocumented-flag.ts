import type { FlagDefinition } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { termOf } from '../days.js';
import { fieldLocation, listed } from '../flag-uses.js';
import type { PolicyInForce } from '../policy.js';

export default {
  severity: 'warning',
  preset: 'recommended',
  requirements: ['G4'],
  docs: {
    what: 'Reports a flag without a purpose (`description` missing, shorter than `policy.documentation.minLength`, or a placeholder), without a `type`, or without an end: no `expires`, and no `created` with a type that has a lifetime. From preset `strict` on it asks for `impact`, too. Where `policy.documentation.after` names a day, only flags are asked that were created after it.',
    why: 'A flag whose purpose only its author knew cannot be judged by anybody else, and nobody dares to remove it.',
    fix: 'Write in a sentence what the flag switches and for whom, what it is expected to change, and until when it is needed.',
  },
  examples: {
    bad: {
      catalog:
        'flags:\n  new-checkout:\n    owner: "@shop/payments"\n    type: release\n    description: TODO\n    expires: 2026-12-31\n',
    },
    good: {
      catalog:
        'flags:\n  new-checkout:\n    owner: "@shop/payments"\n    type: release\n    description: Sends carts to the new checkout service.\n    expires: 2026-12-31\n',
    },
  },
  messages: {
    missing: 'Flag "{{flagKey}}" does not say {{missing}}. Write it down, so that others can judge the flag.',
    short:
      'The description of flag "{{flagKey}}" has {{length}} characters, and {{minLength}} are the least that say what it is for. Write a sentence.',
    placeholder:
      'The description of flag "{{flagKey}}" is the placeholder "{{text}}". Write what the flag switches, and for whom.',
  },
  *run({ catalog, policy }) {
    for (const entry of catalog.entries) {
      const { definition } = entry;
      const { key, description = '', stage, created = '' } = definition;
      const { minLength, placeholders, after } = policy.documentation;
      if (stage === 'retired' || (after !== undefined && created <= after)) continue;
      const at = (field: string) => ({ flagKey: key, location: fieldLocation(entry, field) });
      const missing = missingFields(definition, policy);
      if (missing.length > 0)
        yield { messageId: 'missing', data: { flagKey: key, missing: listed(missing) }, ...at('key') };
      const text = description.trim();
      const bare = text.toLowerCase().replace(/[.!?…]+$/, '');
      if (text === '') continue;
      if (placeholders.some((word) => word.toLowerCase() === bare) || bare === key.toLowerCase()) {
        yield { messageId: 'placeholder', data: { flagKey: key, text }, ...at('description') };
      } else if ([...text].length < minLength) {
        const data = { flagKey: key, length: [...text].length, minLength };
        yield { messageId: 'short', data, ...at('description') };
      }
    }
  },
} satisfies Check;

function missingFields(definition: FlagDefinition, policy: PolicyInForce): string[] {
  const { description = '', impact = '', type } = definition;
  const asksImpact = policy.preset === 'strict' || policy.preset === 'regulated';
  const missing: string[] = [];
  if (description.trim() === '') missing.push('what it is for (`description`)');
  if (asksImpact && impact.trim() === '') missing.push('what is expected to change (`impact`)');
  if (type === undefined) missing.push('what kind of flag it is (`type`)');
  else if (termOf(definition, policy).kind === 'unknown') missing.push('until when it is needed (`expires`)');
  return missing;
}
