import { z } from 'zod';

/** What a flag is for; decides how long it may live. */
export const flagTypes = ['release', 'experiment', 'ops', 'permission', 'kill-switch', 'migration', 'config'] as const;
export type FlagType = (typeof flagTypes)[number];

/** The life of a flag, in order. */
export const stages = ['planned', 'in-flight', 'tested', 'active', 'deprecated', 'retired'] as const;
export type Stage = (typeof stages)[number];

export const risks = ['low', 'medium', 'high', 'critical'] as const;
export type Risk = (typeof risks)[number];

export const scopes = ['service', 'multi-service', 'organisation'] as const;
export type Scope = (typeof scopes)[number];

export const valueTypes = ['boolean', 'string', 'number', 'object'] as const;
export type ValueType = (typeof valueTypes)[number];

/** Days that a flag of a type may live when policy says nothing else; `null`: no limit. */
export const defaultLifetimeDays = {
  release: 40,
  experiment: 40,
  ops: 90,
  permission: null,
  'kill-switch': null,
  migration: 90,
  config: null,
} as const satisfies Record<FlagType, number | null>;

// Every `error` below continues the field's name and begins with "must": schema-problems.ts builds the message on it.
const text = z.string().min(1, { error: 'must not be empty' });
const texts = z.array(text);
const date = z.iso.date({ error: 'must be a calendar date, YYYY-MM-DD' });
const lastDay = { error: 'must be a calendar date, YYYY-MM-DD, or never' };
const percent = { error: 'must be a percentage from 0 to 100 or the name of an audience' };
const step = z.union([z.number().min(0, percent).max(100, percent), text], percent);
const signOff = z.strictObject({
  who: text.meta({ description: 'Who did it.' }),
  on: date.optional().meta({ description: 'When.' }),
  link: text.optional().meta({ description: 'Where it is written down.' }),
});
const proof = z.strictObject({
  kind: text.optional().meta({ description: 'What was done: `unit`, `end-to-end`, `load`, `resilience`, …' }),
  link: text.optional().meta({ description: 'Where the result is.' }),
  on: date.optional().meta({ description: 'When.' }),
  who: text.optional().meta({ description: 'Who did it.' }),
  note: text.optional().meta({ description: 'What else there is to know.' }),
});

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const fields = {
  key: text.meta({ description: 'The key that code and provider know the flag by.' }),
  codeKeys: texts.optional().meta({
    description: 'Other spellings that code uses: camelCase properties, generated names.',
  }),
  description: z.string().optional().meta({ description: 'Purpose, in a sentence or two.' }),
  impact: z.string().optional().meta({ description: 'What is expected to change, and for whom.' }),
  links: texts.optional().meta({ description: 'Where to read more: ticket, design, dashboard.' }),
  tags: texts.optional().meta({ description: 'Words to search by.' }),
  type: z.enum(flagTypes).optional().meta({ description: 'What the flag is for; each type has a default lifetime.' }),
  valueType: z.enum(valueTypes).optional().meta({ description: 'Type of its value.' }),
  variants: z
    .record(text, z.unknown(), { error: 'must be a mapping from the name of a variant to its value' })
    .optional()
    .meta({ description: 'Values that it may take, by name.' }),
  default: z.unknown().optional().meta({ description: 'Fail-safe value that code falls back to.' }),
  constraints: z
    .strictObject({
      min: z.number().optional().meta({ description: 'Lowest number allowed.' }),
      max: z.number().optional().meta({ description: 'Highest number allowed.' }),
      allowed: z.array(z.unknown()).optional().meta({ description: 'The only values allowed.' }),
      pattern: text
        .refine(isPattern, { error: 'must be a regular expression' })
        .optional()
        .meta({ description: 'Regular expression that a text must match.' }),
    })
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
      error: 'must not be more than max',
      path: ['min'],
    })
    .optional()
    .meta({ description: 'Safe range of its value.' }),
  owner: z
    .union([text, texts], { error: 'must be an owner or a list of owners, the accountable one first' })
    .optional()
    .meta({
      description:
        'Who answers for it, the accountable owner first: `@org/team`, `@user`, e-mail or Backstage reference.',
    }),
  stage: z.enum(stages).optional().meta({ description: 'Where it is in its life.' }),
  stageSince: date.optional().meta({ description: 'Day on which it entered its stage.' }),
  risk: z.enum(risks).optional().meta({ description: 'What a wrong value can do; decides who approves a change.' }),
  scope: z.enum(scopes).optional().meta({ description: 'How far it reaches.' }),
  services: texts.optional().meta({ description: 'Services that read it.' }),
  created: date.optional().meta({ description: 'Day on which it was added.' }),
  expires: z
    .union([z.iso.date(lastDay), z.literal('never')], lastDay)
    .optional()
    .meta({ description: 'Last day on which it may exist, or `never`.' }),
  expiresReason: z.string().optional().meta({ description: 'Why it may stay for ever (`expires: never`).' }),
  renewals: z
    .array(
      z.strictObject({
        on: date.meta({ description: 'Day of the renewal.' }),
        until: date.meta({ description: 'The new last day.' }),
        reason: text.optional().meta({ description: 'Why it was needed.' }),
        who: text.optional().meta({ description: 'Who agreed.' }),
      }),
    )
    .optional()
    .meta({ description: 'Extensions of `expires`, oldest first.' }),
  review: z
    .strictObject({
      every: z
        .string()
        .regex(/^[1-9]\d{0,3} (day|week|month|year)s?$/, {
          error: 'must be a time span such as "90 days" or "6 months"',
        })
        .optional()
        .meta({ description: 'How often: `90 days`, `12 weeks`, `6 months`, `1 year`.' }),
      last: date.optional().meta({ description: 'Day of the latest review.' }),
    })
    .optional()
    .meta({ description: 'Regular review.' }),
  retirement: z
    .strictObject({
      keep: z.unknown().optional().meta({ description: 'Value that stays in code.' }),
      by: date.optional().meta({ description: 'Day by which the flag is gone from code.' }),
      ref: text.optional().meta({ description: 'Ticket of the removal.' }),
    })
    .optional()
    .meta({ description: 'What stays when the flag goes.' }),
  approvals: z
    .array(signOff.extend({ role: text.meta({ description: 'In which role: `product`, `platform`, `peer`, …' }) }))
    .optional()
    .meta({ description: 'Who approved it.' }),
  evidence: z
    .strictObject(
      Object.fromEntries(stages.map((stage) => [stage, z.array(proof).optional()])) as Record<
        Stage,
        z.ZodOptional<z.ZodArray<typeof proof>>
      >,
    )
    .optional()
    .meta({ description: 'Proof that the entry criteria of a stage were met, by stage.' }),
  history: z
    .array(
      z.strictObject({
        on: date.meta({ description: 'Day of the change.' }),
        change: text.meta({ description: 'What was changed.' }),
        reason: text.optional().meta({ description: 'Why.' }),
        who: text.optional().meta({ description: 'Who changed it.' }),
        link: text.optional().meta({ description: 'What the decision was judged by.' }),
      }),
    )
    .optional()
    .meta({ description: 'Changes with their reasons, oldest first.' }),
  rollback: z
    .strictObject({
      metric: text.optional().meta({ description: 'What is watched.' }),
      threshold: z
        .union([text, z.number()], { error: 'must be a number or a text' })
        .optional()
        .meta({ description: 'Value at which it is turned off.' }),
      window: text.optional().meta({ description: 'Over how long: `10 minutes`.' }),
      runbook: text.optional().meta({ description: 'What to do, step by step.' }),
      escalation: text.optional().meta({ description: 'Whom to call.' }),
    })
    .optional()
    .meta({ description: 'When and how to turn it off.' }),
  metrics: texts.optional().meta({ description: 'What it is meant to move.' }),
  dependsOn: texts.optional().meta({ description: 'Keys of the flags that must be on first.' }),
  security: z
    .strictObject({
      guards: texts.optional().meta({ description: 'What it guards: paths, permissions, data.' }),
      review: signOff.optional().meta({ description: 'Security review.' }),
      privacy: signOff.optional().meta({ description: 'Privacy review.' }),
    })
    .optional()
    .meta({ description: 'Review of what it guards.' }),
  rollout: z
    .strictObject({
      steps: z.array(step).optional().meta({ description: 'Percentages or names of audiences, in order.' }),
      current: step.optional().meta({ description: 'The step that holds now.' }),
    })
    .optional()
    .meta({ description: 'How exposure grows.' }),
  incidents: z
    .array(
      z.strictObject({
        ref: text.meta({ description: 'Ticket or report.' }),
        on: date.optional().meta({ description: 'Day on which it began.' }),
        contributed: z.boolean().optional().meta({ description: 'Whether the flag had a part in it.' }),
        resolved: date.optional().meta({ description: 'Day on which it ended; absent while it is open.' }),
      }),
    )
    .optional()
    .meta({ description: 'Incidents that the flag was part of.' }),
  exclusionGroup: text.optional().meta({ description: 'Experiments of one group never share a user.' }),
};

/**
 * One flag of the catalog. It validates and transforms nothing: a value that passes is the definition. Only `key` is
 * required here; what else an organisation demands is the business of its checks.
 */
export const flagSchema = z
  .strictObject({
    ...fields,
    immutable: z
      .array(z.enum(Object.keys(fields) as [keyof typeof fields]))
      .optional()
      .meta({ description: 'Fields that may not change.' }),
  })
  .meta({ title: 'Flag', description: 'One feature flag: what it is, who answers for it and when it goes.' });

export type FlagDefinition = z.output<typeof flagSchema>;
