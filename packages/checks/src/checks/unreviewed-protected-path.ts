import picomatch from 'picomatch';
import type { Check } from '../check.js';
import { count, fieldLocation, isUse, placeText, referencesByEntry } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G25'],
  docs: {
    what: 'Reports a flag without `security.review` that production code reads in one of `policy.security.protectedPaths`, or that says in `security.guards` that it guards something.',
    why: 'A flag in the code of sign-in, payment or permissions decides who may do what. That has to be looked at by those who answer for it.',
    fix: 'Have the flag reviewed, and write down who did it, when and where. Or read it outside of the protected code.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-sign-in: {}\n',
      policy: { security: { protectedPaths: ['src/auth/**'] } },
      references: [{ flagKey: 'new-sign-in', kind: 'evaluation', file: 'src/auth/session.ts', line: 12 }],
    },
    good: {
      catalog: 'flags:\n  new-sign-in:\n    security:\n      review:\n        who: "@sanna"\n        on: 2026-10-02\n',
      policy: { security: { protectedPaths: ['src/auth/**'] } },
      references: [{ flagKey: 'new-sign-in', kind: 'evaluation', file: 'src/auth/session.ts', line: 12 }],
    },
  },
  messages: {
    path: 'Flag "{{flagKey}}" is read in protected code, {{places}}, first {{place}}, and no security review of it is written down. Add `security.review`: who, on, link.',
    guards:
      'Flag "{{flagKey}}" guards {{guards}}, and no security review of it is written down. Add `security.review`: who, on, link.',
  },
  *run({ catalog, facts, policy }) {
    const { protectedPaths } = policy.security;
    const isProtected = protectedPaths.length > 0 ? picomatch(protectedPaths, { dot: true }) : () => false;
    const references = referencesByEntry(catalog, facts.references);
    for (const entry of catalog.entries) {
      const { key, stage, security } = entry.definition;
      if (security?.review || stage === 'planned' || stage === 'retired') continue;
      const base = { flagKey: key, location: fieldLocation(entry, 'security') };
      const places = (references.get(entry) ?? []).filter(isUse).filter(({ file }) => isProtected(file));
      const [first] = places;
      if (first) {
        const data = { flagKey: key, places: count(places.length, 'place'), place: placeText(first) };
        yield { messageId: 'path', data, ...base };
      } else if (security?.guards?.length) {
        yield { messageId: 'guards', data: { flagKey: key, guards: security.guards.join(', ') }, ...base };
      }
    }
  },
} satisfies Check;
