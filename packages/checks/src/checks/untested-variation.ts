import type { FlagDefinition } from '@flagsweep/catalog';
import type { Reference } from '@flagsweep/references';
import type { Check } from '../check.js';
import { count, fieldLocation, isUse, listed, referencesByEntry } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G24'],
  docs: {
    what: 'Reports a flag that production code reads and that is tested or active, while no test gives it one of its values: those of `variants`, or true and false of a boolean flag. A test that gives a value which cannot be told counts for all of them.',
    why: 'Each side of a flag is a program of its own; the one that no test runs breaks on the day that the flag is turned.',
    fix: 'Add a test that sets the flag to the value. If the value can no longer occur, take it out of `variants`, or remove the flag.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    valueType: boolean\n    stage: active\n',
      references: [
        { flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 },
        { flagKey: 'new-checkout', kind: 'override', file: 'test/cart.test.ts', line: 5, test: true, value: true },
      ],
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    valueType: boolean\n    stage: active\n',
      references: [
        { flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 },
        { flagKey: 'new-checkout', kind: 'override', file: 'test/cart.test.ts', line: 5, test: true, value: true },
        { flagKey: 'new-checkout', kind: 'override', file: 'test/cart.test.ts', line: 9, test: true, value: false },
      ],
    },
  },
  messages: {
    untested:
      'Tests set flag "{{flagKey}}" in {{places}}, but never to {{values}}: that side of it is not tested. Add a test for it.',
    none: 'No test sets flag "{{flagKey}}", which is {{stage}}: at least one side of it is not tested. Add tests for {{values}}.',
  },
  *run({ catalog, facts }) {
    for (const [entry, references] of referencesByEntry(catalog, facts.references)) {
      const { key, stage } = entry.definition;
      if ((stage !== 'tested' && stage !== 'active') || !references.some(isUse)) continue;
      const overrides = references.filter(({ kind, test }) => test && kind === 'override');
      const missing = valuesOf(entry.definition, references).filter(
        (value) => !overrides.some((each) => sets(each, value)),
      );
      if (missing.length === 0) continue;
      yield {
        messageId: overrides.length > 0 ? 'untested' : 'none',
        data: {
          flagKey: key,
          stage,
          places: count(overrides.length, 'place'),
          values: listed(missing.map((value) => JSON.stringify(value))),
        },
        flagKey: key,
        location: fieldLocation(entry, 'stage'),
      };
    }
  },
} satisfies Check;

/** Values that a flag can have, as far as code can give them: none where nothing says so. */
function valuesOf({ variants, valueType }: FlagDefinition, references: readonly Reference[]): unknown[] {
  const named = Object.values(variants ?? {}).filter((value) => value === null || typeof value !== 'object');
  if (named.length > 0) return [...new Set(named)];
  const isBoolean = valueType === 'boolean' || (!valueType && references.some((each) => each.valueType === 'boolean'));
  return isBoolean ? [true, false] : [];
}

const sets = ({ value }: Reference, wanted: unknown): boolean => value === undefined || value === wanted;
