import { camelCase, codeownersFiles, compareText, parseCodeowners } from '@flagsweep/catalog';
import {
  createKeyFinder,
  type Facts,
  type Host,
  type Reference,
  readText,
  UnreadableFile,
} from '@flagsweep/references';
import type { InitResult } from '@flagsweep/report';
import { readAddedLines } from './git.js';
import type { Workspace } from './workspace.js';

type Flag = InitResult['flags'][number];

/** A flag with the production files that have to do with it: those that read it, else those that declare it. */
export interface FoundFlag extends Flag {
  homes: string[];
}

/** The flags of the facts that `known` lacks. Keys that only tests name are told apart: a test may invent flags. */
export function flagsOf(
  facts: Facts,
  isTest: (file: string) => boolean,
  known: ReadonlySet<string>,
): { flags: FoundFlag[]; onlyInTests: string[] } {
  const bySpelling = new Map<string, Reference[]>();
  for (const reference of facts.references) {
    if (reference.kind === 'mention' || known.has(reference.flagKey)) continue;
    const spelling = camelCase(reference.flagKey);
    bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), reference]);
  }
  const flags: FoundFlag[] = [];
  const onlyInTests: string[] = [];
  for (const all of bySpelling.values()) {
    const [key, ...codeKeys] = spellingsOf(all) as [string, ...string[]];
    const places = all.filter(({ file }) => !isTest(file));
    const [first] = places.filter(({ kind }) => kind === 'declaration').concat(places);
    if (!first) {
      onlyInTests.push(key);
      continue;
    }
    const reads = places.filter(({ kind }) => kind === 'evaluation' || kind === 'gate');
    const valueType = valueTypeOf(reads);
    flags.push({
      key,
      ...(codeKeys.length > 0 && { codeKeys }),
      ...(valueType !== undefined && { valueType }),
      file: first.file,
      line: first.line,
      homes: (reads.length > 0 ? reads : places).map(({ file }) => file),
    });
  }
  return { flags, onlyInTests: onlyInTests.sort() };
}

/** The keys of places that a catalog must hold for one flag, since they are one in camelCase: the one that most of them name first. */
function spellingsOf(places: readonly Reference[]): string[] {
  const amounts = new Map<string, number>();
  for (const { flagKey } of places) amounts.set(flagKey, (amounts.get(flagKey) ?? 0) + 1);
  return [...amounts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([key]) => key);
}

const valueTypes: Record<string, string> = { boolean: 'boolean', string: 'string', number: 'number', json: 'object' };

/** The type that every read agrees on, by the call's own name or its fallback. */
function valueTypeOf(reads: readonly Reference[]): string | undefined {
  const told = reads.flatMap(
    ({ valueType = 'any', fallback }) =>
      valueTypes[valueType] ?? (fallback === 'true' || fallback === 'false' ? 'boolean' : []),
  );
  const [first] = told;
  return told.every((type) => type === first) ? first : undefined;
}

/** The owners of the files that read each flag, by CODEOWNERS: those of most of them, the first ones where it is a tie. */
export function withOwners(flags: readonly FoundFlag[], host: Host): FoundFlag[] {
  // A link has no text of its own.
  const text = codeownersFiles.map((file) => host.files.includes(file) && textOf(host, file)).find((each) => each);
  if (!text) return [...flags];
  const codeowners = parseCodeowners(text);
  return flags.map((flag) => {
    const amounts = new Map<string, number>();
    for (const home of flag.homes) {
      const owners = codeowners.ownersOf(home).join(' ');
      if (owners !== '') amounts.set(owners, (amounts.get(owners) ?? 0) + 1);
    }
    const [most] = [...amounts].sort(([, a], [, b]) => b - a);
    return most ? { ...flag, owner: most[0].split(' ') } : flag;
  });
}

function textOf(host: Host, file: string): string | undefined {
  try {
    return readText(host, file);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return undefined;
  }
}

/** A history that takes longer is not worth the wait. */
const patience = 30_000;

/** The day of the first commit that added each key, in one pass over the history. */
export async function withHistory(
  flags: readonly FoundFlag[],
  { root, isGit }: Workspace,
  wanted: boolean,
): Promise<{ dated: Flag[]; history: InitResult['history'] }> {
  const plain = flags.map(({ homes: _, ...flag }): Flag => flag);
  if (!wanted) return { dated: plain, history: 'off' };
  if (!isGit) return { dated: plain, history: 'none' };
  if (plain.length === 0) return { dated: plain, history: 'read' };
  const find = createKeyFinder(plain.flatMap(({ key, codeKeys = [] }) => [key, ...codeKeys]));
  const days = new Map<string, string>();
  // Commits come newest first: the last day that is seen is the first one that there was.
  const gap = await readAddedLines(root, patience, ({ day, text }) => {
    for (const key of find(text)) if (day < (days.get(key) ?? '9999')) days.set(key, day);
  });
  if (gap !== undefined) return { dated: plain, history: gap };
  const dated = plain.map((flag) => {
    const [created] = [flag.key, ...(flag.codeKeys ?? [])].flatMap((key) => days.get(key) ?? []).sort();
    return created === undefined ? flag : { ...flag, created };
  });
  return { dated, history: 'read' };
}
