import { defaultLifetimeDays, flagTypes, risks } from '@flagsweep/catalog';
import { z } from 'zod';
import { approvalsSchema, rolesSchema, teamsSchema } from './approvals.js';
import { evidencePolicy, stalePolicy } from './evidence-policy.js';
import { compileKeyPattern, KeyPatternError } from './key-pattern.js';
import { immutableSchema, packagesSchema } from './limits.js';
import { stagesSchema } from './stages.js';

/** Naming pattern where policy has none: `new-checkout`, `b2b-prices`. */
export const defaultNaming = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';

/** How much policy asks, from little to much: each asks what those before it ask. */
export const presets = ['recommended', 'strict', 'regulated'] as const;
export type Preset = (typeof presets)[number];

const pattern = z.string().superRefine((source, context) => {
  try {
    compileKeyPattern(source);
  } catch (error) {
    if (!(error instanceof KeyPatternError)) throw error;
    context.addIssue({ code: 'custom', message: `must be a safe pattern: it ${error.message}` });
  }
});

const wholeNumber = { error: 'must be a whole number of at least 0' };
const count = z.number(wholeNumber).int(wholeNumber).min(0, wholeNumber);
const dayCount = { error: 'must be a number of days, or null for no limit' };
const days = z.union([z.number(dayCount).int(dayCount).min(1, dayCount), z.null()], dayCount);
const span = z.union([z.string().regex(/^[1-9]\d{0,3} (day|week|month|year)s?$/), z.null()], {
  error: 'must be a time span such as "6 months", or null for none',
});
const date = z.iso.date({ error: 'must be a calendar date, YYYY-MM-DD' });
const texts = z.array(z.string().min(1, { error: 'must not be empty' }));

/** An object with one field for each of some names. */
function each<Name extends string, Field extends z.ZodType>(
  names: readonly Name[],
  fieldOf: (name: Name) => Field,
): z.ZodObject<Record<Name, Field>, z.core.$strict> {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, fieldOf(name)])) as Record<Name, Field>);
}

const testKinds = { low: [], medium: [], high: ['load', 'resilience'], critical: ['load', 'resilience'] };
const reviews = { low: null, medium: null, high: '6 months', critical: '3 months' };
const rollbackFields = ['metric', 'threshold', 'window', 'runbook', 'escalation'] as const;

/** What the organisation asks of its flags; `policy` of the config. */
export const policySchema = z
  .strictObject({
    preset: z.enum(presets).optional().meta({
      description:
        'Which checks run that `checks` does not name: `recommended` (the default), `strict` or `regulated`.',
    }),
    naming: z
      .strictObject({
        ...each(flagTypes, (type) => pattern.optional().meta({ description: `Pattern for flags of type \`${type}\`.` }))
          .shape,
        '*': pattern.optional().meta({ description: 'Pattern for all other flags; kebab-case by default.' }),
      })
      .optional()
      .meta({ description: 'Regular expressions that flag keys must match, by type.' }),
    stages: stagesSchema,
    approvals: approvalsSchema.optional(),
    roles: rolesSchema.optional(),
    teams: teamsSchema.optional(),
    immutable: immutableSchema.optional(),
    packages: packagesSchema.optional(),
    evidence: evidencePolicy.optional().meta({ description: 'Which evidence counts.' }),
    stale: stalePolicy.optional().meta({ description: 'When a flag is stale, and what that means, by kind.' }),
    documentation: z
      .strictObject({
        minLength: count.default(15).meta({ description: 'Characters that a description has at least.' }),
        placeholders: texts
          .default(['todo', 'tbd', 'tba', 'fixme', 'xxx', 'n/a', 'none', 'description', 'test', 'lorem ipsum'])
          .meta({ description: 'Words that are no description.' }),
        after: date.optional().meta({
          description: 'Only flags that were created after this day are asked; `flagsweep init` writes it.',
        }),
      })
      .prefault({})
      .meta({ description: 'What a written purpose is.' }),
    lifetimes: each(flagTypes, (type) =>
      days.default(defaultLifetimeDays[type]).meta({ description: `Days that a flag of type \`${type}\` may live.` }),
    )
      .prefault({})
      .meta({ description: 'How long a flag may live that has no `expires`, from `created` on; `null`: no limit.' }),
    expiry: z
      .strictObject({
        warnDays: count.default(14).meta({ description: 'Days before its end on which a flag is expiring soon.' }),
        graceDays: count.default(0).meta({ description: 'Days after its end on which a flag only gives a warning.' }),
        maxRenewals: count.default(2).meta({ description: 'Renewals that a flag may have.' }),
      })
      .prefault({})
      .meta({ description: 'When an end is near, past, and put off too often.' }),
    permanent: z.string().optional().meta({
      description: 'File that lists the flags which may have `expires: never`: one key a line, `#` before a comment.',
    }),
    calendar: z
      .strictObject({
        quarterEndDays: count
          .optional()
          .meta({ description: 'A flag may expire on this many last days of a quarter.' }),
        trains: z
          .array(
            z
              .strictObject({
                name: z.string().meta({ description: 'Name of the release train.' }),
                from: date.meta({ description: 'Its first day.' }),
                to: date.meta({ description: 'Its last day.' }),
              })
              .refine(({ from, to }) => from <= to, { error: 'must not be before from', path: ['to'] }),
          )
          .default([])
          .meta({ description: 'Release trains; a flag may expire on their days.' }),
      })
      .optional()
      .meta({ description: 'When flags may expire; any day where it is left out.' }),
    tests: each(risks, (risk) =>
      texts.default(testKinds[risk]).meta({ description: `Kinds that a flag of ${risk} risk needs.` }),
    )
      .prefault({})
      .meta({ description: 'Kinds of proof (`kind` of `evidence.tested`) that a tested flag needs, by risk.' }),
    rollback: z
      .strictObject({
        risks: z
          .array(z.enum(risks))
          .default(['high', 'critical'])
          .meta({ description: 'Risks that need a rollback.' }),
        fields: z
          .array(z.enum(rollbackFields))
          .default([...rollbackFields])
          .meta({ description: 'What a rollback must say.' }),
      })
      .prefault({})
      .meta({ description: 'Which flags need criteria for turning them off.' }),
    reviews: each(risks, (risk) =>
      span.default(reviews[risk]).meta({ description: `Time between reviews of a flag of ${risk} risk.` }),
    )
      .prefault({})
      .meta({ description: 'How often flags are reviewed that do not say it in `review.every`.' }),
    security: z
      .strictObject({
        protectedPaths: texts
          .default([])
          .meta({ description: 'Globs of code that guards something: a flag read there needs a security review.' }),
      })
      .prefault({})
      .meta({ description: 'Code that flags must not weaken.' }),
  })
  .meta({ title: 'Policy' });

/** What a person writes. */
export type Policy = z.input<typeof policySchema>;
/** What checks work with: every default is filled in. */
export type PolicyInForce = z.output<typeof policySchema>;
