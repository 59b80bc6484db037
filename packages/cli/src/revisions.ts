import { spawn } from 'node:child_process';
import { type Host, maxFileBytes, tooLarge, UnreadableFile } from '@flagsweep/references';
import { UserError } from './errors.js';
import { environment, git, rows } from './git.js';

/** The commit from which HEAD and `ref` went different ways; `option` is what named `ref`. */
export async function mergeBase(root: string, ref: string, option: string): Promise<string> {
  const head = await commitOf(root, 'HEAD');
  if (head === undefined) {
    throw new UserError('there is no commit to compare with', { advice: `Commit something, or leave ${option} out.` });
  }
  const other = await commitOf(root, ref);
  if (other === undefined) {
    throw new UserError(`git knows no commit ${JSON.stringify(ref)}`, {
      advice: `Correct ${option}, or fetch it: \`git fetch origin ${/^[\w./-]+$/.test(ref) ? ref.replace(/^origin\//, '') : '<branch>'}\`.`,
    });
  }
  const answer = await git(root, ['merge-base', other, head]);
  if (answer.ok) return answer.stdout.trim();
  const shallow = await git(root, ['rev-parse', '--is-shallow-repository']);
  if (shallow.ok && shallow.stdout.trim() === 'true') {
    throw new UserError(`the clone is shallow: the commit that ${ref} and HEAD have in common is not in it`, {
      advice: 'Run `git fetch --unshallow`, or let CI check out the whole history (`fetch-depth: 0`).',
    });
  }
  throw new UserError(`${ref} and HEAD have no commit in common`, { advice: `Correct ${option}.` });
}

async function commitOf(root: string, ref: string): Promise<string | undefined> {
  const answer = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  return answer.ok ? answer.stdout.trim() : undefined;
}

/** Files below `root` that are not as they were at a commit: changed, new, gone, or not even tracked. */
export async function changedSince(root: string, commit: string): Promise<Set<string>> {
  const difference = [
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--relative',
    '--no-ext-diff',
    '--ignore-submodules',
  ];
  const [changed, untracked] = await Promise.all([
    git(root, [...difference, commit, '--', '.']),
    git(root, ['ls-files', '-z', '--others', '--exclude-standard']),
  ]);
  return new Set([...rows(root, changed), ...rows(root, untracked)]);
}

/**
 * The files of a commit, as a scan reads them. What has not changed is read from the disk, the rest from git; the work tree
 * is left alone.
 */
export async function hostAt(root: string, commit: string, now: Host, changed: ReadonlySet<string>): Promise<Host> {
  const tree = rows(root, await git(root, ['ls-tree', '-r', '-z', commit]));
  const blobs = new Map<string, string>();
  for (const row of tree) {
    const [, mode, id, file] = /^(\d+) \w+ (\w+)\t([^]*)$/.exec(row) ?? [];
    // Neither submodules nor links: a link's target is a file of its own.
    if (mode?.startsWith('100') && id !== undefined && file !== undefined) blobs.set(file, id);
  }
  const wanted = [...blobs].flatMap(([file, id]) => (changed.has(file) ? [id] : []));
  const contents = await readBlobs(root, [...new Set(wanted)]);
  return {
    files: [...blobs.keys()].sort(),
    read(file) {
      const id = blobs.get(file);
      if (id === undefined) return new Uint8Array(0);
      if (!changed.has(file)) return now.read(file);
      const content = contents.get(id);
      if (content === 'large') throw tooLarge(file);
      if (content === undefined) {
        const why = `git does not have what it was at ${commit.slice(0, 12)}`;
        throw new UnreadableFile(file, 'unreadable', why);
      }
      return content;
    },
  };
}

/** Contents of objects, by id; those that are too large are never loaded, those that git lacks are missing. */
export async function readBlobs(root: string, ids: readonly string[]): Promise<Map<string, Uint8Array | 'large'>> {
  const found = new Map<string, Uint8Array | 'large'>();
  if (ids.length === 0) return found;
  const heads = (await batch(root, '--batch-check', ids)).toString('latin1').split('\n');
  const small: string[] = [];
  for (const head of heads) {
    const [id = '', type, size] = head.split(' ');
    if (type !== 'blob') continue;
    if (Number(size) > maxFileBytes) found.set(id, 'large');
    else small.push(id);
  }
  const bytes = await batch(root, '--batch', small);
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const [id = '', , size] = bytes.toString('latin1', at, end).split(' ');
    found.set(id, bytes.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return found;
}

/** One run of `git cat-file`. Its answer is bytes, which no text can hold. */
function batch(root: string, mode: '--batch' | '--batch-check', ids: readonly string[]): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = spawn('git', ['cat-file', mode, '--buffer'], {
      cwd: root,
      env: { ...process.env, ...environment() },
    });
    const chunks: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdin.on('error', () => {});
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(Buffer.concat(chunks));
      else
        fail(new UserError('git cannot read the files of the base', { details: [Buffer.concat(errors).toString()] }));
    });
    child.stdin.end(ids.map((id) => `${id}\n`).join(''));
  });
}
