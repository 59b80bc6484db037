import { commitMessage } from '@flagsweep/report';
import { UserError } from '../errors.js';
import { commitFiles, dirtyFiles } from '../git.js';
import type { Io } from '../io.js';
import type { Workspace } from '../workspace.js';
import { writePlan } from '../write.js';
import { type FlagPlan, removedFlag } from './plan.js';
import { merged, type Removal } from './removal.js';
import { newFailures, runCommands, type Verified, verifyCommands } from './verify.js';

export interface ApplyOptions {
  verify?: boolean;
  commit?: boolean;
}

/** Carries a removal out: writes it, runs the project's commands before and after, commits flag by flag. */
export async function apply(
  io: Io,
  workspace: Workspace,
  { flags }: Removal,
  { verify = false, commit = false }: ApplyOptions,
): Promise<{ failures: Verified[] }> {
  const { root } = workspace;
  const commands = verify ? verifyCommands(workspace) : [];
  const changing = flags.filter(({ files }) => files.length > 0);
  if (commit) await refuseMixed(root, changing);
  const before = changing.length > 0 ? await runCommands(root, commands, io.stderr) : [];
  // Without commits all flags are one change; with them each is one of its own.
  const steps = commit ? changing.map((each) => [each]) : changing.length > 0 ? [changing] : [];
  for (const step of steps) {
    writePlan(root, await merged(step));
    const failures = newFailures(before, await runCommands(root, commands, io.stderr));
    if (failures.length > 0) return { failures };
    if (commit) for (const each of step) await commitFlag(io, root, each);
  }
  return { failures: [] };
}

/** What was changed by hand must not become a part of the removal's commit. */
async function refuseMixed(root: string, flags: readonly FlagPlan[]): Promise<void> {
  const dirty = new Set(await dirtyFiles(root));
  const mixed = flags.flatMap(({ files }) => files.flatMap(({ file }) => (dirty.has(file) ? [file] : [])));
  if (mixed.length === 0) return;
  throw new UserError('the removal changes files that have changes of their own, so it cannot be a commit of its own', {
    details: [...new Set(mixed)],
    advice: 'Nothing was written. Commit or stash them first, or leave --commit out.',
  });
}

async function commitFlag({ stderr }: Io, root: string, plan: FlagPlan): Promise<void> {
  const files = plan.files.map(({ file }) => file);
  const result = await commitFiles(root, files, commitMessage(removedFlag(plan)));
  if ('commit' in result) return stderr(`committed ${result.commit}: ${plan.flag.key}\n`);
  throw new UserError(`the removal of "${plan.flag.key}" is written, but git did not commit it`, {
    details: result.failed.split('\n').filter((line) => line.trim() !== ''),
    advice:
      files.length <= 3
        ? `Mend the cause and commit, or take it back with \`git checkout -- ${files.join(' ')}\`.`
        : 'Mend the cause and commit, or take back whatever is not committed with `git checkout -- .`.',
  });
}
