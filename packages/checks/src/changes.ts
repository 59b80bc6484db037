import { isDeepStrictEqual } from 'node:util';
import type { CatalogEntry, FlagDefinition } from '@flagsweep/catalog';
import type { CheckContext } from './check.js';

/** One flag at the base and now; at least one of the two is there. */
export interface Change {
  key: string;
  before?: CatalogEntry;
  after?: CatalogEntry;
}

export type Field = keyof FlagDefinition;

/**
 * Every flag of either side with what it was and what it is; none without a base. Where the base has no flag at all, the
 * catalog itself is new: what it says was true before anybody wrote it down, so nothing has changed.
 */
export function changesOf({ catalog, base }: Pick<CheckContext, 'catalog' | 'base'>): Change[] {
  if (!base || base.catalog.entries.length === 0) return [];
  const before = new Map(base.catalog.entries.map((entry) => [entry.definition.key, entry]));
  const now = catalog.entries.map((after): Change => {
    const { key } = after.definition;
    const old = before.get(key);
    before.delete(key);
    return { key, after, ...(old && { before: old }) };
  });
  return [...now, ...[...before].map(([key, entry]): Change => ({ key, before: entry }))];
}

/** Flags that both sides have. */
export function kept(changes: readonly Change[]): { key: string; before: CatalogEntry; after: CatalogEntry }[] {
  return changes.flatMap(({ key, before, after }) => (before && after ? [{ key, before, after }] : []));
}

/** Those of the fields whose value is another one now; the order of the members of a mapping says nothing. */
export function changedFields<F extends Field>(
  before: FlagDefinition,
  after: FlagDefinition,
  fields: readonly F[],
): F[] {
  return fields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
}

/** Items of a list that the base did not have, each as often as it is new. */
export function added<T>(before: readonly T[] = [], after: readonly T[] = []): T[] {
  const left = [...before];
  return after.filter((item) => {
    const at = left.findIndex((other) => isDeepStrictEqual(other, item));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A value on one line: `true`, `"a"`, `nothing`. */
export function valueText(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** What nobody changes alone. Where the flag is written down, and what proves it, is not among it. */
const governed = [
  ...['type', 'valueType', 'variants', 'default', 'constraints', 'owner', 'stage', 'risk', 'scope', 'expires'],
  ...['retirement', 'dependsOn', 'immutable', 'rollback', 'rollout', 'security', 'codeKeys', 'exclusionGroup'],
] as Field[];

/** The fields that somebody must agree to, `key` for a flag that came or went; a flag that is only planned is nobody's risk yet. */
export function governedChanges({ before, after }: Change): string[] {
  const [old, now]: (FlagDefinition | undefined)[] = [before?.definition, after?.definition];
  const isIdea = (flag: FlagDefinition | undefined): boolean => flag === undefined || flag.stage === 'planned';
  if (isIdea(old) && isIdea(now)) return [];
  return old && now ? changedFields(old, now, governed) : ['key'];
}
