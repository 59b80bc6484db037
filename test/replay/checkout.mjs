/** Work trees of a project at the commits that its cases begin with, taken from a bare repository. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isCode } from './score.mjs';

const options = { encoding: 'utf8', maxBuffer: 1 << 30 };

function git(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, ...options });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr.trim().slice(0, 300)}`);
  return stdout;
}

/** The bare repository of `owner/name` below a folder: `owner+name/repo`, `owner+name.git` or `owner+name/.git`. */
export function mirrorOf(mirrors, repo) {
  const name = repo.replace('/', '+');
  return [join(name, 'repo'), `${name}.git`, join(name, '.git')]
    .map((path) => join(mirrors, path))
    .find((path) => existsSync(join(path, 'HEAD')));
}

/**
 * The configuration of a project as its maintainer would have written it at the time of a case: `owner+name.json`, or the
 * earliest `owner+name@<date>.json` whose date is after the case's.
 */
export function configOf(folder, { repo, date }) {
  const name = repo.replace('/', '+');
  const dated = readdirSync(folder)
    .filter((file) => file.startsWith(`${name}@`) && file.slice(name.length + 1, -'.json'.length) > date)
    .sort();
  const file = join(folder, dated[0] ?? `${name}.json`);
  return existsSync(file) ? file : undefined;
}

/** The object that a file is at a commit, if it is there. */
export function blobOf(mirror, commit, file) {
  const { status, stdout } = spawnSync('git', ['rev-parse', '-q', '--verify', `${commit}:${file}`], {
    cwd: mirror,
    ...options,
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** Whether a person's commit changed a folder. */
export const isTouched = (mirror, { parent, commit }, folder) =>
  git(mirror, 'diff', '--name-only', parent, commit, '--', folder) !== '';

/** A clone that serves the cases of a project in turn. */
export function cloneOf(mirror, folder, repo, root = mkdtempSync(join(folder, `${repo.split('/')[1]}-`))) {
  git(folder, 'clone', '-q', '--shared', '--no-checkout', mirror, root);
  return root;
}

/** Lays the tree of a commit into a clone, with a configuration committed on top of it; `kept` folders stay. */
export function layOut(root, commit, config, ...kept) {
  // No `checkout`: a mirror may lack a few huge files that no case needs, and checkout-index passes over them.
  git(root, 'update-ref', '--no-deref', 'HEAD', commit);
  git(root, 'read-tree', '--reset', commit);
  spawnSync('git', ['checkout-index', '-q', '-f', '-a'], { cwd: root, ...options });
  git(root, 'clean', '-q', '-fdx', ...kept.flatMap((name) => ['-e', name]));
  const lacking = git(root, 'ls-files', '-d', '-z');
  spawnSync('git', ['update-index', '-z', '--skip-worktree', '--stdin'], { cwd: root, input: lacking, ...options });
  if (config === undefined) return;
  copyFileSync(config, join(root, 'flagsweep.config.json'));
  git(root, 'add', '-f', 'flagsweep.config.json');
  const tree = git(root, 'write-tree', '--missing-ok').trim();
  const author = ['-c', 'user.name=replay', '-c', 'user.email=replay@localhost'];
  const made = git(root, ...author, 'commit-tree', tree, '-p', commit, '-m', 'flag configuration').trim();
  git(root, 'update-ref', '--no-deref', 'HEAD', made);
}

/** Every code file that the person or the engine changed, with its three texts. */
export function changedFiles(root, mirror, { parent, commit }) {
  const lines = (text) => text.split('\n').filter((line) => line !== '');
  const human = lines(git(mirror, 'diff', '--name-only', '--no-renames', parent, commit)).filter(isCode);
  const touched = lines(git(root, 'status', '--porcelain', '--no-renames', '-uall'))
    .map((line) => line.slice(3).replace(/^"|"$/g, ''))
    .filter(isCode);
  const show = (at, file) => {
    const { status, stdout } = spawnSync('git', ['show', `${at}:${file}`], { cwd: mirror, ...options });
    return status === 0 ? stdout : undefined;
  };
  const readIf = (path) => (existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined);
  return [...new Set([...human, ...touched])].sort().map((file) => ({
    file,
    before: show(parent, file),
    theirs: show(commit, file),
    ours: readIf(join(root, file)),
    human: human.includes(file),
  }));
}
