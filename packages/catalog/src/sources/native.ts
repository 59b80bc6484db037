import { z } from 'zod';
import { flagTypes } from '../definition.js';
import { type Draft, defineSource } from '../source.js';

const many = z.looseObject({
  flags: z.union([z.record(z.string(), z.looseObject({}).nullable()), z.array(z.looseObject({ key: z.string() }))]),
});
const one = z.looseObject({ key: z.string(), flags: z.undefined().optional() });

const own = 'owner|expires|stage|risk|retirement|codeKeys';
const others = '!flags.*.flagType|variations|defaultVariant|state|enabled';

export default defineSource({
  title: 'flagsweep',
  from: 'a catalog of its own format, from another repository',
  marks: [
    [`flags.*.${own}`, others],
    [`flags.*.type=${flagTypes.join('|')}`, others],
    ['key', own, '!environments|variations|segments|filters'],
  ],
  shape: z.union([many, one]),
  *read(document) {
    const { flags } = document;
    if (flags === undefined) yield { definition: withoutSchema(document) };
    else if (Array.isArray(flags)) for (const flag of flags) yield { definition: flag as Draft };
    else for (const [key, flag] of Object.entries(flags)) yield { definition: { key, ...flag } as Draft };
  },
});

function withoutSchema({ $schema: _, ...flag }: Record<string, unknown>): Draft {
  return flag as Draft;
}
