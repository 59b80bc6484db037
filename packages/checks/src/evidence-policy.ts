import { z } from 'zod';

/** Days that evidence counts where policy says nothing else. */
export const defaultMaxAge = 30;

const days = z.number().int().min(0);
const day = z.iso.date({ error: 'must be a calendar date, YYYY-MM-DD' });

export const evidencePolicy = z.strictObject({
  maxAge: days
    .optional()
    .meta({ description: `Days after which evidence no longer counts; ${defaultMaxAge} by default.` }),
  production: z.array(z.string()).optional().meta({
    description:
      'Environments whose exposure a rollout plan speaks of; those named like `prod…` or `live…` by default.',
  }),
});

/** The ways in which a flag is stale. */
export const staleKinds = ['rolledOut', 'unused', 'unmodified', 'lifetime'] as const;
export type StaleKind = (typeof staleKinds)[number];

/** Days that a kind must have lasted where policy says nothing else. */
export const defaultStaleAfter = {
  rolledOut: 14,
  unused: 30,
  unmodified: 90,
  lifetime: 0,
} as const satisfies Record<StaleKind, number>;

const meanings = {
  rolledOut: 'everybody gets one value',
  unused: 'nobody asks for it',
  unmodified: 'nobody has changed it at the provider',
  lifetime: 'it is past the lifetime of its type',
} as const satisfies Record<StaleKind, string>;

const kind = z.strictObject({
  after: days.optional().meta({ description: 'Days that it must have lasted.' }),
  action: z.enum(['error', 'warning', 'off']).optional().meta({ description: 'Severity of the finding.' }),
  mute: z
    .record(z.string(), day)
    .optional()
    .meta({ description: 'Flags to be silent about, each with the last day of silence.' }),
});

export const stalePolicy = z.strictObject(
  Object.fromEntries(
    staleKinds.map((name) => [
      name,
      kind
        .optional()
        .meta({ description: `Flags of which ${meanings[name]}; after ${defaultStaleAfter[name]} days by default.` }),
    ]),
  ) as Record<StaleKind, z.ZodOptional<typeof kind>>,
);

/** Whether an environment is one that a rollout plan speaks of; `*` is all there is. */
export function isProduction(environment: string, names: readonly string[] | undefined): boolean {
  return names ? names.includes(environment) : environment === '*' || /^(?:prod|live)/i.test(environment);
}
