import { posix } from 'node:path';
import ignore from 'ignore';
import picomatch from 'picomatch';
import { type Host, UnreadableFile } from './host.js';

/** Lists files that shall not be searched, in the syntax of `.gitignore`, in any folder. */
export const ignoreFile = '.flagsweepignore';

/** What the files of a repository say of its other files. */
export interface IgnoreFiles {
  /** Whether a `.flagsweepignore` leaves a file out. */
  isIgnored(file: string): boolean;
  /** Whether `.gitattributes` call a file `linguist-generated`. */
  isMarkedGenerated(file: string): boolean;
}

export function readIgnoreFiles(host: Host): IgnoreFiles {
  const ignores = byFolder(host, ignoreFile, (lines) =>
    ignore.default({ ignorecase: false, allowRelativePaths: true }).add(lines.filter(isTame)),
  );
  const attributes = byFolder(host, '.gitattributes', attributeRules);

  /** The nearest file that speaks of a path decides, as in git. */
  const isPathIgnored = (path: string): boolean => {
    for (const folder of foldersAbove(path.replace(/\/$/, ''))) {
      const answer = ignores.get(folder)?.test(path.slice(folder === '' ? 0 : folder.length + 1));
      if (answer?.ignored || answer?.unignored) return answer.ignored;
    }
    return false;
  };
  const folders = new Map([['', false]]);
  // What lies in a folder that is left out cannot be taken in again.
  const isFolderIgnored = (folder: string): boolean => {
    let answer = folders.get(folder);
    if (answer === undefined) {
      answer = isFolderIgnored(folderOf(folder)) || isPathIgnored(`${folder}/`);
      folders.set(folder, answer);
    }
    return answer;
  };

  return {
    isIgnored: (file) => ignores.size > 0 && (isFolderIgnored(folderOf(file)) || isPathIgnored(file)),
    isMarkedGenerated(file) {
      if (attributes.size === 0) return false;
      for (const folder of foldersAbove(file)) {
        const path = file.slice(folder === '' ? 0 : folder.length + 1);
        const rule = attributes.get(folder)?.findLast(({ matches }) => matches(path));
        if (rule) return rule.value;
      }
      return false;
    },
  };
}

const folderOf = (file: string): string => posix.dirname(file).replace(/^\.$/, '');

/** The folders that a path lies in, the nearest first, `''` for the root. */
function* foldersAbove(path: string): Generator<string> {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) yield folder;
  yield '';
}

/** What each file of one name says, by its folder. */
function byFolder<T>(host: Host, name: string, parse: (lines: string[]) => T): Map<string, T> {
  const found = new Map<string, T>();
  for (const file of host.files) {
    if (file !== name && !file.endsWith(`/${name}`)) continue;
    const lines = linesOf(host, file);
    if (lines) found.set(folderOf(file), parse(lines));
  }
  return found;
}

/** What cannot be read leaves nothing out; the search names it as a problem. */
function linesOf(host: Host, file: string): string[] | undefined {
  try {
    return Buffer.from(host.read(file))
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return undefined;
  }
}

const mostStars = 4;

/** Whether a pattern can be matched in no time. One with stars without end is nobody's, and leaves nothing out. */
function isTame(pattern: string): boolean {
  const segments = pattern.split('/');
  return (
    pattern.length < 1000 &&
    segments.every((segment) => segment.split('*').length - 1 <= mostStars) &&
    segments.filter((segment) => segment.includes('**')).length <= mostStars
  );
}

interface AttributeRule {
  matches(path: string): boolean;
  value: boolean;
}

const attribute = /^([-!]?)linguist-generated(?:=(\S+))?$/;
/** No brace, bracket expression of shells or `!` means anything here. */
const globs = { dot: true, nobrace: true, noextglob: true, nonegate: true, nounique: true };

function attributeRules(lines: string[]): AttributeRule[] {
  return lines.flatMap((line): AttributeRule[] => {
    const [, quoted, plain, rest = ''] = /^\s*(?:"((?:[^"\\]|\\.)+)"|([^\s"#]\S*))\s+(.*)$/.exec(line) ?? [];
    const pattern = quoted?.replace(/\\(.)/g, '$1') ?? plain;
    const set = rest
      .split(/\s+/)
      .map((word) => attribute.exec(word))
      .findLast((match) => match !== null);
    if (pattern === undefined || !set || !isTame(pattern)) return [];
    // Without a slash, the name alone decides, in any folder below.
    const glob = pattern.includes('/') ? pattern.replace(/^\//, '') : `**/${pattern}`;
    const [, sign, value = 'true'] = set;
    return [{ matches: picomatch(glob, globs), value: sign === '' && value !== 'false' }];
  });
}
