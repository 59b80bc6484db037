import { type Stage, stages } from '@flagsweep/catalog';
import { z } from 'zod';

/** What a flag comes from: a stage, or `new` where the catalog did not have it. */
export const origins = ['new', ...stages] as const;
export type Origin = (typeof origins)[number];

/** What a flag must have to enter a stage. */
export interface GateCriteria {
  fields: string[];
  evidence: boolean;
  references: boolean;
}

/** How a stage is entered: where from, and with what. */
export interface StageRule extends GateCriteria {
  from: Origin[];
}

/** The life of a flag where policy says nothing else. A flag that is given up goes by way of `deprecated` as well. */
export const defaultStages: Readonly<Record<Stage, StageRule>> = {
  planned: rule(['new'], { fields: ['owner', 'description', 'type', 'expires'] }),
  'in-flight': rule(['new', 'planned', 'tested'], { fields: ['risk'], references: true }),
  tested: rule(['in-flight', 'active'], { evidence: true }),
  active: rule(['tested'], {}),
  deprecated: rule(['in-flight', 'tested', 'active'], { fields: ['retirement.keep', 'retirement.by'] }),
  retired: rule(['planned', 'deprecated'], {}),
};

function rule(from: Origin[], { fields = [], evidence = false, references = false }: Partial<GateCriteria>): StageRule {
  return { from, fields, evidence, references };
}

const texts = z.array(z.string().min(1, { error: 'must not be empty' }));

const gate = ({ from, fields, evidence, references }: StageRule) =>
  z
    .strictObject({
      from: z
        .array(z.enum(origins))
        .default(from)
        .meta({ description: 'Stages that a flag may come from; `new` for one that the catalog did not have.' }),
      fields: texts.default(fields).meta({ description: 'Fields that it must have: `owner`, `retirement.keep`.' }),
      evidence: z
        .boolean()
        .default(evidence)
        .meta({ description: 'Whether `evidence` of the stage must hold a proof.' }),
      references: z.boolean().default(references).meta({ description: 'Whether production code must read it.' }),
    })
    .prefault({});

/** `policy.stages`: where flags may come from, and what they must have. */
export const stagesSchema = z
  .strictObject({
    planned: gate(defaultStages.planned),
    'in-flight': gate(defaultStages['in-flight']),
    tested: gate(defaultStages.tested),
    active: gate(defaultStages.active),
    deprecated: gate(defaultStages.deprecated),
    retired: gate(defaultStages.retired),
  })
  .prefault({})
  .meta({ description: 'How a flag enters a stage: where it may come from, and what it must have.' });

/** What a stage asks for, in words. */
export function criteriaOf(stage: Stage, { fields, evidence, references }: GateCriteria): string[] {
  return [...fields, ...(evidence ? [`evidence.${stage}`] : []), ...(references ? ['use in production code'] : [])];
}

/** The stages that a move leaves out, in order: none where it goes back, or one on. */
export function skippedStages(from: Origin, to: Stage): Stage[] {
  return stages.slice(from === 'new' ? 0 : stages.indexOf(from) + 1, stages.indexOf(to));
}
