import { posix } from 'node:path';
import { type Host, UnreadableFile } from './host.js';

/** Lists files that shall not be searched, in the syntax of `.gitignore`, in any folder. */
export const ignoreFile = '.flagsweepignore';

/** What the files of a repository say of its other files. */
export interface IgnoreFiles {
  /** Whether a `.flagsweepignore` leaves a file out. */
  isIgnored(file: string): boolean;
  /** Whether `.gitattributes` call a file `linguist-generated`. */
  isMarkedGenerated(file: string): boolean;
  /** The line that leaves a file out. */
  ignoredBy(file: string): RuleLine | undefined;
  /** The line that calls a file generated. */
  markedBy(file: string): RuleLine | undefined;
}

/** A line of a file, counted from 1. */
export interface RuleLine {
  text: string;
  file: string;
  line: number;
}

export function readIgnoreFiles(host: Host): IgnoreFiles {
  const ignores = byFolder(host, ignoreFile, ignoreRule);
  const attributes = byFolder(host, '.gitattributes', attributeRule);
  const folders = new Map([['', false]]);
  // What lies in a folder that is left out cannot be taken in again.
  const isFolderIgnored = (folder: string): boolean => {
    let answer = folders.get(folder);
    if (answer === undefined) {
      answer = isFolderIgnored(folderOf(folder)) || decide(ignores, folder, true);
      folders.set(folder, answer);
    }
    return answer;
  };

  const lineOf = (rule: Rule | undefined): RuleLine | undefined => (rule?.value ? rule.at : undefined);

  return {
    ignoredBy(file) {
      const above = [...foldersAbove(file)].filter((folder) => folder !== '').reverse();
      const folder = above.find((each) => decide(ignores, each, true));
      return lineOf(folder === undefined ? ruleFor(ignores, file, false) : ruleFor(ignores, folder, true));
    },
    markedBy: (file) => lineOf(ruleFor(attributes, file, false)),
    isIgnored: (file) => ignores.size > 0 && (isFolderIgnored(folderOf(file)) || decide(ignores, file, false)),
    isMarkedGenerated: (file) => attributes.size > 0 && decide(attributes, file, false),
  };
}

/** What a line says, without its place. */
type Said = Omit<Rule, 'at'>;

/** One line: what it says of the paths that it matches. */
interface Rule {
  matches(path: string): boolean;
  folderOnly: boolean;
  value: boolean;
  at: RuleLine;
}

/** The nearest file that speaks of a path decides, and its last line that does. */
const decide = (rules: ReadonlyMap<string, Rule[]>, path: string, isFolder: boolean): boolean =>
  ruleFor(rules, path, isFolder)?.value ?? false;

function ruleFor(rules: ReadonlyMap<string, Rule[]>, path: string, isFolder: boolean): Rule | undefined {
  for (const folder of foldersAbove(path)) {
    const inner = path.slice(folder === '' ? 0 : folder.length + 1);
    const rule = rules.get(folder)?.findLast(({ matches, folderOnly }) => (isFolder || !folderOnly) && matches(inner));
    if (rule) return rule;
  }
  return undefined;
}

const folderOf = (file: string): string => posix.dirname(file).replace(/^\.$/, '');

/** The folders that a path lies in, the nearest first, `''` for the root. */
function* foldersAbove(path: string): Generator<string> {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) yield folder;
  yield '';
}

/** What each file of one name says, by its folder. */
function byFolder(host: Host, name: string, parse: (line: string) => Said[]): Map<string, Rule[]> {
  const found = new Map<string, Rule[]>();
  for (const file of host.files) {
    if (file !== name && !file.endsWith(`/${name}`)) continue;
    const lines = linesOf(host, file);
    if (!lines) continue;
    const at = (text: string, index: number): RuleLine => ({ text: text.trim(), file, line: index + 1 });
    found.set(
      folderOf(file),
      lines.flatMap((line, index) => parse(line).map((rule) => ({ ...rule, at: at(line, index) }))),
    );
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

function ignoreRule(line: string): Said[] {
  const text = line.replace(/((?:\\.|[^\\])*?)\s*$/, '$1');
  if (text === '' || text.startsWith('#')) return [];
  const value = !text.startsWith('!');
  const pattern = value ? text : text.slice(1);
  const folderOnly = pattern.endsWith('/');
  const matches = matcher(folderOnly ? pattern.slice(0, -1) : pattern);
  return matches ? [{ matches, folderOnly, value }] : [];
}

const attribute = /^([-!]?)linguist-generated(?:=(\S+))?$/;

function attributeRule(line: string): Said[] {
  const [, quoted, plain, rest = ''] = /^\s*(?:"((?:[^"\\]|\\.)+)"|([^\s"#]\S*))\s+(.*)$/.exec(line) ?? [];
  const pattern = quoted?.replace(/\\(.)/g, '$1') ?? plain;
  const words = rest.split(/\s+/).map((word) => attribute.exec(word));
  const set = words.findLast((match) => match !== null);
  const matches = pattern === undefined || !set ? undefined : matcher(pattern);
  if (!set || !matches) return [];
  const [, sign, value = 'true'] = set;
  return [{ matches, folderOnly: false, value: sign === '' && value !== 'false' }];
}

/** A pattern of git's. Without a slash the name alone decides, in any folder below. */
function matcher(pattern: string): ((path: string) => boolean) | undefined {
  if (pattern === '' || !isTame(pattern)) return undefined;
  const anchored = pattern.includes('/') ? pattern.replace(/^\//, '') : `**/${pattern}`;
  try {
    const test = new RegExp(`^${anchored.replace(parts, toExpression)}$`, 's');
    return (path) => test.test(path);
  } catch {
    // `[z-a]`: matches nothing to git, either.
    return undefined;
  }
}

/** What means something in a pattern, the longest first; all other characters stand for themselves. */
const parts = /(?<=^|\/)\*\*\/|(?<=^|\/)\*\*$|\*+|\?|\\.|\[[!^]?\]?[^\]/]*\]|[^]/g;

function toExpression(part: string, at: number, pattern: string): string {
  if (part === '**/') return '(?:.*/)?';
  if (part === '**' && at + 2 === pattern.length && /^$|\/$/.test(pattern.slice(0, at))) return '.+';
  if (part.startsWith('*')) return '[^/]*';
  if (part === '?') return '[^/]';
  if (part.length > 1 && part.startsWith('[')) {
    const [, not = '', inner = ''] = /^\[([!^]?)([^]*)\]$/.exec(part) ?? [];
    return `(?!/)[${not && '^'}${inner.replace(/[[\]^&~|]/g, '\\$&')}]`;
  }
  return part.slice(-1).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
