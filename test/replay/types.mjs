/**
 * Type errors that a removal adds: a project's packages are installed at a case's parent, and the project's own compiler
 * checks its own `tsconfig.json` after the removal and, where there are errors, before it. Checkouts are kept, one for each
 * lockfile.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobOf, cloneOf, isTouched, layOut, mirrorOf } from './checkout.mjs';

/** The projects whose packages install, each with the folder of its `tsconfig.json`. */
export const projects = {
  'Unleash/unleash': 'frontend',
  'ministryofjustice/hmpps-manage-adjudications': '.',
  'netlify/build': 'packages/zip-it-and-ship-it',
};

/**
 * What installs the packages of a lockfile, whatever Node they ask for, and none of their scripts; first as the lockfile
 * says, and then, where a version is no longer published, as `package.json` does.
 */
const installers = {
  'package-lock.json': () => [['npm', 'ci', '--force', '--ignore-scripts', '--no-audit', '--no-fund']],
  'yarn.lock': (folder) => {
    const releases = join(folder, '.yarn/releases');
    if (!existsSync(releases)) return [['npx', '-y', 'yarn@1', 'install', '--frozen-lockfile', '--ignore-scripts']];
    const install = `node .yarn/releases/${readdirSync(releases)[0]} install --mode=skip-build`;
    return [
      ['sh', '-c', `${install} --immutable`],
      ['sh', '-c', `: > yarn.lock && ${install} --no-immutable`],
    ];
  },
};

/** All install from where npm does. */
const registry = spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).stdout?.trim();
const env = { ...process.env, CI: 'true', YARN_NPM_REGISTRY_SERVER: registry };

function run(cwd, [command, ...args]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 30 });
  return { ok: status === 0, said: `${stdout}${stderr}`.trim() };
}

/** The lockfile of a folder at a commit: its own, or that of the root. */
function lockfileOf(mirror, commit, folder) {
  for (const at of new Set([folder, '.'])) {
    for (const name of Object.keys(installers)) {
      const blob = blobOf(mirror, commit, join(at, name));
      if (blob !== undefined) return { at, name, blob };
    }
  }
  return undefined;
}

/** A checkout at the parent of a case, with its packages. */
function laidOut(item, mirror, kept, config) {
  const lock = lockfileOf(mirror, item.parent, projects[item.repo]);
  if (lock === undefined) return { failed: 'there is no lockfile of npm or yarn' };
  const root = join(kept, `${item.repo.replace('/', '+')}-${lock.blob.slice(0, 10)}`);
  if (!existsSync(root)) cloneOf(mirror, kept, item.repo, root);
  layOut(root, item.parent, config, 'node_modules');
  const installed = join(root, '.git/installed');
  if (!existsSync(installed)) {
    const at = join(root, lock.at);
    const tries = installers[lock.name](at);
    if (!tries.some((command) => run(at, command).ok)) return { failed: 'its packages do not install' };
    layOut(root, item.parent, config, 'node_modules');
    writeFileSync(installed, '');
  }
  return { root, folder: join(root, projects[item.repo]) };
}

/** The type errors of a folder's `tsconfig.json`. */
function check(root, folder) {
  const [compiler] = [folder, root].map((at) => join(at, 'node_modules/.bin/tsc')).filter(existsSync);
  if (compiler === undefined) throw new Error('the compiler is not installed');
  const incremental = ['--incremental', '--tsBuildInfoFile', join(root, '.git/tsbuildinfo')];
  const { ok, said } = run(folder, [compiler, '-p', '.', '--noEmit', '--pretty', 'false', ...incremental]);
  const errors = [...said.matchAll(/^(\S.*?)\((\d+),\d+\): error (TS\d+): (.*)$/gm)];
  if (!ok && errors.length === 0) throw new Error(said.slice(0, 300) || 'the compiler failed');
  return errors.map(([, file, line, code, message]) => ({ file, line: Number(line), code, message }));
}

/** Errors that were not there before, wherever their lines were. */
export function added(before, after) {
  const key = ({ file, code, message }) => [file, code, message].join('\n');
  const left = before.map(key);
  return after.filter((error) => {
    const index = left.indexOf(key(error));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

/** Checks a case that changed its project's folder; `remove` removes its flag from a checkout. */
export async function typesOf(item, { mirrors, types: kept }, config, remove) {
  const { id, repo } = item;
  const mirror = projects[repo] === undefined ? undefined : mirrorOf(mirrors, repo);
  if (mirror === undefined || !isTouched(mirror, item, projects[repo])) return undefined;
  const { failed, root, folder } = laidOut(item, mirror, kept, config);
  if (failed) return { id, failed };
  try {
    const removal = await remove(root, item, '--no-typecheck');
    if (removal.failed) return { id, failed: 'nothing was removed' };
    const after = check(root, folder);
    if (after.length === 0) return { id, added: [] };
    layOut(root, item.parent, config, 'node_modules');
    return { id, added: added(check(root, folder), after) };
  } catch (error) {
    return { id, failed: error.message };
  }
}
