import { z } from 'zod';
import { commonType, dayOf, defineSource, variantsOf } from '../source.js';

const definition = z.looseObject({
  description: z.string().nullish(),
  origin: z.string().nullish(),
  options: z.array(z.looseObject({ value: z.unknown().optional(), label: z.string().nullish() })).nullish(),
  defaultValue: z.unknown().optional(),
  createdAt: z.unknown().optional(),
});

export default defineSource({
  title: 'Vercel Flags SDK',
  from: 'what `/.well-known/vercel/flags` answers',
  marks: [['definitions.*.options'], ['definitions.*.declaredInCode'], ['definitions.*.origin', 'hints']],
  shape: z.looseObject({ definitions: z.record(z.string(), definition) }),
  *read({ definitions }) {
    for (const [key, { description, origin, options, defaultValue, createdAt }] of Object.entries(definitions)) {
      const values = (options ?? []).map(({ value }) => value);
      yield {
        definition: {
          key,
          description,
          links: origin ? [origin] : undefined,
          valueType: commonType(values.length > 0 ? values : [defaultValue]),
          variants: variantsOf((options ?? []).map(({ label, value }) => ({ name: label, value }))),
          default: defaultValue,
          created: dayOf(createdAt),
        },
      };
    }
  },
});
