import { z } from 'zod';
import { commonType, defineSource } from '../source.js';

const types = { boolean: 'boolean', string: 'string', integer: 'number', float: 'number', object: 'object' } as const;

export default defineSource({
  title: 'OpenFeature CLI',
  from: 'the manifest `flags.json` of the OpenFeature CLI',
  marks: [['flags.*.flagType', 'flags.*.defaultValue']],
  shape: z.looseObject({
    flags: z.record(
      z.string(),
      z.looseObject({
        flagType: z.enum(Object.keys(types) as (keyof typeof types)[]).optional(),
        defaultValue: z.unknown().optional(),
        description: z.string().optional(),
      }),
    ),
  }),
  *read({ flags }) {
    for (const [key, { flagType, defaultValue, description }] of Object.entries(flags)) {
      const valueType = flagType ? types[flagType] : commonType([defaultValue]);
      yield { definition: { key, description, valueType, default: defaultValue } };
    }
  },
});
