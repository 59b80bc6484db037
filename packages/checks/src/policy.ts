import { flagTypes } from '@flagsweep/catalog';
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

const types = Object.fromEntries(
  flagTypes.map((type) => [type, pattern.optional().meta({ description: `Pattern for flags of type \`${type}\`.` })]),
) as Record<(typeof flagTypes)[number], z.ZodOptional<typeof pattern>>;

/** What the organisation asks of its flags; `policy` of the config. */
export const policySchema = z
  .strictObject({
    preset: z.enum(presets).optional().meta({
      description:
        'Which checks run that `checks` does not name: `recommended` (the default), `strict` or `regulated`.',
    }),
    naming: z
      .strictObject({
        ...types,
        '*': pattern.optional().meta({ description: 'Pattern for all other flags; kebab-case by default.' }),
      })
      .optional()
      .meta({ description: 'Regular expressions that flag keys must match, by type.' }),
    stages: stagesSchema.optional(),
    approvals: approvalsSchema.optional(),
    roles: rolesSchema.optional(),
    teams: teamsSchema.optional(),
    immutable: immutableSchema.optional(),
    packages: packagesSchema.optional(),
    evidence: evidencePolicy.optional().meta({ description: 'Which evidence counts.' }),
    stale: stalePolicy.optional().meta({ description: 'When a flag is stale, and what that means, by kind.' }),
  })
  .meta({ title: 'Policy' });

export type Policy = z.output<typeof policySchema>;
