import { parseCatalog } from '@flagsweep/catalog';
import {
  type CheckId,
  type CheckInput,
  type CheckSettings,
  checkIds,
  checks,
  type Finding,
  runChecks,
} from '@flagsweep/checks';
import { noneSkipped, type Reference, type UnresolvedReference } from '@flagsweep/references';

export function reference(fields: Partial<Reference> = {}): Reference {
  const place = { file: 'src/cart.ts', start: 100, end: 110, line: 12, column: 3 };
  return { flagKey: 'new-checkout', kind: 'evaluation', package: 'shop', test: false, ...place, ...fields };
}

export function unresolved(fields: Partial<UnresolvedReference> = {}): UnresolvedReference {
  const place = { file: 'src/any.ts', start: 40, end: 50, line: 4, column: 9 };
  return { reason: 'dynamic', text: 'key', package: 'shop', test: false, ...place, ...fields };
}

export interface Input extends Partial<Omit<CheckInput, 'catalog' | 'facts'>> {
  catalog: string;
  references?: Reference[];
  unresolved?: UnresolvedReference[];
  problems?: CheckInput['facts']['problems'];
}

export function contextOf(input: Input): CheckInput {
  const { catalog: text, references = [], unresolved: open = [], problems = [], ...more } = input;
  const { policy = {}, now = '2026-11-22', ...rest } = more;
  const catalog = parseCatalog([{ file: 'flags.yaml', text }]);
  if (catalog.problems.length > 0) throw new Error(catalog.problems[0]?.message);
  return {
    catalog,
    facts: {
      version: 1,
      files: { scanned: 1, parsed: 1, skipped: noneSkipped },
      references,
      unresolved: open,
      problems,
    },
    policy,
    now,
    ...rest,
  };
}

/** Findings of one check alone. */
export function findingsOf(id: CheckId, input: Input): Finding[] {
  const settings = Object.fromEntries(checkIds.map((other) => [other, other === id ? checks[id].severity : 'off']));
  return runChecks(contextOf(input), settings as CheckSettings).findings;
}

/** The same as `file:line:column message`. */
export function lines(id: CheckId, input: Input): string[] {
  return findingsOf(id, input).map(
    ({ location, message }) => `${location?.file}:${location?.line}:${location?.column} ${message}`,
  );
}

/** The same with the severity: `file:line:column severity: message`. */
export function told(id: CheckId, input: Input): string[] {
  return findingsOf(id, input).map(
    ({ location, severity, message }) =>
      `${location?.file}:${location?.line}:${location?.column} ${severity}: ${message}`,
  );
}
