import type { Reference } from '@flagsweep/references';
import type { Check } from '../check.js';
import { count, fieldLocation, indexEntries, placeText, referencesByEntry } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G11'],
  docs: {
    what: 'Reports a flag that production code reads only where another flag is on, and that does not name the other in `dependsOn`.',
    why: 'Turning it on does nothing while the other is off, and removing the other changes when this one counts; neither shows in the catalog.',
    fix: 'Add the other flag to `dependsOn`, or read the flag independently of it.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout: {}\n  express-pay: {}\n',
      references: [
        { flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 },
        {
          flagKey: 'express-pay',
          kind: 'evaluation',
          file: 'src/cart.ts',
          line: 14,
          inside: [{ flagKey: 'new-checkout', on: true }],
        },
      ],
    },
    good: {
      catalog: 'flags:\n  new-checkout: {}\n  express-pay:\n    dependsOn: [new-checkout]\n',
      references: [
        {
          flagKey: 'express-pay',
          kind: 'evaluation',
          file: 'src/cart.ts',
          line: 14,
          inside: [{ flagKey: 'new-checkout', on: true }],
        },
      ],
    },
  },
  messages: {
    undeclared:
      'Flag "{{flagKey}}" is read in {{places}}, first at {{place}}, and always where flag "{{other}}" is on, but `dependsOn` does not name that flag. Add it.',
  },
  *run({ catalog, facts }) {
    const index = indexEntries(catalog);
    for (const [entry, references] of referencesByEntry(catalog, facts.references)) {
      const { key, stage, dependsOn = [] } = entry.definition;
      const reads = references.filter(({ kind, test }) => !test && kind === 'evaluation');
      const [first] = reads;
      if (stage === 'retired' || !first) continue;
      for (const flagKey of alwaysAround(reads)) {
        const other = index.get(flagKey)?.definition;
        if (!other || other.key === key || dependsOn.includes(other.key)) continue;
        yield {
          messageId: 'undeclared',
          data: { flagKey: key, other: other.key, places: count(reads.length, 'place'), place: placeText(first) },
          flagKey: key,
          location: fieldLocation(entry, 'dependsOn'),
        };
      }
    }
  },
} satisfies Check;

/** Flags on whose side every one of the reads stands. */
function alwaysAround(reads: readonly Reference[]): string[] {
  const around = ({ inside = [] }: Reference): string[] => inside.flatMap(({ flagKey, on }) => (on ? flagKey : []));
  const [first, ...others] = reads;
  return first
    ? others.reduce((common, read) => common.filter((key) => around(read).includes(key)), around(first))
    : [];
}
