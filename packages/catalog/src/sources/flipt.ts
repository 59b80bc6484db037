import { z } from 'zod';
import { commonType, defineSource, governanceOf, jsonValue, type Served, servedTo } from '../source.js';

const threshold = z.looseObject({ percentage: z.number(), value: z.boolean().default(false) });
const rollout = z.looseObject({ threshold: threshold.nullish(), segment: z.looseObject({}).nullish() });
const flag = z.looseObject({
  key: z.string(),
  name: z.string().nullish(),
  type: z.enum(['BOOLEAN_FLAG_TYPE', 'VARIANT_FLAG_TYPE']).default('VARIANT_FLAG_TYPE'),
  description: z.string().nullish(),
  enabled: z.boolean().default(false),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  variants: z
    .array(z.looseObject({ key: z.string(), default: z.boolean().optional(), attachment: z.unknown().optional() }))
    .nullish(),
  rules: z.array(z.unknown()).nullish(),
  rollouts: z.array(rollout).nullish(),
});

export default defineSource({
  title: 'Flipt',
  from: '`features.yaml`, or what `flipt export` writes',
  marks: [
    ['flags.*.key', 'flags.*.type=BOOLEAN_FLAG_TYPE|VARIANT_FLAG_TYPE'],
    ['namespace', 'flags.*.key', 'flags.*.enabled'],
  ],
  shape: z.looseObject({ flags: z.array(flag).default([]) }),
  *read({ flags }) {
    for (const { key, name, type, description, enabled, metadata, variants, rules, rollouts } of flags) {
      const isBoolean = type === 'BOOLEAN_FLAG_TYPE';
      const values = Object.fromEntries(
        (variants ?? []).map((each) => [each.key, jsonValue(each.attachment) ?? each.key]),
      );
      const standard = variants?.find((each) => each.default)?.key;
      const value = standard === undefined ? undefined : values[standard];
      const variant = enabled ? servedTo((rules ?? []).length === 0, value) : {};
      yield {
        definition: {
          key,
          description: description || (name !== key ? name : undefined),
          valueType: isBoolean ? 'boolean' : commonType(Object.values(values)),
          variants: isBoolean ? undefined : values,
          default: isBoolean ? false : value,
          ...governanceOf(metadata),
        },
        evidence: { environments: { '*': isBoolean ? booleanOf(enabled, rollouts ?? []) : variant } },
      };
    }
  },
});

/** The first rollout that fits decides; without any, a boolean flag is what `enabled` says. */
function booleanOf(enabled: boolean, [first, ...others]: readonly z.output<typeof rollout>[]): Served {
  if (!first) return { on: enabled, value: enabled };
  const { threshold, segment } = first;
  if (!threshold || segment || others.length > 0) return { mixed: true };
  if (threshold.percentage === 100) return { on: threshold.value, value: threshold.value };
  return { mixed: true, exposure: threshold.value ? threshold.percentage : 100 - threshold.percentage };
}
