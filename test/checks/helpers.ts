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
import { noneSkipped, type Observation, type Reference, type UnresolvedReference } from '@flagsweep/references';

export function reference(fields: Partial<Reference> = {}): Reference {
  const place = { file: 'src/cart.ts', start: 100, end: 110, line: 12, column: 3 };
  return { flagKey: 'new-checkout', kind: 'evaluation', package: 'shop', test: false, ...place, ...fields };
}

export function unresolved(fields: Partial<UnresolvedReference> = {}): UnresolvedReference {
  const place = { file: 'src/any.ts', start: 40, end: 50, line: 4, column: 9 };
  return { reason: 'dynamic', text: 'key', package: 'shop', test: false, ...place, ...fields };
}

export interface State {
  catalog: string;
  references?: Reference[];
  unresolved?: UnresolvedReference[];
  observations?: Observation[];
  problems?: CheckInput['facts']['problems'];
}

export interface Input extends State, Partial<Omit<CheckInput, 'catalog' | 'facts' | 'base'>> {
  /** What stood there before. */
  base?: State;
}

export function contextOf({
  base,
  policy = {},
  now = '2026-11-22',
  evidence,
  provider,
  owners,
  permanent,
  ...state
}: Input): CheckInput {
  const given = {
    ...(evidence && { evidence }),
    ...(provider && { provider }),
    ...(owners && { owners }),
    ...(permanent && { permanent }),
    ...(base && { base: stateOf(base) }),
  };
  return { ...stateOf(state), policy, now, ...given };
}

function stateOf({
  catalog: text,
  references = [],
  unresolved = [],
  observations = [],
  problems = [],
}: State): NonNullable<CheckInput['base']> {
  const catalog = parseCatalog([{ file: 'flags.yaml', text }]);
  if (catalog.problems.length > 0) throw new Error(catalog.problems[0]?.message);
  const files = { scanned: 1, parsed: 1, skipped: noneSkipped };
  return { catalog, facts: { version: 1, files, references, unresolved, observations, problems } };
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
