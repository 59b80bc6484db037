import { z } from 'zod';
import { commonType, defineSource } from '../source.js';

const types = { boolean: 'boolean', string: 'string', integer: 'number', float: 'number', object: 'object' } as const;
const type = z.enum(Object.keys(types) as (keyof typeof types)[]).optional();

const flag = z.looseObject({
  key: z.string().optional(),
  flagType: type,
  type,
  defaultValue: z.unknown().optional(),
  description: z.string().nullish(),
});

export default defineSource({
  title: 'OpenFeature',
  from: 'the manifest `flags.json` of the OpenFeature CLI, or what `GET /openfeature/v0/manifest` answers',
  marks: [
    ['flags.*.flagType', 'flags.*.defaultValue'],
    ['flags.*.key', `flags.*.type=${Object.keys(types).join('|')}`, 'flags.*.defaultValue'],
  ],
  shape: z.looseObject({ flags: z.union([z.array(flag), z.record(z.string(), flag)]) }),
  *read({ flags }) {
    for (const [name, { key = name, description, defaultValue, ...each }] of Object.entries(flags)) {
      const named = each.flagType ?? each.type;
      const valueType = named ? types[named] : commonType([defaultValue]);
      yield { definition: { key, description, valueType, default: defaultValue } };
    }
  },
});
