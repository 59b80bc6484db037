import type { CatalogEntry, FlagDefinition } from '@flagsweep/catalog';
import { changesOf, kept, valueText } from '../changes.js';
import type { Check } from '../check.js';
import { fieldLocation } from '../flag-uses.js';
import { brokenRule } from '../range.js';

const catalog = `flags:
  search-timeout:
    owner: "@shop/search"
    valueType: number
    default: 900
    constraints: { min: 100, max: 500 }
`;

export default {
  severity: 'error',
  preset: 'recommended',
  requirements: ['G9'],
  docs: {
    what: 'Reports a default, a variant or a value to keep that lies outside of `constraints`, and, with `check --base`, one that lies outside of the constraints that held before.',
    why: 'The range is what was approved. A value outside of it is one that nobody agreed to.',
    fix: 'Choose a value within the range. Where the range is what should change, change it first, on its own and with approval.',
  },
  examples: { bad: { catalog }, good: { catalog: catalog.replace('900', '300') } },
  messages: {
    outside: '{{field}} of flag "{{flagKey}}" is {{value}}, but {{rule}}.',
    widened:
      '{{field}} of flag "{{flagKey}}" is {{value}}, which fits only since `constraints` changed with it: before, {{rule}}. Change the range first.',
  },
  *run(context) {
    for (const entry of context.catalog.entries) {
      yield* outside(entry, entry.definition.constraints, 'outside');
    }
    for (const { before, after } of kept(changesOf(context))) {
      const broken = [...outside(after, after.definition.constraints, 'outside')];
      const tighter = [...outside(after, before.definition.constraints, 'widened')];
      const told = new Set(broken.map(({ data }) => data.field));
      yield* tighter.filter(
        ({ data }) => !told.has(data.field) && isNew(data.field, before.definition, after.definition),
      );
    }
  },
} satisfies Check;

type Rules = FlagDefinition['constraints'];

/** The values of a flag, each with the name and the field that it has. */
const valuesOf = ({ default: fallback, variants = {}, retirement }: FlagDefinition): [name: string, unknown][] => [
  ['default', fallback],
  ...Object.entries(variants).map(([name, value]): [string, unknown] => [`variants.${name}`, value]),
  ['retirement.keep', retirement?.keep],
];

const isNew = (name: string, before: FlagDefinition, after: FlagDefinition): boolean => {
  const value = (flag: FlagDefinition) => JSON.stringify(valuesOf(flag).find(([other]) => other === name)?.[1]);
  return value(before) !== value(after);
};

function* outside(entry: CatalogEntry, rules: Rules, messageId: string) {
  const { key } = entry.definition;
  for (const [field, value] of valuesOf(entry.definition)) {
    const rule = value === undefined ? undefined : brokenRule(value, rules ?? {});
    if (rule === undefined) continue;
    const data = { field, flagKey: key, value: valueText(value), rule };
    yield { messageId, data, flagKey: key, location: fieldLocation(entry, field.split('.')[0] as string) };
  }
}
