import { CatalogEditError, type CatalogEntry, didYouMean } from '@flagsweep/catalog';
import { UserError } from '../errors.js';
import { dirtyFiles } from '../git.js';
import type { Io } from '../io.js';
import { report } from '../reporters.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import { writePlan } from '../write.js';
import type { CommonOptions } from './options.js';

export interface RemoveOptions extends CommonOptions {
  keep?: string;
  write?: boolean;
  allowDirty?: boolean;
}

/** `flagsweep remove <key>`: 1 where something is left that only a person can decide. */
export async function remove(io: Io, flagKey: string, options: RemoveOptions): Promise<number> {
  const workspace = await openWorkspace(io, options);
  const { host, rules, options: scanOptions, keys, config, catalog, root } = workspace;
  const key = keys.get(flagKey) ?? flagKey;
  const entry = catalog.entries.find(({ definition }) => definition.key === key);
  const keep = valueToKeep(key, entry, options.keep);
  if (options.write) await refuseUnsafeTree(workspace, options.allowDirty ?? false);

  const { planRemoval, UnparsableEdit } = await import('@flagsweep/codemods');
  const plan = await planRemoval({
    host,
    options: scanOptions,
    keys,
    flagKey: key,
    keep,
    pure: config.pure,
    catalogFiles: workspace.catalogFiles,
    definedIn: catalog.entries.filter(({ definition }) => definition.key === key).map(({ location }) => location.file),
    isTest: rules.isTest,
  }).catch((error: unknown) => {
    if (error instanceof UnparsableEdit || error instanceof CatalogEditError) {
      throw new UserError(error.message, { advice: 'Nothing was written. Please report this with the file as a bug.' });
    }
    throw error;
  });
  if (!entry && plan.references.length === 0) throw unknownFlag(key, workspace);

  if (options.write) writePlan(root, plan.files);
  report({ command: 'remove', ...plan, written: options.write ?? false }, io, options, 'stylish');
  return plan.leftovers.some(({ reason }) => reason !== 'mention') ? 1 : 0;
}

function unknownFlag(key: string, { keys, root }: Workspace): UserError {
  const nearest = didYouMean(key, [...keys.keys()]);
  const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  return new UserError(`no flag "${key}" in ${root}: the catalog does not define it and no code names it${hint}`, {
    advice: 'Run `flagsweep scan` to see every flag; a wrapper of your own must be named in "accessors".',
  });
}

/** What stays: `--keep`, else what the catalog says; a guess is never made. */
function valueToKeep(
  key: string,
  entry: CatalogEntry | undefined,
  text: string | undefined,
): boolean | string | number {
  const declared = entry?.definition.retirement?.keep;
  if (text === undefined) {
    if (typeof declared === 'boolean' || typeof declared === 'string' || typeof declared === 'number') return declared;
    throw new UserError(`which value of "${key}" stays is not known`, {
      advice: `Say it with --keep true, --keep false or --keep <variant>${entry ? ', or in retirement.keep of the catalog' : ''}.`,
    });
  }
  if (text === 'true' || text === 'false') return text === 'true';
  const isNumber = entry?.definition.valueType === 'number' && text.trim() !== '' && Number.isFinite(Number(text));
  return isNumber ? Number(text) : text;
}

/** A removal can be taken back only where git holds what was there. */
async function refuseUnsafeTree({ root, isGit }: Workspace, allowed: boolean): Promise<void> {
  if (allowed) return;
  if (!isGit) {
    throw new UserError(`${root} is not in a git repository, so the removal could not be taken back`, {
      advice: 'Run `git init` and commit first, or pass --allow-dirty.',
    });
  }
  const dirty = await dirtyFiles(root);
  if (dirty === undefined || dirty.length > 0) {
    throw new UserError(`${root} has changes that are not committed`, {
      details: (dirty ?? []).slice(0, 5).concat(dirty && dirty.length > 5 ? [`and ${dirty.length - 5} more`] : []),
      advice: 'Commit or stash them first, or pass --allow-dirty.',
    });
  }
}
