import { CatalogEditError, compareText } from '@flagsweep/catalog';
import type { Held, PlannedFile, RemovalPlan } from '@flagsweep/codemods';
import { filesLike, type Host } from '@flagsweep/references';
import type { Left, RemovedFlag } from '@flagsweep/report';
import { refuseRegistries } from '../commands/scan.js';
import { UserError } from '../errors.js';
import type { Workspace } from '../workspace.js';
import type { Flag } from './flag.js';
import type { KeptValue } from './keep.js';
import { problemsOf, type Seen, unseen } from './unseen.js';

/** What the removal of one flag does to the files as the flags before it leave them. */
export interface FlagPlan {
  flag: Flag;
  kept: KeptValue;
  files: PlannedFile[];
  leftovers: Left[];
  /** Whether code used the flag before. */
  plan: RemovalPlan;
}

/** Plans the removal of a flag over a host; code that is `held` stays as it is. */
export async function planFlag(
  workspace: Workspace,
  host: Host,
  flag: Flag,
  kept: KeptValue,
  held: readonly Held[] = [],
): Promise<FlagPlan> {
  const { rules, keys, config, catalogFiles } = workspace;
  const { key, options, entry, spellings } = flag;
  const { planRemoval, UnparsableEdit } = await import('@flagsweep/codemods');
  const plan = await planRemoval({
    host,
    options,
    keys,
    flagKey: key,
    keep: kept.value,
    pure: config.pure,
    catalogFiles,
    definedIn: entry ? [entry.location.file] : [],
    configFiles: filesLike(host.files, config.configFiles).filter((file) => !catalogFiles.has(file)),
    isTest: rules.isTest,
    held,
    ...(flag.first && host === workspace.host && { first: flag.first }),
  }).catch((error: unknown) => {
    if (error instanceof UnparsableEdit || error instanceof CatalogEditError) {
      throw new UserError(error.message, { advice: 'Nothing was written. Please report this with the file as a bug.' });
    }
    throw error;
  });
  refuseRegistries(plan.facts, workspace);
  const seen = { facts: plan.facts, host, spellings };
  refuseBroken(plan, seen);
  return { flag, kept, files: plan.files, leftovers: inOrder([...plan.leftovers, ...unseen(plan, seen)]), plan };
}

/** What a report says of one flag. */
export const removedFlag = ({ flag: { key, entry }, kept, files, leftovers }: FlagPlan): RemovedFlag => ({
  flagKey: key,
  keep: kept.value,
  keptBy: kept.by,
  ...(entry?.definition.owner !== undefined && { owner: [entry.definition.owner].flat() }),
  ...(entry?.definition.description !== undefined && { description: entry.definition.description }),
  files: files.map(({ file, status }) => ({ file, status })),
  leftovers,
});

export const inOrder = (leftovers: readonly Left[]): Left[] =>
  [...leftovers].sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column);

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
