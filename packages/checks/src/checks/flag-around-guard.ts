import type { Check } from '../check.js';
import { indexEntries } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G25'],
  docs: {
    what: 'Reports a flag in production code that decides whether a guard runs: a function, component or decorator that `guards` of the configuration names stands on one side of the flag only. A flag with `security.review` is no fault.',
    why: 'Whoever can turn the flag can turn the guard off, and the provider’s console asks for fewer permissions than the code.',
    fix: 'Call the guard before the flag is read, or on both sides. If the flag is meant to switch it, have that reviewed and write it down in `security.review`.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  strict-admin: {}\n',
      references: [
        {
          flagKey: 'strict-admin',
          kind: 'evaluation',
          file: 'src/admin.ts',
          line: 12,
          guards: [{ name: 'requireAdmin', on: true }],
        },
      ],
    },
    good: {
      catalog: 'flags:\n  strict-admin: {}\n',
      references: [{ flagKey: 'strict-admin', kind: 'evaluation', file: 'src/admin.ts', line: 12 }],
    },
  },
  messages: {
    around:
      'Flag "{{flagKey}}" decides whether `{{guard}}` runs: it stands where the flag is {{side}} only. Call it on both sides, or have this reviewed (`security.review`).',
  },
  *run({ catalog, facts }) {
    const index = indexEntries(catalog);
    for (const { flagKey, test, guards = [], file, start, end, line, column } of facts.references) {
      const definition = index.get(flagKey)?.definition;
      if (test || definition?.security?.review) continue;
      for (const { name, on } of guards) {
        yield {
          messageId: 'around',
          data: { flagKey: definition?.key ?? flagKey, guard: name, side: on ? 'on' : 'off' },
          flagKey: definition?.key ?? flagKey,
          location: { file, start, end, line, column },
        };
      }
    }
  },
} satisfies Check;
