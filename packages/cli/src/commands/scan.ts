import { scan as findReferences } from '@flagsweep/references';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import type { CommonOptions } from './options.js';

/** `flagsweep scan`: who reads which flag, where. */
export async function scan(io: Io, options: CommonOptions): Promise<number> {
  const reporters = openReporters('scan', io, options, 'stylish');
  const facts = await factsOf(await openWorkspace(io, options));
  reporters.show({ command: 'scan', facts });
  return 0;
}

/** The facts of a workspace; a registry that is configured but not there stops the command. */
export async function factsOf({ host, options, keys, configFile, catalogFiles }: Workspace) {
  const { facts } = await findReferences({ host, options, keys, catalogFiles, factsOnly: true });
  const wrong = facts.problems.filter(({ reason }) => reason === 'registry');
  if (wrong.length > 0) {
    throw new UserError(`"registries" of ${configFile} does not fit the code`, {
      details: wrong.map(({ message }) => message),
      advice: 'Correct the entry, or remove it.',
    });
  }
  return facts;
}
