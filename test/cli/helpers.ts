import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Io, main } from 'flagsweep';
import { afterEach } from 'vitest';

/** What a command line left behind. The folder of the repository is written as `/repo`. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

export interface Repo {
  /** Absolute path of the folder. */
  root: string;
  /** Runs one command line in the folder. */
  run(line: string, io?: Partial<Io>): Promise<Outcome>;
  /** Every file with its text, git's own left out. */
  files(): Record<string, string>;
  read(file: string): string;
  write(file: string, text: string | Buffer): void;
  git(...args: string[]): string;
  /** Commits everything, on 2026-11-22 unless another day is given. */
  commit(message: string, day?: string): void;
}

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with files, without a repository around it. It is gone after the test. */
export function makeFolder(files: Record<string, string | Buffer> = {}): Repo {
  // One folder deeper, so that `../x` is the test's own, too.
  const outer = realpathSync(mkdtempSync(join(tmpdir(), 'cli-')));
  made.push(outer);
  const root = join(outer, 'repo');
  mkdirSync(root);
  const repo: Repo = {
    root,
    run: (line, io) => run(root, line, io),
    files: () => readAll(root),
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    git: (...args) => git(root, args),
    commit(message, day) {
      git(root, ['add', '--all']);
      git(root, ['commit', '--quiet', '--allow-empty', '--no-verify', `--message=${message}`], day);
    },
  };
  for (const [file, text] of Object.entries(files)) repo.write(file, text);
  return repo;
}

const git = (cwd: string, args: string[], day?: string): string =>
  execFileSync('git', args, { cwd, encoding: 'utf8', env: gitEnvironment(day), stdio: 'pipe' });

/** A git repository in which all files are committed. */
export function makeRepo(files: Record<string, string | Buffer> = {}): Repo {
  const repo = makeFolder(files);
  repo.git('init', '--quiet');
  repo.git('config', 'user.name', 'Test');
  repo.git('config', 'user.email', 'test@example.com');
  repo.git('config', 'core.autocrlf', 'false');
  repo.commit('All');
  return repo;
}

/** Nothing of the machine's or the caller's git settings reaches a test, nor does the clock. */
export function gitEnvironment(day = '2026-11-22'): Record<string, string | undefined> {
  const date = `${day}T12:00:00Z`;
  const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...dates };
}

async function run(root: string, line: string, io: Partial<Io> = {}): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(words(line), {
    cwd: root,
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    colors: false,
    today: () => '2026-11-22',
    ...io,
  });
  const plain = (texts: string[]): string => texts.join('').replaceAll(root, '/repo').replaceAll(dirname(root), '/');
  return { code, stdout: plain(out), stderr: plain(err) };
}

/** The words of a command line; quotes hold spaces together. */
export function words(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replace(/["']/g, ''));
}

function readAll(root: string, folder = ''): Record<string, string> {
  const entries = readdirSync(join(root, folder)).sort();
  return Object.assign(
    {},
    ...entries.map((name) => {
      const file = folder === '' ? name : `${folder}/${name}`;
      const stats = lstatSync(join(root, file));
      if (name === '.git') return {};
      if (stats.isDirectory()) return readAll(root, file);
      return stats.isFile() && existsSync(join(root, file)) ? { [file]: readFileSync(join(root, file), 'utf8') } : {};
    }),
  ) as Record<string, string>;
}

/** A repository with one flag: a catalog entry and a call that reads it. */
export const small = {
  'flagsweep.config.json': '{ "catalog": "flags/*.yaml" }\n',
  'flags/new-cart.yaml':
    'key: new-cart\ndescription: Sends carts to the new cart service.\nowner: "@shop/web"\ntype: release\nvalueType: boolean\nstage: active\nexpires: 2026-12-31\n',
  'src/cart.ts': `import { OpenFeature } from '@openfeature/server-sdk';

const client = OpenFeature.getClient();

export async function cart(): Promise<string> {
  if (await client.getBooleanValue('new-cart', false)) return 'new';
  return 'old';
}
`,
};
