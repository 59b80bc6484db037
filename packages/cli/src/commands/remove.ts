import { dirname, join } from 'node:path';
import type { Held, TypeCheck } from '@flagsweep/codemods';
import { UserError } from '../errors.js';
import { readEvidence } from '../evidence.js';
import type { Io } from '../io.js';
import { apply } from '../removal/apply.js';
import { type Flag, flagNamed } from '../removal/flag.js';
import { planAsked } from '../removal/interactive.js';
import { type KeptValue, valueToKeep } from '../removal/keep.js';
import { type FlagPlan, planFlag } from '../removal/plan.js';
import { overlayHost, planEach, resultOf, textsAfter } from '../removal/removal.js';
import { refuseUnsafeTree } from '../removal/tree.js';
import { createTypeHost, hasPackages } from '../removal/type-host.js';
import { planTyped } from '../removal/typed.js';
import { verifyCommands } from '../removal/verify.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import type { CommonOptions } from './options.js';

export interface RemoveOptions extends CommonOptions {
  keep?: string;
  retired?: boolean;
  write?: boolean;
  allowDirty?: boolean;
  interactive?: boolean;
  /** Undefined where neither it nor its opposite is given. */
  typecheck?: boolean;
  verify?: boolean;
  commit?: boolean;
}

/** `flagsweep remove <key>…`: 1 where something is left that only a person can decide, or a command of `verify` fails. */
export async function remove(io: Io, words: readonly string[], options: RemoveOptions): Promise<number> {
  const reporters = openReporters('remove', io, options, 'stylish');
  refuseContradictions(words, options, io);
  const workspace = await openWorkspace(io, options);
  const { write, verify, commit, interactive } = options;
  const written = Boolean(write || verify || commit || interactive);
  if (written) await refuseUnsafeTree(workspace, options);
  if (verify) verifyCommands(workspace);

  const flags = await flagsOf(io, words, workspace, options);
  const plan = await planner(io, workspace, options, written);
  const removal = await planEach(flags, plan.plan);
  const result = await resultOf(removal, { written, ...plan.typecheck() });
  const print = reporters.prepare(result);
  const { failures } = written ? await apply(io, workspace, removal, options) : { failures: [] };
  print();
  for (const { command, output } of failures) {
    io.stderr(
      `\`${command}\` passed before the removal and fails after it; the change is left in place (\`git diff\` shows it, \`git checkout -- .\` takes it back):\n${output}\n`,
    );
  }
  const isLeft = result.flags.some(({ leftovers }) => leftovers.some(({ reason }) => reason !== 'mention'));
  return isLeft || result.refused.length > 0 || failures.length > 0 ? 1 : 0;
}

interface Chosen {
  key: string;
  flag: Flag;
  /** The value that stays; throws where nothing says it. */
  kept(): KeptValue;
}

/** How each flag is planned: with types checked and files asked for, as the options say. */
async function planner(io: Io, workspace: Workspace, options: RemoveOptions, written: boolean) {
  const { root, top, host } = workspace;
  const { createTypeChecker } = await import('@flagsweep/codemods');
  const checker = createTypeChecker(createTypeHost(root, top));
  const projects = new Set<string>();
  const files = new Set<string>();
  const note = (checked: Pick<TypeCheck, 'projects' | 'files'>): void => {
    for (const each of checked.projects) projects.add(each);
    for (const each of checked.files) files.add(each);
  };
  const isInstalled = ({ files }: FlagPlan): boolean =>
    files.some(({ file }) => hasPackages(dirname(join(root, file)), top));
  return {
    plan({ flag, kept }: Chosen, before: readonly FlagPlan[]): Promise<FlagPlan> {
      const value = kept();
      const plain = (held: readonly Held[] = []) => planFlag(workspace, overlayHost(host, before), flag, value, held);
      const typed = async (held: readonly Held[] = []): Promise<FlagPlan> => {
        if (options.typecheck === false || (options.typecheck === undefined && !written)) return plain(held);
        const first = await plain(held);
        if (options.typecheck === undefined && !isInstalled(first)) return first;
        const { plan, checked } = await planTyped(
          (more) => (more.length === held.length ? Promise.resolve(first) : plain(more)),
          checker,
          textsAfter(before),
          held,
        );
        note(checked);
        return plan;
      };
      return options.interactive ? planAsked(io, typed) : typed();
    },
    typecheck: () => (projects.size > 0 ? { typecheck: { projects: [...projects].sort(), files: files.size } } : {}),
  };
}

/** The flags that are to go, each with the value that stays: a word too few or too many stops the whole command. */
async function flagsOf(
  io: Io,
  words: readonly string[],
  workspace: Workspace,
  { retired, keep, now, quiet }: RemoveOptions,
): Promise<Chosen[]> {
  const said = keep === undefined ? await readEvidence(io, workspace, { now: now ?? io.today(), quiet }) : [];
  const chosen = new Map<string, Chosen>();
  for (const word of retired ? retiredKeys(workspace) : words) {
    const flag = await flagNamed(word, workspace);
    const { key, entry, environment } = flag;
    const evidence = said.filter(({ flagKey }) => (workspace.keys.get(flagKey) ?? flagKey) === key);
    const kept = (): KeptValue => valueToKeep(key, entry, { text: keep, environment, evidence });
    if (chosen.has(key)) continue;
    // Of all that are retired, one that says too little must not stop the others.
    const value = retired ? undefined : kept();
    chosen.set(key, { key, flag, kept: value ? () => value : kept });
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

function refuseContradictions(
  words: readonly string[],
  { retired, keep, interactive }: RemoveOptions,
  { ask }: Io,
): void {
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
  if (interactive && !ask) {
    throw new UserError('--interactive needs a terminal to ask on', {
      advice: 'Leave it out to see the whole plan; --write applies it.',
    });
  }
}
