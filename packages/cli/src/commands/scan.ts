import { scan as findReferences, type Host } from '@flagsweep/references';
import { cachedFacts } from '../cache/facts.js';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import type { CachedOptions } from './options.js';

/** `flagsweep scan`: who reads which flag, where. */
export async function scan(io: Io, options: CachedOptions): Promise<number> {
  const reporters = openReporters('scan', io, options, 'stylish');
  const facts = await factsOf(await openWorkspace(io, options), options.cache);
  reporters.show({ command: 'scan', facts });
  return 0;
}

/** The facts of a workspace; a registry that is configured but not there stops the command. */
export async function factsOf({ root, host, options, keys, configFile, catalogFiles }: Workspace, cache: boolean) {
  const scanned = async (host: Host) =>
    (await findReferences({ host, options, keys, catalogFiles, factsOnly: true })).facts;
  const question = { root, files: host.files, options, keys, catalogFiles };
  const facts = await (cache ? cachedFacts(question, scanned) : scanned(host));
  const wrong = facts.problems.filter(({ reason }) => reason === 'registry');
  if (wrong.length > 0) {
    throw new UserError(`"registries" of ${configFile} does not fit the code`, {
      details: wrong.map(({ message }) => message),
      advice: 'Correct the entry, or remove it.',
    });
  }
  return facts;
}
