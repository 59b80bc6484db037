import { asOf } from '../as-of.js';
import type { Io } from '../io.js';
import { openReporters } from '../reporters.js';
import { openWorkspace } from '../workspace.js';
import { findingsOf } from './check.js';
import type { CachedOptions } from './options.js';

/** `flagsweep report`: the state of all flags on one day. */
export async function report(io: Io, options: CachedOptions): Promise<number> {
  const reporters = openReporters('report', io, options, 'html');
  const workspace = await openWorkspace(io, options);
  const now = await asOf(io, workspace, options);
  const { findings, facts } = await findingsOf(io, workspace, { ...options, now });
  const root = workspace.root.split(/[\\/]/).at(-1) ?? '.';
  reporters.show({ command: 'report', root, now, catalog: workspace.catalog, facts, findings });
  return 0;
}
