import { git } from './git.js';
import type { Io } from './io.js';
import type { Workspace } from './workspace.js';

/**
 * The day that counts as today: `--now`, else the day of the last commit, so that a commit which passed once passes for ever;
 * today where there is no commit.
 */
export async function asOf(
  io: Io,
  { root, isGit }: Pick<Workspace, 'root' | 'isGit'>,
  { now }: { now?: string },
): Promise<string> {
  if (now !== undefined) return now;
  const answer = isGit ? await git(root, ['log', '-1', '--format=%ct']) : undefined;
  const seconds = answer?.ok ? answer.stdout.trim() : '';
  return seconds === '' ? io.today() : new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}
