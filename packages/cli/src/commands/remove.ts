import { CatalogEditError, compareText, didYouMean, type Evidence } from '@flagsweep/catalog';
import type { RemovalPlan } from '@flagsweep/codemods';
import { type Facts, type Reference, scan, type UnresolvedReference } from '@flagsweep/references';
import { UserError } from '../errors.js';
import { readEvidence } from '../evidence.js';
import { dirtyFiles } from '../git.js';
import type { Io } from '../io.js';
import { type Kept, valueToKeep } from '../keep.js';
import { openReporters } from '../reporters.js';
import { computedReads, problemsOf, type Seen, unseen } from '../unseen.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import { writePlan } from '../write.js';
import type { CommonOptions } from './options.js';
import { factsOf } from './scan.js';

export interface RemoveOptions extends CommonOptions {
  keep?: string;
  write?: boolean;
  allowDirty?: boolean;
}

/** `flagsweep remove <key>`: 1 where something is left that only a person can decide. */
export async function remove(io: Io, flagKey: string, options: RemoveOptions): Promise<number> {
  const reporters = openReporters('remove', io, options, 'stylish');
  const workspace = await openWorkspace(io, options);
  const { keys, catalog, host, root } = workspace;
  const key = keys.get(flagKey) ?? flagKey;
  const entry = catalog.entries.find(({ definition }) => definition.key === key);
  const written = options.write ?? false;
  if (written) await refuseUnsafeTree(workspace, options.allowDirty ?? false);

  // The plan looks for one key. What that cannot see takes a whole scan: keys that are computed, or misspelt by the caller.
  const facts = await factsOf(workspace, false);
  if (!entry) await refuseUnknown(key, facts, workspace);
  const evidence = options.keep === undefined ? await evidenceOf(io, workspace, key, options) : [];
  const keep = valueToKeep(key, entry, options.keep, evidence);
  const seen = { facts, host, spellings: [...keys].flatMap(([spelling, of]) => (of === key ? [spelling] : [])) };
  if (!entry) seen.spellings.push(key);
  const plan = await planOf(workspace, key, keep, computedReads(seen));
  refuseBroken(plan, seen);
  const leftovers = [...plan.leftovers, ...unseen(plan, seen)].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );

  reporters.show({ command: 'remove', ...plan, leftovers, written }, () => {
    if (written) writePlan(root, plan.files);
  });
  return leftovers.some(({ reason }) => reason !== 'mention') ? 1 : 0;
}

/** What is said of one flag, in any of its spellings. */
async function evidenceOf(io: Io, workspace: Workspace, key: string, options: RemoveOptions): Promise<Evidence[]> {
  const all = await readEvidence(io, workspace, { now: options.now ?? io.today(), quiet: options.quiet });
  return all.filter(({ flagKey }) => (workspace.keys.get(flagKey) ?? flagKey) === key);
}

async function planOf(
  workspace: Workspace,
  flagKey: string,
  keep: Kept,
  computedReads: readonly UnresolvedReference[],
): Promise<RemovalPlan> {
  const { host, rules, options, keys, config, catalog, catalogFiles } = workspace;
  const { planRemoval, UnparsableEdit } = await import('@flagsweep/codemods');
  const definedIn = catalog.entries.flatMap(({ definition, location }) =>
    definition.key === flagKey ? [location.file] : [],
  );
  const input = { host, options, keys, flagKey, keep, pure: config.pure, catalogFiles, definedIn, computedReads };
  return planRemoval({ ...input, isTest: rules.isTest }).catch((error: unknown) => {
    if (error instanceof UnparsableEdit || error instanceof CatalogEditError) {
      throw new UserError(error.message, { advice: 'Nothing was written. Please report this with the file as a bug.' });
    }
    throw error;
  });
}

/** Refuses a key that neither the catalog nor any code has. */
async function refuseUnknown(key: string, facts: Facts, workspace: Workspace): Promise<void> {
  const isUse = ({ flagKey, kind }: Reference): boolean => flagKey === key && kind !== 'mention';
  if (facts.references.some(isUse)) return;
  const { host, options, keys, catalogFiles, root } = workspace;
  // A key that is looked for is found in places that otherwise hold mere texts.
  const { facts: narrow } = await scan({ host, options, keys, catalogFiles, only: key });
  if (narrow.references.some(isUse)) return;
  const known = facts.references.flatMap(({ flagKey, kind }) => (kind === 'mention' ? [] : [flagKey]));
  const nearest = didYouMean(key, [...new Set([...keys.keys(), ...known])]);
  const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  throw new UserError(`no flag "${key}" in ${root}: the catalog does not define it and no code names it${hint}`, {
    details: narrow.references.map(({ file, line, column }) => `${file}:${line}:${column}  mentions it`),
    advice: 'Run `flagsweep scan` to see every flag; a wrapper of your own must be named in "accessors".',
  });
}

/** What stands in a file that does not parse is a guess: no edit is made on it, and half a flag is not removed either. */
function refuseBroken({ files, flagKey }: RemovalPlan, seen: Seen): void {
  const used = seen.facts.references.filter((each) => each.flagKey === flagKey && each.kind !== 'mention');
  const wanted = new Set([...files, ...used].map(({ file }) => file));
  const broken = problemsOf(seen).filter(({ file, reason }) => reason === 'syntax' && wanted.has(file));
  if (broken.length === 0) return;
  throw new UserError(`"${flagKey}" stands in files that do not parse, so it cannot be removed`, {
    details: broken.map(({ file, line = 1, column = 1, message }) => `${file}:${line}:${column}  ${message}`),
    advice: 'Mend them and run again, or leave them out with "exclude".',
  });
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
  if (dirty.length > 0) {
    throw new UserError(`${root} has changes that are not committed`, {
      details: dirty.slice(0, 5).concat(dirty.length > 5 ? [`and ${dirty.length - 5} more`] : []),
      advice: 'Commit or stash them first, or pass --allow-dirty.',
    });
  }
}
