import { z } from 'zod';
import { dayOf, defineSource } from '../source.js';

const flag = z.looseObject({
  name: z.string().optional(),
  description: z.string().nullish(),
  attributes: z.record(z.string(), z.unknown()).nullish(),
  _createdAt: z.unknown().optional(),
  _deprecation: z.looseObject({ status: z.string().optional(), date: z.unknown().optional() }).nullish(),
});

const value = z.looseObject({
  enabled: z.boolean().optional(),
  _variants: z.array(z.unknown()).nullish(),
  _updatedAt: z.unknown().optional(),
});

export default defineSource({
  title: 'AWS AppConfig',
  from: 'a profile of feature flags, as `aws appconfig get-hosted-configuration-version` writes it',
  marks: [['version', 'flags.*.name', 'values.*']],
  shape: z.looseObject({
    version: z.union([z.string(), z.number()]),
    flags: z.record(z.string(), flag),
    values: z.record(z.string(), value).default({}),
  }),
  *read({ flags, values }) {
    for (const [key, { name, description, attributes, _createdAt, _deprecation }] of Object.entries(flags)) {
      const { enabled, _variants, _updatedAt } = values[key] ?? {};
      const by = dayOf(_deprecation?.date);
      const isPlanned = _deprecation?.status === 'planned';
      // A flag with attributes is read as an object that says `enabled` beside them.
      const isBoolean = Object.keys(attributes ?? {}).length === 0;
      const isMixed = (_variants ?? []).length > 0;
      const value = isBoolean ? enabled : undefined;
      yield {
        definition: {
          key,
          description: description || (name !== key ? name : undefined),
          valueType: isBoolean ? 'boolean' : 'object',
          default: isBoolean ? false : undefined,
          created: dayOf(_createdAt),
          stage: isPlanned ? 'deprecated' : undefined,
          retirement: isPlanned && by ? { by } : undefined,
        },
        evidence: {
          since: dayOf(_updatedAt),
          environments: { '*': isMixed ? { mixed: true } : { on: enabled === true, value } },
        },
      };
    }
  },
});
