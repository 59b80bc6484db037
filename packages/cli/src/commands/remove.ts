import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { type Flag, flagNamed } from '../removal/flag.js';
import { type KeptValue, valueToKeep } from '../removal/keep.js';
import { planFlag } from '../removal/plan.js';
import { overlayHost, planEach, resultOf } from '../removal/removal.js';
import { refuseUnsafeTree } from '../removal/tree.js';
import { writePlan } from '../removal/write.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import type { CommonOptions } from './options.js';

export interface RemoveOptions extends CommonOptions {
  keep?: string;
  retired?: boolean;
  write?: boolean;
  allowDirty?: boolean;
}

/** `flagsweep remove <key>…`: 1 where something is left that only a person can decide. */
export async function remove(io: Io, words: readonly string[], options: RemoveOptions): Promise<number> {
  const reporters = openReporters('remove', io, options, 'stylish');
  refuseContradictions(words, options);
  const workspace = await openWorkspace(io, options);
  const written = options.write ?? false;
  if (written) await refuseUnsafeTree(workspace, options.allowDirty ?? false);

  const flags = await flagsOf(words, workspace, options);
  const removal = await planEach(flags, ({ flag, kept }, before) =>
    planFlag(workspace, overlayHost(workspace.host, before), flag, kept),
  );
  const result = await resultOf(removal, { written });
  reporters.show(result, () => {
    if (written) writePlan(workspace.root, result.files);
  });
  const isLeft = result.flags.some(({ leftovers }) => leftovers.some(({ reason }) => reason !== 'mention'));
  return isLeft || result.refused.length > 0 ? 1 : 0;
}

interface Chosen {
  key: string;
  flag: Flag;
  kept: KeptValue;
}

/** The flags that are to go, each with the value that stays: a word too few or too many stops the whole command. */
async function flagsOf(
  words: readonly string[],
  workspace: Workspace,
  { retired, keep }: RemoveOptions,
): Promise<Chosen[]> {
  const named = retired ? retiredKeys(workspace) : [...new Set(words)];
  const chosen = new Map<string, Chosen>();
  for (const word of named) {
    const flag = await flagNamed(word, workspace);
    const { key, entry, environment } = flag;
    if (!chosen.has(key)) chosen.set(key, { key, flag, kept: valueToKeep(key, entry, { text: keep, environment }) });
  }
  return [...chosen.values()];
}

function retiredKeys({ catalog, hasCatalog, configFile, root }: Workspace): string[] {
  if (!hasCatalog) {
    const where = configFile === undefined ? `no configuration was found in ${root}` : `${configFile} names none`;
    throw new UserError(`there is no flag catalog that could tell what is retired: ${where}`, {
      advice:
        'Name the flags to remove, or the catalog\'s files in a flagsweep.config.json: { "catalog": "flags/*.yaml" }.',
    });
  }
  const keys = catalog.entries.flatMap(({ definition: { key, stage } }) => (stage === 'retired' ? [key] : []));
  if (keys.length > 0) return keys;
  throw new UserError('no flag of the catalog is retired', {
    advice: 'Name the flags to remove, or give them `stage: retired` and `retirement: { keep: <value> }`.',
  });
}

function refuseContradictions(words: readonly string[], { retired, keep }: RemoveOptions): void {
  if (words.length === 0 && !retired) {
    throw new UserError('no flag is named', {
      advice:
        'Write flagsweep remove <key> --keep <value>, or flagsweep remove --retired; `flagsweep scan` lists the flags.',
    });
  }
  if (words.length > 0 && retired) {
    throw new UserError(`--retired takes all retired flags, and ${words.join(', ')} are named as well`, {
      advice: 'Leave out one of the two.',
    });
  }
  if (retired && keep !== undefined) {
    throw new UserError('--keep would be the value of every retired flag', {
      advice: 'Say in retirement.keep of the catalog what stays of each.',
    });
  }
}
