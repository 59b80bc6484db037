import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { type Host, UnreadableFile } from '@flagsweep/references';
import { isCode, isScript, type Module, type Resolver, syntaxErrors } from '@flagsweep/references/syntax';
import { decode, readModule } from '../removal.js';
import { createEntries, type Entries, withoutEntries } from './entries.js';
import { type Folder, liesIn, mayLeadTo, nameInPaths, pathsIn, stemOf } from './paths.js';
import { type Use, usesIn, whole } from './uses.js';

/** The files of a repository as a removal leaves them, and who uses whom. What cannot be excluded counts as a use. */
export interface Project {
  readonly entries: Entries;
  /** Whether a file is there. */
  has(file: string): boolean;
  /** The text that a file has now; `undefined` where there is none. */
  text(file: string): string | undefined;
  /** The parsed file; `undefined` where it is no script, or has syntax errors. */
  module(file: string): Module | undefined;
  /** Gives a file another text, or takes it away. */
  set(file: string, text: string | undefined): void;
  /** Code that may name a file in an import or a path, sorted: what it uses of it, {@link usesOf} tells. */
  importersOf(file: string): readonly string[];
  /** What a file uses of others, as far as it can be. */
  usesOf(file: string): readonly Use[];
  /** What a text of a file uses of others, as far as it is certain, or as far as it can be. */
  usesIn(file: string, text: string, guess?: boolean): readonly Use[];
  /** Whether an import leads out of the repository. */
  isOutside(from: string, specifier: string): boolean;
  /** Whether another file may mean what a file that is no module declares at its top: some code or page has the word. */
  isNamedElsewhere(file: string, name: string): boolean;
  /** What loads or names a file in a way that no use tells: by a name made at run time, or from outside of code. */
  holderOf(file: string): string | undefined;
}

/** Texts that hold paths of code, and those that nobody reads paths from. */
const pathsInText = /\.mdx$/;
const page = /\.html?$/;
const styles = /\.(?:css|scss|sass|less|styl)$/;
const prose =
  /\.(?:md|txt|rst|adoc|snap|map|lock|log|csv|svg|png|jpe?g|gif|ico|woff2?|ttf|pdf|zip)$|(?:^|\/)(?:CODEOWNERS|LICENSE|CHANGELOG[^/]*|package-lock\.json|pnpm-lock\.yaml|[^/]*\.tsbuildinfo)$/i;

/** Opens a project over a host; `texts` holds what is changed already, and is changed further. */
export function createProject(
  host: Host,
  resolver: Resolver,
  texts: Map<string, string>,
  deleted: Set<string>,
): Project {
  const all = new Set(host.files);
  const original = (file: string): string | undefined => {
    try {
      return decode(host.read(file));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return undefined;
    }
  };
  const has = (file: string): boolean => all.has(file) && !deleted.has(file);
  const text = (file: string): string | undefined => (has(file) ? (texts.get(file) ?? original(file)) : undefined);
  const entries = createEntries(host.files, text, resolver);

  const byName = new Map<string, string[]>();
  for (const file of host.files) {
    for (const name of new Set([nameInPaths(file), stemOf(file)])) {
      const same = byName.get(name);
      if (same) same.push(file);
      else byName.set(name, [file]);
    }
  }
  const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

  /** The files that a path may lead to: one where it is certain. */
  const targetsOf = (from: string, written: string, imported: boolean, guess: boolean): readonly string[] => {
    const specifier = written.replace(/(?!^)[?#].*$/, '').replace(/^[\w-]+!/, '');
    const found = resolver.resolve(from, specifier);
    if (found !== undefined) return [found];
    if (!guess || isBuiltin(specifier)) return [];
    const isRelative = specifier.startsWith('.');
    if (!isRelative && entries.packages.has(packageOf(specifier))) return [];
    const path = specifier.replace(/^[@~#]\/?/, '');
    const isPath = isRelative || /\.\w+$/.test(path) || /^[^/]+\/./.test(path);
    if (!imported && !isPath) return [];
    const candidates = [...(byName.get(nameInPaths(path)) ?? []), ...(byName.get(stemOf(path)) ?? [])];
    return [...new Set(candidates)].filter((file) => mayLeadTo(path, file, true));
  };

  let index: Index | undefined;
  const indexed = (): Index => (index ??= createIndex(host.files, text, targetsOf));

  const modules = new Map<string, { text: string; module: Module | undefined }>();
  const uses = new Map<string, { text: string; uses: Use[] }>();
  const module = (file: string): Module | undefined => {
    const now = isScript(file) ? text(file) : undefined;
    if (now === undefined) return undefined;
    const known = modules.get(file);
    if (known?.text === now) return known.module;
    const parsed = readModule(file, now);
    const result = syntaxErrors(parsed.sourceFile).length > 0 ? undefined : parsed;
    modules.set(file, { text: now, module: result });
    return result;
  };

  const usesAt = (file: string, words: string, parsed: Module | undefined, guess: boolean): Use[] => {
    const found = parsed
      ? usesIn(parsed, (specifier, imported) => targetsOf(file, specifier, imported, guess))
      : pathsIn(file, words).quoted.flatMap((path) =>
          targetsOf(file, path, true, guess).map((target): Use => ({ target, name: whole })),
        );
    return found.filter(({ target }) => target !== file);
  };

  let others: Map<string, string | undefined> | undefined;
  const namers = new Map<string, string | undefined>();
  /** The file that is no code and names the path of a file. */
  const namedIn = (file: string): string | undefined => {
    if (!namers.has(file)) namers.set(file, findNamer(file));
    return namers.get(file);
  };
  const findNamer = (file: string): string | undefined => {
    const noCode = host.files.filter((other) => !isCode(other) && !pathsInText.test(other) && !prose.test(other));
    others ??= new Map(noCode.map((other) => [other, withoutEntries(other, original(other))]));
    const stem = stemOf(file);
    const path = new RegExp(`[\\w@./\\\\~-]*(?<![\\w-])${stem.replace(/[^\w]/g, '\\$&')}(?![\\w-])[\\w.-]*`, 'g');
    for (const [other, words] of others) {
      // A style sheet imports style sheets.
      if (!has(other) || other === file || (isCode(file) && styles.test(other))) continue;
      // What cannot be read may name anything.
      if (words === undefined) return other;
      if (!words.includes(stem)) continue;
      const bases = [posix.dirname(other), resolver.packageFolderOf(other), ''];
      for (const [found] of words.matchAll(path)) if (names(found.replaceAll('\\', '/'), file, bases)) return other;
    }
    return undefined;
  };

  const isNamedElsewhere = (file: string, name: string): boolean => {
    const word = new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`);
    return host.files.some(
      (other) => other !== file && has(other) && (isCode(other) || page.test(other)) && word.test(text(other) ?? name),
    );
  };

  return {
    entries,
    isNamedElsewhere,
    has,
    text,
    module,
    set(file, now) {
      modules.delete(file);
      uses.delete(file);
      if (now === undefined) {
        deleted.add(file);
        texts.delete(file);
      } else texts.set(file, now);
    },
    importersOf: (file) => [...(indexed().importers.get(file) ?? [])].filter(has).sort(),
    usesOf(file) {
      const now = text(file);
      if (now === undefined) return [];
      const known = uses.get(file);
      if (known?.text === now) return known.uses;
      const found = usesAt(file, now, module(file), true);
      uses.set(file, { text: now, uses: found });
      return found;
    },
    usesIn: (file, words, guess = false) =>
      usesAt(file, words, isScript(file) ? readModule(file, words) : undefined, guess),
    isOutside: (from, specifier) => targetsOf(from, specifier, true, true).length === 0 && !specifier.startsWith('.'),
    holderOf(file) {
      const { folders, unread } = indexed();
      const loader =
        unread.find(has) ?? folders.find(({ by, ...folder }) => has(by) && by !== file && liesIn(file, folder))?.by;
      return loader ?? namedIn(file);
    },
  };
}

/** Whether a path in a text is that of a file: from one of the folders, or by more than its last name. */
function names(path: string, file: string, bases: readonly string[]): boolean {
  const plain = (each: string): string => each.replace(/(?<=[^/])\.[^/]*$/, '');
  const isPath = path.includes('/') || plain(path) !== path;
  if (bases.some((base) => plain(posix.join(base, path)) === plain(file))) return isPath;
  return (
    path.split('/').filter((part) => part !== '' && !/^\.+$/.test(part)).length > 1 && mayLeadTo(path, file, false)
  );
}

interface Index {
  /** Files by the files that they may lead to. */
  importers: ReadonlyMap<string, ReadonlySet<string>>;
  folders: readonly (Folder & { by: string })[];
  /** Code that cannot be read: it may use anything. */
  unread: readonly string[];
}

/** Looks once at the paths in all code. Later edits only take paths away: what is found stays enough. */
function createIndex(
  files: readonly string[],
  text: (file: string) => string | undefined,
  targetsOf: (from: string, path: string, imported: boolean, guess: boolean) => readonly string[],
): Index {
  const importers = new Map<string, Set<string>>();
  const folders: (Folder & { by: string })[] = [];
  const unread: string[] = [];
  for (const file of files) {
    if (!isCode(file) && !pathsInText.test(file)) continue;
    const words = text(file);
    if (words === undefined) {
      unread.push(file);
      continue;
    }
    const paths = pathsIn(file, words);
    for (const folder of paths.folders) folders.push({ ...folder, by: file });
    for (const path of paths.quoted) {
      for (const target of targetsOf(file, path, true, true)) {
        if (target === file) continue;
        const known = importers.get(target);
        if (known) known.add(file);
        else importers.set(target, new Set([file]));
      }
    }
  }
  return { importers, folders, unread };
}
