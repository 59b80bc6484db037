import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { x } from 'tinyexec';
import { UserError } from './errors.js';

export type Answer = { ok: true; stdout: string } | { ok: false; why: string };

/** Runs git, and never throws: a failure is an answer. */
export async function git(cwd: string, args: readonly string[], stdin?: string): Promise<Answer> {
  try {
    // A scanned repository must not choose what runs: neither by its settings nor by a `git` in its node_modules/.bin.
    const { stdout, stderr, exitCode } = await x('git', ['-c', 'core.fsmonitor=false', ...args], {
      nodeOptions: { cwd, env: environment() },
      nodePath: false,
      ...(stdin !== undefined && { stdin }),
    });
    return exitCode === 0 ? { ok: true, stdout } : { ok: false, why: stderr.trim() || stdout.trim() };
  } catch (error) {
    return { ok: false, why: (error as Error).message };
  }
}

/** A partial clone must not fetch what it lacks: nothing here opens a connection. */
const fixed = { GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };

/** Inside a hook, git's own variables point at a repository and an index that need not be those of `cwd`. */
export function environment(): Record<string, string | undefined> {
  const cleared = Object.keys(process.env).filter((name) =>
    /^GIT_(?!CONFIG_|CEILING_|EXEC_|SSH|AUTHOR_|COMMITTER_)/.test(name),
  );
  return { ...Object.fromEntries(cleared.map((name) => [name, undefined])), ...fixed };
}

/** Top folder of the repository around `cwd`, absolute; `undefined` outside of any. */
export async function topLevel(cwd: string): Promise<string | undefined> {
  const answer = await git(cwd, ['rev-parse', '--show-toplevel']);
  if (answer.ok) return answer.stdout.replace(/\r?\n$/, '');
  // A repository that git refuses must not pass for a plain folder: ignored files would be scanned as if they were code.
  const marker = nearestMarker(cwd);
  if (marker === undefined) return undefined;
  throw new UserError(`git cannot read the repository of ${marker}`, {
    details: answer.why.split('\n').filter((line) => line.trim() !== ''),
    advice: 'Make `git status` work in this folder, and run again.',
  });
}

function nearestMarker(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return join(folder, '.git');
    if (dirname(folder) === folder) return undefined;
  }
}

/** What git says of a folder, asked for before it is known to be needed. */
export interface Asked extends Listing {
  /** Absolute path of the folder, links followed. */
  cwd: string;
  top: Promise<string | undefined>;
}

/** Files below a folder, relative to it. */
export interface Listing {
  /** Tracked files and untracked ones that are not ignored. */
  files: Promise<string[]>;
  /** Those that are tracked: the index names them at once, while the others are looked for in every folder. */
  tracked: Promise<string[]>;
}

/** Asks git while the rest of a command is still being loaded. A failure shows where the answer is waited for. */
export function askGit(cwd: string): Asked {
  const top = topLevel(cwd);
  top.catch(() => {});
  return { cwd, top, ...listFiles(cwd) };
}

/** Lists the files below `cwd`. A failure shows where the answer is waited for. */
export function listFiles(cwd: string): Listing {
  const list = async (...which: string[]): Promise<string[]> => rows(cwd, await git(cwd, ['ls-files', '-z', ...which]));
  // All of them at one moment, whatever is added meanwhile; the tracked ones beforehand are a hint.
  const files = list('--cached', '--others', '--exclude-standard');
  const tracked = list('--cached');
  for (const answer of [tracked, files]) answer.catch(() => {});
  return { files, tracked };
}

/**
 * Commits files as they are on the disk, and nothing else, whatever is staged; hooks run as for any commit. Gives the short
 * name of the commit, or what git said.
 */
export async function commitFiles(
  cwd: string,
  files: readonly string[],
  message: string,
): Promise<{ commit: string } | { failed: string }> {
  const made = await git(
    cwd,
    ['--literal-pathspecs', 'commit', '--quiet', '--file=-', '--only', '--', ...files],
    message,
  );
  if (!made.ok) return { failed: made.why };
  const named = await git(cwd, ['rev-parse', '--short', 'HEAD']);
  return { commit: named.ok ? named.stdout.trim() : 'HEAD' };
}

/** Files below `cwd` that differ from the last commit, untracked ones included. */
export async function dirtyFiles(cwd: string): Promise<string[]> {
  const answer = await git(cwd, ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', '.']);
  return rows(cwd, answer).map((row) => row.slice(3));
}

/** Day of the latest commit that touched each of some files, `YYYY-MM-DD`; none for what no commit holds. */
export async function lastCommits(cwd: string, files: readonly string[]): Promise<Map<string, string>> {
  const days = new Map<string, string>();
  if (files.length === 0) return days;
  const wanted = new Set(files);
  // A very long command line is no command line: then all files are asked about.
  const paths = files.length > 500 ? ['.'] : files.map((file) => `:(literal)${file}`);
  const format = ['log', '--format=/%cs', '--name-only', '--no-renames', '--relative'];
  const answer = await git(cwd, ['-c', 'core.quotePath=false', ...format, '--', ...paths]);
  let day = '';
  for (const line of answer.ok ? answer.stdout.split('\n') : []) {
    if (line.startsWith('/')) day = line.slice(1);
    else if (wanted.has(line) && !days.has(line)) days.set(line, day);
  }
  return days;
}

/** The names of an answer, or an error that says why there are none. */
export function rows(cwd: string, answer: Answer): string[] {
  if (answer.ok) return answer.stdout.split('\0').filter((row) => row !== '');
  throw new UserError(`git cannot list the files of ${cwd}`, {
    details: answer.why.split('\n').filter((line) => line.trim() !== ''),
    advice: 'Make `git status` work in this folder, and run again.',
  });
}

/** What git says of added lines: they are read once, newest commit first. */
export interface AddedLines {
  /** Day on which the commit was written, `YYYY-MM-DD`; rewriting the history keeps it. */
  day: string;
  /** Some of the lines that it adds to code. */
  text: string;
}

/** Why the history could not be read to its beginning. */
export type HistoryGap = 'shallow' | 'slow' | 'failed';

/** Pieces of at most about this many characters go to the reader at once. */
const chunk = 1 << 16;

/**
 * Hands every line that commits added to code below `cwd` to `read`, in one pass. Stops after `milliseconds`; a shallow
 * clone has no beginning, so it is not read at all.
 */
export async function readAddedLines(
  cwd: string,
  milliseconds: number,
  read: (added: AddedLines) => void,
): Promise<HistoryGap | undefined> {
  const shallow = await git(cwd, ['rev-parse', '--is-shallow-repository']);
  if (!shallow.ok) return 'failed';
  if (shallow.stdout.trim() === 'true') return 'shallow';
  const format = [
    'log',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '-p',
    '-U0',
    '--format=%x00%as',
  ];
  const globs = ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'].map((extension) => `*.${extension}`);
  const log = x('git', ['-c', 'core.fsmonitor=false', ...format, '--', ...globs], {
    nodeOptions: { cwd, env: environment() },
    nodePath: false,
  });
  let stopped = false;
  const timer = setTimeout(() => {
    stopped = true;
    log.kill();
  }, milliseconds);
  let day = '';
  let text = '';
  const flush = (): void => {
    if (text !== '') read({ day, text });
    text = '';
  };
  try {
    for await (const line of log) {
      if (stopped) break;
      if (line.startsWith('\0')) {
        flush();
        day = line.slice(1);
      } else if (line.startsWith('+') && !line.startsWith('+++')) {
        text += `${line.slice(1)}\n`;
        if (text.length > chunk) flush();
      }
    }
    if (stopped) return 'slow';
    flush();
    return (await log).exitCode === 0 ? undefined : 'failed';
  } catch {
    return stopped ? 'slow' : 'failed';
  } finally {
    clearTimeout(timer);
  }
}
