import type { Check } from '../check.js';
import { indexEntries, shellWord, verbs } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'recommended',
  requirements: ['G8'],
  docs: {
    what: 'Reports every place in code that still reads, declares, gates by, names or overrides a flag of stage `retired`. Tests are reported once nothing else names the flag; comments and other text never are.',
    why: 'The provider stops serving a retired flag: what still reads it gets its fallback, which may not be the value that was kept.',
    fix: 'Run `flagsweep remove <key> --keep <value>`. If the flag is still needed, set its stage back.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    stage: retired\n    retirement:\n      keep: true\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    stage: retired\n    retirement:\n      keep: true\n',
      references: [{ flagKey: 'new-checkout', kind: 'mention', file: 'CHANGELOG.md', line: 8 }],
    },
  },
  messages: {
    keep: 'Code still {{does}} flag "{{flagKey}}", which is retired; `retirement.keep` says that {{keep}} stays. Run `flagsweep remove {{word}} --keep {{keepWord}}`.',
    unknownKeep:
      'Code still {{does}} flag "{{flagKey}}", which is retired; `retirement.keep` does not say which value stays. Set it, then run `flagsweep remove {{word}} --keep <value>`.',
  },
  *run({ catalog, facts }) {
    const index = indexEntries(catalog);
    const named = facts.references.filter(({ kind }) => kind !== 'mention');
    const inProduction = new Set(named.flatMap(({ flagKey, test }) => (test ? [] : [index.get(flagKey)])));
    for (const reference of named) {
      const entry = index.get(reference.flagKey);
      const definition = entry?.definition;
      if (definition?.stage !== 'retired' || (reference.test && inProduction.has(entry))) continue;
      const { key, retirement } = definition;
      const keep = retirement?.keep;
      const data = { flagKey: key, does: verbs[reference.kind], word: shellWord(key) };
      const { file, start, end, line, column } = reference;
      yield {
        messageId: keep === undefined ? 'unknownKeep' : 'keep',
        data: keep === undefined ? data : { ...data, keep: JSON.stringify(keep), keepWord: shellWord(keep) },
        flagKey: key,
        location: { file, start, end, line, column },
      };
    }
  },
} satisfies Check;
