import { UserError } from '../errors.js';
import { dirtyFiles } from '../git.js';
import type { Workspace } from '../workspace.js';

/** A removal can be taken back only where git holds what was there. */
export async function refuseUnsafeTree(
  { root, isGit }: Workspace,
  { allowDirty = false, commit = false }: { allowDirty?: boolean; commit?: boolean },
): Promise<void> {
  if (commit && !isGit) {
    throw new UserError(`${root} is not in a git repository, so nothing can be committed`, {
      advice: 'Leave --commit out.',
    });
  }
  if (allowDirty) return;
  if (!isGit) {
    throw new UserError(`${root} is not in a git repository, so the removal could not be taken back`, {
      advice: 'Run `git init` and commit first, or pass --allow-dirty.',
    });
  }
  const dirty = await dirtyFiles(root);
  if (dirty.length > 0) {
    throw new UserError(`${root} has changes that are not committed`, {
      details: dirty.slice(0, 5).concat(dirty.length > 5 ? [`and ${dirty.length - 5} more`] : []),
      advice: 'Commit or stash them first, or pass --allow-dirty.',
    });
  }
}
