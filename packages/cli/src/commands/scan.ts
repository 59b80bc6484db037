import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import {
  explain,
  type Facts,
  scan as findReferences,
  type Host,
  parsePlace,
  UnknownPlace,
} from '@flagsweep/references';
import { cachedFacts } from '../cache/facts.js';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import type { CachedOptions } from './options.js';

/** `flagsweep scan`: who reads which flag, where. */
export async function scan(io: Io, options: ScanCommandOptions): Promise<number> {
  if (options.explain !== undefined) return explainPlace(io, options, options.explain);
  const reporters = openReporters('scan', io, options, 'stylish');
  const facts = await factsOf(await openWorkspace(io, options), options.cache);
  reporters.show({ command: 'scan', facts });
  return 0;
}

export interface ScanCommandOptions extends CachedOptions {
  /** A place to explain: `file:line` or `file:line:column`, relative to the folder that is worked in. */
  explain?: string;
}

/** `flagsweep scan --explain`: why a place is, or is not, a reference. It asks no cache: that holds no reasons. */
async function explainPlace(io: Io, options: ScanCommandOptions, text: string): Promise<number> {
  const reporters = openReporters('explanation', io, options, 'stylish');
  const asked = refusing(() => parsePlace(text));
  const { root, host, options: scanOptions, keys, catalogFiles } = await openWorkspace(io, options);
  const file = fileIn(root, resolve(io.cwd, options.cwd ?? '.'), asked.file, host);
  const input = { host, options: scanOptions, keys, catalogFiles };
  try {
    reporters.show({ command: 'explanation', explanation: await explain(input, { ...asked, file }) });
  } catch (error) {
    throw refused(error);
  }
  return 0;
}

/** A file as a person names it: from the folder that is worked in, else from the root. */
function fileIn(root: string, folder: string, name: string, { files }: Host): string {
  const near = relative(root, resolve(realpathSync(folder), name))
    .split(sep)
    .join('/');
  return files.includes(near) ? near : name.replace(/^\.\//, '');
}

function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw refused(error);
  }
}

const refused = (error: unknown): unknown =>
  error instanceof UnknownPlace ? new UserError(error.message, { advice: 'Correct --explain.' }) : error;

/** The facts of a workspace; a registry that is configured but not there stops the command. */
export async function factsOf(workspace: Workspace, cache: boolean): Promise<Facts> {
  const { root, host, glance, options, keys, catalogFiles } = workspace;
  const scanned = async (host: Host) =>
    (await findReferences({ host, options, keys, catalogFiles, factsOnly: true })).facts;
  const question = { root, files: host.files, glance, options, keys, catalogFiles };
  const facts = await (cache ? cachedFacts(question, scanned) : scanned(host));
  refuseRegistries(facts, workspace);
  return facts;
}

/** Refuses to go on with a registry of the configuration that the code does not have. */
export function refuseRegistries(facts: Facts, { configFile }: Workspace): void {
  const wrong = facts.problems.filter(({ reason }) => reason === 'registry');
  if (wrong.length > 0) {
    throw new UserError(`"registries" of ${configFile} does not fit the code`, {
      details: wrong.map(({ message }) => message),
      advice: 'Correct the entry, remove it, or add "optional": true where some versions of the code lack it.',
    });
  }
}
