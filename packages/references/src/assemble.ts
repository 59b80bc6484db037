import { lineStarts, positionAt } from '@flagsweep/catalog';
import type { FileRules } from './files.js';
import type { Host } from './host.js';
import type { Facts, Problem, Reference, ReferenceKind, UnresolvedReference } from './reference.js';
import type { Collected, Module, Session } from './syntax/index.js';
import { createResolver } from './syntax/resolve.js';
import type { TextHit } from './text/prefilter.js';

/** Which kind stands where one place has two. */
const rank = {
  evaluation: 0,
  override: 1,
  gate: 2,
  declaration: 3,
  alias: 4,
  mention: 5,
} satisfies Record<ReferenceKind, number>;

interface Parts {
  host: Host;
  session: Session | undefined;
  collected: ReadonlyMap<string, Collected>;
  texts: ReadonlyMap<string, TextHit[]>;
  keys: ReadonlyMap<string, string>;
  rules: FileRules;
  /** Runs what may find a file unreadable, which is then a problem. */
  attempt<T>(act: () => T): T | undefined;
}

/** Makes facts of what was collected: nodes become offsets, spellings the keys that they stand for. */
export async function assemble({
  host,
  session,
  collected,
  texts,
  keys,
  rules,
  attempt,
}: Parts): Promise<Omit<Facts, 'files'>> {
  const references = new Map<string, Reference>();
  const resolver = session?.resolver ?? createResolver(host);
  const unresolved: UnresolvedReference[] = [];
  const problems: Problem[] = [];
  const canonical = (key: string): string => keys.get(key) ?? key;
  const where = (module: Module, start: number, end: number) => ({
    file: module.file,
    start,
    end,
    ...positionAt(startsOf(module), start),
    package: resolver.packageOf(module.file),
    test: rules.isTest(module.file),
  });
  const add = (reference: Reference): void => {
    const id = `${reference.file}\0${reference.start}\0${reference.flagKey}`;
    const other = references.get(id);
    // One place may be met twice, as a declaration here and through its users there: what says more stands.
    if (!other || rank[reference.kind] < rank[other.kind]) references.set(id, reference);
  };

  const syntax = session && (await import('./syntax/index.js'));
  for (const [file, { found, unresolved: open }] of collected) {
    const module = session?.modules.get(file);
    if (!module || !syntax) continue;
    const parts = [module, ...(session?.modules.inlineOf(module) ?? [])];
    for (const { start, message } of parts.flatMap(syntax.problemsOf).slice(0, 1)) {
      problems.push({ file, reason: 'syntax', message, ...positionAt(startsOf(module), start) });
    }
    for (const { flagKey, kind, node, evaluation, via, sdk } of found) {
      add({
        flagKey: canonical(flagKey),
        kind,
        ...where(module, node.getStart(), node.getEnd()),
        ...(sdk !== undefined && { sdk }),
        ...(evaluation && { valueType: evaluation.valueType }),
        ...(evaluation?.fallback && { fallback: textOf(module, evaluation.fallback) }),
      });
      for (const symbol of via) {
        const name = syntax.nameNode(symbol);
        const kind = symbol.kind === 'constant' ? 'alias' : 'declaration';
        const { sourceFile } = symbol.module;
        add({
          flagKey: canonical(flagKey),
          kind,
          ...where(symbol.module, name.getStart(sourceFile), name.getEnd()),
        });
      }
    }
    for (const { node, ...rest } of open) {
      const text = textOf(module, node).replace(/\s+/g, ' ');
      unresolved.push({
        ...rest,
        ...where(module, node.getStart(), node.getEnd()),
        text: text.length > 80 ? `${text.slice(0, 79)}…` : text,
      });
    }
  }

  for (const [file, hits] of texts) {
    const isCode = syntax?.isCode(file) === true;
    const module = isCode ? attempt(() => session?.modules.get(file)) : undefined;
    if (isCode && !module) continue;
    for (const { key, start, end, line, column } of hits) {
      if (module && !syntax?.isMention(module.sourceFile, start)) continue;
      const place = { file, start, end, line, column, package: resolver.packageOf(file) };
      add({ flagKey: canonical(key), kind: 'mention', ...place, test: rules.isTest(file) });
    }
  }

  const byPlace = <T extends { file: string; start: number }>(a: T, b: T): number =>
    compare(a.file, b.file) || a.start - b.start;
  return {
    version: 1,
    references: [...references.values()].sort((a, b) => byPlace(a, b) || compare(a.flagKey, b.flagKey)),
    unresolved: unresolved.sort(byPlace),
    problems,
  };
}

/** What stands in the file, which for a template is not the code that was made of it. */
const textOf = ({ text }: Module, node: { getStart(): number; end: number }): string =>
  text.slice(node.getStart(), node.end);

const lines = new WeakMap<Module, number[]>();
function startsOf(module: Module): number[] {
  let starts = lines.get(module);
  if (!starts) lines.set(module, (starts = lineStarts(module.text)));
  return starts;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
