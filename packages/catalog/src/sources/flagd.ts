import { z } from 'zod';
import { commonType, defineSource, governanceOf, servedTo } from '../source.js';

const flag = z.looseObject({
  key: z.string().optional(),
  state: z.enum(['ENABLED', 'DISABLED']),
  variants: z.record(z.string(), z.unknown()).default({}),
  defaultVariant: z.string().nullish(),
  targeting: z.looseObject({}).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
});

export default defineSource({
  title: 'flagd',
  from: 'a flag definition file, `*.flagd.json` or `*.flagd.yaml`',
  marks: [['flags.*.state=ENABLED|DISABLED', 'flags.*.variants']],
  shape: z.looseObject({ flags: z.union([z.record(z.string(), flag), z.array(flag)]) }),
  *read({ flags }) {
    for (const [name, { state, variants, defaultVariant, targeting, metadata, key = name }] of Object.entries(flags)) {
      const value = defaultVariant ? variants[defaultVariant] : undefined;
      // A flag that is disabled, or without a default variant, leaves everybody with what code falls back to.
      const isServed = state === 'ENABLED' && (value !== undefined || targeting);
      const isForAll = Object.keys(targeting ?? {}).length === 0;
      yield {
        definition: {
          key,
          valueType: commonType(Object.values(variants)),
          variants,
          default: value,
          ...governanceOf(metadata),
        },
        evidence: { environments: { '*': isServed ? servedTo(isForAll, value) : {} } },
      };
    }
  },
});
