import { type FlagDefinition, flagSchema, type Risk, risks, type Scope, scopes } from '@flagsweep/catalog';
import { z } from 'zod';
import type { Field } from './changes.js';

const fieldNames = Object.keys(flagSchema.shape) as [Field, ...Field[]];
const fieldList = z.array(z.enum(fieldNames));

/** `policy.immutable`: fields that never change, by risk. */
export const immutableSchema = z
  .strictObject(
    Object.fromEntries(
      risks.map((risk) => [
        risk,
        fieldList.optional().meta({ description: `Fields of flags of ${risk} risk that may not change.` }),
      ]),
    ) as Record<Risk, z.ZodOptional<typeof fieldList>>,
  )
  .meta({ description: 'Fields that may not change, by risk, beside those that a flag names itself in `immutable`.' });

/** What may not change where policy says nothing else: what a critical flag can be, and what it falls back to. */
const defaultImmutable: Readonly<Record<Risk, readonly Field[]>> = {
  low: [],
  medium: [],
  high: [],
  critical: ['type', 'valueType', 'variants', 'default'],
};

/** The fields of a flag that may not change. */
export function immutableFields(
  { immutable }: { immutable?: z.output<typeof immutableSchema> | undefined },
  flag: FlagDefinition,
): Field[] {
  const byRisk = flag.risk === undefined ? [] : (immutable?.[flag.risk] ?? defaultImmutable[flag.risk]);
  return [...new Set([...(flag.immutable ?? []), ...byRisk])];
}

const most = z.number().int().min(1);

/** `policy.packages`: how many packages a flag of a scope may be read in. */
export const packagesSchema = z
  .strictObject(
    Object.fromEntries(
      scopes.map((scope) => [
        scope,
        most.optional().meta({ description: `Most packages that may read a flag of scope \`${scope}\`.` }),
      ]),
    ) as Record<Scope, z.ZodOptional<typeof most>>,
  )
  .meta({ description: 'How many packages may read a flag, by scope: one for `service` by default, else any number.' });

/** How many packages, or services, may read a flag of a scope. */
export function mostPackages(
  { packages }: { packages?: z.output<typeof packagesSchema> | undefined },
  scope: Scope,
): number {
  return packages?.[scope] ?? (scope === 'service' ? 1 : Number.POSITIVE_INFINITY);
}
