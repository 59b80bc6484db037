import { type FlagDefinition, sameValue } from '@flagsweep/catalog';
import { listed } from './flag-uses.js';

/** One thing on which catalog and provider differ. */
export interface Drift {
  messageId: 'valueType' | 'default' | 'variants' | 'archived' | 'served';
  /** Field of the catalog that it is about. */
  field: keyof FlagDefinition;
  data: Record<string, string>;
}

/** Where two definitions of one flag differ. What either of them does not say is no difference. */
export function driftsOf(ours: FlagDefinition, theirs: FlagDefinition): Drift[] {
  if (ours.stage === 'retired') {
    return theirs.stage === 'retired' ? [] : [{ messageId: 'served', field: 'stage', data: {} }];
  }
  const drifts: Drift[] = [];
  if (theirs.stage === 'retired') drifts.push({ messageId: 'archived', field: 'stage', data: {} });
  for (const field of ['valueType', 'default'] as const) {
    const [mine, other] = [ours[field], theirs[field]];
    if (mine === undefined || other === undefined || sameValue(mine, other)) continue;
    const shown = field === 'default' ? JSON.stringify : String;
    drifts.push({ messageId: field, field, data: { ours: shown(mine), theirs: shown(other) } });
  }
  const difference = ours.variants && theirs.variants && differenceOf(ours.variants, theirs.variants);
  if (difference) drifts.push({ messageId: 'variants', field: 'variants', data: { difference } });
  return drifts;
}

/** Variants are their values: a provider may call them anything, so names count only where no value tells them apart. */
function differenceOf(ours: Record<string, unknown>, theirs: Record<string, unknown>): string | undefined {
  const only = (some: Record<string, unknown>, others: Record<string, unknown>): string[] =>
    Object.values(some)
      .filter((value) => !Object.values(others).some((other) => sameValue(value, other)))
      .map((value) => JSON.stringify(value));
  const [mine, other] = [only(ours, theirs), only(theirs, ours)];
  const parts = [
    ...(mine.length > 0 ? [`only the catalog has ${listed(mine)}`] : []),
    ...(other.length > 0 ? [`only the provider has ${listed(other)}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : undefined;
}
