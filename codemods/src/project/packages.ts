import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { Host } from '@flagsweep/references';
import { isScript } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { compare, type PlannedFile } from '../removal.js';
import type { Note } from '../simplification.js';

const manifest = 'package.json';
/** Files that name a package without using it. */
const silent =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb?)$|\.(?:md|mdx|snap|map|lock|log|csv|svg|png|jpe?g|gif|ico|woff2?|ttf|pdf|zip|patch)$/;
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/**
 * The dependencies that lost their last import by a plan, at their place in each `package.json`. One that any other file of the
 * package names in any way counts as used.
 */
export function unusedPackages(
  files: readonly PlannedFile[],
  host: Host,
  textOf: (file: string) => string | undefined,
): Map<string, Note[]> {
  const lost = new Map<string, Set<string>>();
  for (const { file, before, after = '' } of files) {
    if (!isScript(file)) continue;
    const still = packagesIn(after);
    for (const name of packagesIn(before)) {
      const home = still.has(name) ? undefined : homeOf(file, name, textOf);
      if (home !== undefined) lost.set(home, (lost.get(home) ?? new Set()).add(name));
    }
  }
  const notes = new Map<string, Note[]>();
  for (const [home, names] of [...lost].sort(([a], [b]) => compare(a, b))) {
    const text = textOf(home) as string;
    const used = namedIn(home, names, host, textOf);
    const unused = [...names].filter((name) => !used.has(name)).sort(compare);
    const places = unused
      .flatMap((name) => [name, typesOf(name)])
      .flatMap((name): Note[] => {
        const place = placeIn(text, name);
        return place ? [{ ...place, reason: 'unused-package', detail: name }] : [];
      });
    if (places.length > 0) notes.set(home, places);
  }
  return notes;
}

/** The packages that a text imports, by name. */
function packagesIn(text: string): Set<string> {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return new Set(importedFiles.flatMap(({ fileName }) => packageName(fileName) ?? []));
}

/** `@scope/name` of `@scope/name/part`; `undefined` of a path, an alias or what Node brings. */
function packageName(specifier: string): string | undefined {
  const [name] = /^(?:@[\w.~-]+\/)?[\w.~-]+/.exec(specifier) ?? [];
  return name === undefined || name.startsWith('.') || isBuiltin(specifier) ? undefined : name;
}

/** The nearest `package.json` above a file that names a package as a dependency. */
function homeOf(file: string, name: string, textOf: (file: string) => string | undefined): string | undefined {
  for (let folder = posix.dirname(file); ; folder = posix.dirname(folder)) {
    const home = posix.join(folder, manifest);
    if (placeIn(textOf(home) ?? '', name)) return home;
    if (folder === '.' || folder === '/') return undefined;
  }
}

/** Where a `package.json` names a dependency, and names it nowhere else. */
function placeIn(text: string, name: string): { start: number; end: number } | undefined {
  const named = JSON.stringify(name);
  const start = text.indexOf(named);
  const others = text.match(new RegExp(`(?<![\\w/-])${escaped(name)}(?![\\w-])`, 'g')) ?? [];
  if (start < 0 || others.length > 1) return undefined;
  try {
    const fields = JSON.parse(text) as Record<string, Record<string, unknown> | undefined>;
    if (!kinds.some((kind) => Object.hasOwn(fields[kind] ?? {}, name))) return undefined;
  } catch {
    return undefined;
  }
  return { start, end: start + named.length };
}

/** Those of some packages that a file below a `package.json` names. */
function namedIn(
  home: string,
  names: ReadonlySet<string>,
  host: Host,
  textOf: (file: string) => string | undefined,
): Set<string> {
  const folder = posix.dirname(home);
  const used = new Set<string>();
  for (const file of host.files) {
    if (used.size === names.size) break;
    if (file === home || silent.test(file) || (folder !== '.' && !file.startsWith(`${folder}/`))) continue;
    const text = textOf(file);
    for (const name of names) if (text?.includes(name)) used.add(name);
  }
  return used;
}

/** `@types/scope__name` of `@scope/name`. */
const typesOf = (name: string): string => `@types/${name.replace(/^@(.*)\//, '$1__')}`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
