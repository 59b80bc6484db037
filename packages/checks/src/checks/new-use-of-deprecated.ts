import type { CatalogEntry } from '@flagsweep/catalog';
import type { Reference } from '@flagsweep/references';
import type { Base, Check } from '../check.js';
import { isUse, referencesByEntry, verbs } from '../flag-uses.js';

const catalog = `flags:
  new-checkout:
    owner: "@shop/payments"
    stage: deprecated
`;
const use = { flagKey: 'new-checkout', kind: 'evaluation', line: 12 } as const;

export default {
  severity: 'error',
  preset: 'recommended',
  requirements: ['G8'],
  docs: {
    what: 'Reports, with `check --base`, code that begins to use a flag which is deprecated.',
    why: 'A deprecated flag is on its way out. Each new use is one more place to clean up, and a decision that is already made.',
    fix: 'Write the code as if the flag had the value of `retirement.keep`.',
  },
  examples: {
    bad: {
      base: { catalog, references: [{ ...use, file: 'src/cart.ts' }] },
      catalog,
      references: [
        { ...use, file: 'src/cart.ts' },
        { ...use, file: 'src/pay.ts' },
      ],
    },
    good: {
      base: { catalog, references: [{ ...use, file: 'src/cart.ts' }] },
      catalog,
      references: [{ ...use, file: 'src/basket/cart.ts' }],
    },
  },
  messages: {
    use: 'New code {{verb}} flag "{{flagKey}}", which is deprecated. {{advice}}',
  },
  *run({ catalog, facts, base }) {
    if (!base) return;
    const now = usesOf({ catalog, facts });
    const before = usesOf(base);
    for (const [key, { entry, uses }] of now) {
      if (entry.definition.stage !== 'deprecated') continue;
      const keep = entry.definition.retirement?.keep;
      const advice =
        keep === undefined
          ? 'Say in `retirement.keep` what stays, and write the code so.'
          : `Write the code as if it were ${JSON.stringify(keep)}.`;
      for (const { kind, file, start, end, line, column } of newUses(before.get(key)?.uses ?? [], uses)) {
        const data = { verb: verbs[kind], flagKey: key, advice };
        yield { messageId: 'use', data, flagKey: key, location: { file, start, end, line, column } };
      }
    }
  },
} satisfies Check;

function usesOf({ catalog, facts }: Base): Map<string, { entry: CatalogEntry; uses: Reference[] }> {
  const found = [...referencesByEntry(catalog, facts.references)];
  return new Map(found.map(([entry, all]) => [entry.definition.key, { entry, uses: all.filter(isUse) }]));
}

/** Uses beyond those of the base: a use may move within its file, and with its file, and to anywhere. */
function newUses(before: readonly Reference[], now: readonly Reference[]): Reference[] {
  const left = [...before];
  const pair = (uses: readonly Reference[], alike: (a: Reference, b: Reference) => boolean): Reference[] =>
    uses.filter((use) => {
      const at = left.findIndex((other) => alike(use, other));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  const elsewhere = pair(now, (a, b) => a.file === b.file);
  const name = ({ file }: Reference): string => file.slice(file.lastIndexOf('/') + 1);
  return pair(
    pair(elsewhere, (a, b) => name(a) === name(b)),
    () => true,
  );
}
