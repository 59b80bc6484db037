import { x } from 'tinyexec';

/** What git answered, or `undefined` where it failed or is not installed. */
async function git(cwd: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout, exitCode } = await x('git', [...args], {
      nodeOptions: { cwd, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' } },
    });
    return exitCode === 0 ? stdout : undefined;
  } catch {
    return undefined;
  }
}

/** Top folder of the repository around `cwd`, absolute. */
export async function topLevel(cwd: string): Promise<string | undefined> {
  return (await git(cwd, ['rev-parse', '--show-toplevel']))?.replace(/\r?\n$/, '');
}

/** Tracked files and untracked ones that are not ignored, relative to `cwd` and below it. */
export async function listFiles(cwd: string): Promise<string[] | undefined> {
  const output = await git(cwd, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return output?.split('\0').filter((file) => file !== '');
}

/** Files below `cwd` that differ from the last commit, untracked ones included. */
export async function dirtyFiles(cwd: string): Promise<string[] | undefined> {
  const output = await git(cwd, ['status', '--porcelain', '-z', '--no-renames', '--', '.']);
  return output?.split('\0').flatMap((row) => (row === '' ? [] : [row.slice(3)]));
}
