import { ownerTexts, parseOwner } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { fieldLocation } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'recommended',
  requirements: ['G1'],
  docs: {
    what: 'Reports a flag that nobody owns, or whose owner cannot be understood.',
    why: 'A flag without an owner has nobody to ask when it misbehaves, and nobody who removes it.',
    fix: 'Set `owner` to a team (`@org/team`), a user (`@name`), an e-mail address or a Backstage reference (`group:default/payments`); the accountable owner first.',
  },
  examples: {
    bad: { catalog: 'flags:\n  new-checkout:\n    type: release\n' },
    good: { catalog: 'flags:\n  new-checkout:\n    type: release\n    owner: "@shop/payments"\n' },
  },
  messages: {
    missing:
      'Flag "{{flagKey}}" has no owner, so nobody answers for it and nobody removes it. Set `owner`: @org/team, @user, an e-mail address or a Backstage reference.',
    malformed:
      'Flag "{{flagKey}}" has the owner "{{owner}}", which names nobody that a tool could find. Write @org/team, @user, an e-mail address or a Backstage reference.',
  },
  *run({ catalog }) {
    for (const entry of catalog.entries) {
      const { key, owner, stage } = entry.definition;
      if (stage === 'retired') continue;
      const owners = ownerTexts(owner);
      const base = { flagKey: key, location: fieldLocation(entry, 'owner') };
      if (owners.length === 0) yield { messageId: 'missing', data: { flagKey: key }, ...base };
      for (const text of owners) {
        if (!parseOwner(text)) yield { messageId: 'malformed', data: { flagKey: key, owner: text }, ...base };
      }
    }
  },
} satisfies Check;
