import { compareText } from '@flagsweep/catalog';
import { type Discovery, discover, scan, scanOptionsSchema } from '@flagsweep/references';
import type { InitResult, Proposal } from '@flagsweep/report';
import { asOf } from '../as-of.js';
import { createFiles } from '../create.js';
import { draftCatalog, draftConfig, freeCatalog } from '../draft.js';
import { UserError } from '../errors.js';
import { flagsOf, withHistory, withOwners } from '../found-flags.js';
import type { Io } from '../io.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import type { CommonOptions } from './options.js';

export interface InitOptions extends CommonOptions {
  yes?: boolean;
  dryRun?: boolean;
  /** `--no-history` */
  history: boolean;
}

type Groups = Pick<InitResult, 'registries' | 'accessors' | 'bags' | 'gates'>;

/** `flagsweep init`: proposes a configuration and a catalog, and writes what is agreed to and not there yet. */
export async function init(io: Io, options: InitOptions): Promise<number> {
  const reporters = openReporters('init', io, options, 'stylish');
  const workspace = await openWorkspace(io, options);
  const { host, catalogFiles, keys, root, configFile } = workspace;
  const found = await discover({ host, options: workspace.options, keys, catalogFiles });
  const groups = await choose(found, io, options);
  const { flags, onlyInTests } = await flagsFor(workspace, groups);
  const owned = withOwners(flags, host);
  const { dated, history } = await withHistory(owned, workspace, options.history);

  const present = configFile === undefined ? [] : [configFile.slice(root.length + 1)];
  const isEmpty = dated.length === 0 && !Object.values(groups).some((all) => all.some(({ taken }) => taken));
  const catalog = freeCatalog(host.files, dated);
  const files =
    configFile !== undefined || isEmpty
      ? []
      : [
          draftConfig(groups, catalog, dated, await asOf(io, workspace, options)),
          ...(dated.length > 0 ? draftCatalog(dated, catalog) : []),
        ];
  const willAsk = io.ask !== undefined && !options.yes && !options.dryRun;
  const refused = files.length > 0 && !options.yes && !options.dryRun && !willAsk;
  const agreed = files.length > 0 && !refused && !options.dryRun && (!willAsk || (await confirm(io, files.length)));
  const status = files.length === 0 ? 'nothing' : options.dryRun ? 'dry-run' : agreed ? 'written' : 'proposed';
  const result: InitResult = {
    command: 'init',
    sdks: found.sdks,
    ...groups,
    flags: dated,
    onlyInTests,
    history,
    present,
    files,
    status,
  };
  reporters.show(result, () => {
    if (status === 'written') createFiles(root, files);
  });
  if (refused) {
    throw new UserError('nothing was written: there is no terminal to ask on', {
      advice: 'Pass --yes to take what is marked +, or --dry-run to see the files.',
    });
  }
  return 0;
}

/** Marks what is taken: on a terminal by asking for each group, else all that there is no doubt about. */
async function choose(found: Discovery, io: Io, { yes, dryRun }: InitOptions): Promise<Groups> {
  const mark = <T extends { doubt?: unknown }>(all: T[]): Proposal<T>[] =>
    all.map((each) => ({ ...each, taken: each.doubt === undefined }));
  const groups: Groups = {
    registries: mark(found.registries),
    accessors: mark(found.accessors),
    bags: mark(found.bags),
    gates: mark(found.gates),
  };
  if (io.ask === undefined || yes || dryRun) return groups;
  for (const [name, all] of Object.entries(groups) as [keyof Groups, Groups[keyof Groups]][]) {
    if (all.length > 0) await askGroup(io.ask, name, all);
  }
  return groups;
}

async function askGroup(
  ask: (question: string) => Promise<string>,
  name: string,
  all: Proposal<{ option: unknown; keys: number; places: number; doubt?: unknown }>[],
): Promise<void> {
  const rows = all.map(({ option, keys, places, taken, doubt }, i) => {
    const text = typeof option === 'string' ? option : JSON.stringify(option);
    return `  ${taken ? '+' : '?'} ${i + 1}  ${text}  (${keys} flags, ${places} places${doubt === 'form' ? '; cannot be configured' : ''})\n`;
  });
  for (;;) {
    const answer = (await ask(`${name}:\n${rows.join('')}Take those marked +? [Y]es, [n]one, or numbers such as 1 3: `))
      .trim()
      .toLowerCase();
    if (answer === '' || answer === 'y' || answer === 'yes') return;
    const chosen = answer === 'n' || answer === 'none' || answer === 'no' ? [] : answer.split(/[\s,]+/).map(Number);
    if (chosen.some((number) => !(Number.isInteger(number) && number >= 1 && number <= all.length))) continue;
    // What the configuration has no words for cannot be chosen either.
    for (const [i, each] of all.entries()) each.taken = chosen.includes(i + 1) && each.doubt !== 'form';
    return;
  }
}

const confirm = async ({ ask }: Io, amount: number): Promise<boolean> =>
  /^(?:|y|yes)$/i.test(
    ((await ask?.(`Write ${amount} ${amount === 1 ? 'file' : 'files'}? [Y]es, [n]o: `)) ?? 'n').trim(),
  );

/** The flags that the scanner finds with what is taken, and which the catalog lacks. */
async function flagsFor({ host, options, keys, catalogFiles, rules }: Workspace, groups: Groups) {
  const taken = <T>(all: Proposal<{ option: T }>[]): T[] =>
    all.filter((each) => each.taken).map(({ option }) => option);
  const merged = scanOptionsSchema.parse({
    ...options,
    registries: [...options.registries, ...taken(groups.registries)],
    accessors: [...options.accessors, ...taken(groups.accessors)],
    bags: [...options.bags, ...taken(groups.bags)],
    gates: [...options.gates, ...taken(groups.gates)],
  });
  const { facts } = await scan({ host, options: merged, keys, catalogFiles: new Set(catalogFiles) });
  const { flags, onlyInTests } = flagsOf(facts, rules.isTest, new Set(keys.values()));
  return { flags: flags.sort((a, b) => compareText(a.key, b.key)), onlyInTests };
}
