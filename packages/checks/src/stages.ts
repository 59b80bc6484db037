import { type Stage, stages } from '@flagsweep/catalog';
import { z } from 'zod';

/** What a flag comes from: a stage, or `new` where the catalog did not have it. */
export const origins = ['new', ...stages] as const;
export type Origin = (typeof origins)[number];

/** How a stage is entered. */
export interface StageRule {
  /** Where a flag may come from. */
  from: readonly Origin[];
  /** What it needs: a field (`owner`, `retirement.keep`, `evidence.tested`), or a fact (`references`, `no-references`, `approvals`). */
  requires: readonly string[];
}

/** The life of a flag where policy says nothing else. A flag that is given up goes by way of `deprecated` as well. */
export const defaultStages: Readonly<Record<Stage, StageRule>> = {
  planned: { from: ['new'], requires: ['owner', 'description', 'type', 'expires'] },
  'in-flight': { from: ['new', 'planned', 'tested'], requires: ['references', 'approvals'] },
  tested: { from: ['in-flight', 'active'], requires: ['evidence.tested'] },
  // `rollback` is asked of high and critical risks only, `metrics` of experiments.
  active: { from: ['tested'], requires: ['rollback', 'metrics'] },
  deprecated: { from: ['in-flight', 'tested', 'active'], requires: ['retirement.keep', 'retirement.by'] },
  retired: { from: ['planned', 'deprecated'], requires: ['no-references'] },
};

const rule = z.strictObject({
  from: z
    .array(z.enum(origins))
    .optional()
    .meta({ description: 'Stages that a flag may come from; `new` for one that the catalog did not have.' }),
  requires: z.array(z.string().min(1)).optional().meta({
    description:
      'What it needs: a field such as `retirement.keep`, or `references`, `no-references` or `approvals` as facts.',
  }),
});

/** `policy.stages`: what differs from {@link defaultStages}. */
export const stagesSchema = z
  .strictObject(
    Object.fromEntries(
      stages.map((stage) => [stage, rule.optional().meta({ description: `How a flag becomes \`${stage}\`.` })]),
    ) as Record<Stage, z.ZodOptional<typeof rule>>,
  )
  .meta({ description: 'Entry rules of stages; what is not named keeps its default.' });

/** The rules in force: those of policy, and the default of whatever it does not name. */
export function stageRules({ stages: own = {} }: { stages?: z.output<typeof stagesSchema> | undefined }) {
  const rules = stages.map((stage): [Stage, StageRule] => {
    const { from = defaultStages[stage].from, requires = defaultStages[stage].requires } = own[stage] ?? {};
    return [stage, { from, requires }];
  });
  return Object.fromEntries(rules) as Record<Stage, StageRule>;
}

/** The stages that a move leaves out, in order: none where it goes back, or one on. */
export function skippedStages(from: Origin, to: Stage): Stage[] {
  return stages.slice(from === 'new' ? 0 : stages.indexOf(from) + 1, stages.indexOf(to));
}
