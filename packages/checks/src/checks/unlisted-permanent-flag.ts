import type { Check } from '../check.js';
import { fieldLocation } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G14'],
  docs: {
    what: 'Reports a flag with `expires: never` that gives no `expiresReason`, or that does not stand in the list which `policy.permanent` names.',
    why: '`never` is the easiest way to be rid of a reminder. A list of its own makes each exception a decision of whoever reviews that file.',
    fix: 'Say in `expiresReason` why the flag stays for ever and add its key to the list, or give it a day.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  break-glass:\n    expires: never\n    expiresReason: Turns off all writes in an incident.\n',
      policy: { permanent: 'flags/permanent.txt' },
      permanent: ['read-only-mode'],
    },
    good: {
      catalog: 'flags:\n  break-glass:\n    expires: never\n    expiresReason: Turns off all writes in an incident.\n',
      policy: { permanent: 'flags/permanent.txt' },
      permanent: ['break-glass'],
    },
  },
  messages: {
    reason: 'Flag "{{flagKey}}" never expires and does not say why. Write `expiresReason`, or give it a day.',
    unlisted:
      'Flag "{{flagKey}}" never expires, and {{list}} does not list it. Have it added there by those who decide on exceptions, or give it a day.',
  },
  *run({ catalog, policy, permanent }) {
    const listed = permanent && new Set(permanent);
    for (const entry of catalog.entries) {
      const { key, stage, expires, expiresReason = '' } = entry.definition;
      if (expires !== 'never' || stage === 'retired') continue;
      const base = { flagKey: key, location: fieldLocation(entry, 'expires') };
      if (expiresReason.trim() === '') yield { messageId: 'reason', data: { flagKey: key }, ...base };
      if (listed && !listed.has(key)) {
        yield { messageId: 'unlisted', data: { flagKey: key, list: policy.permanent ?? 'the list' }, ...base };
      }
    }
  },
} satisfies Check;
