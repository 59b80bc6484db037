import { resolve } from 'node:path';
import { activeChecks, checks, runChecks } from '@flagsweep/checks';
import type { DashboardResult } from '@flagsweep/report';
import { UserError } from '../errors.js';
import { readEvidence } from '../evidence.js';
import { type Export, readExport, sourceAndFile } from '../exports.js';
import type { Io } from '../io.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import type { CachedOptions } from './options.js';
import { factsOf } from './scan.js';

export interface CheckOptions extends CachedOptions {
  maxWarnings?: number;
  /** Export of a provider, `<file>` or `<source>=<file>`. */
  against?: string;
}

/** `flagsweep check`: findings; 1 where there are errors, or more warnings than allowed. */
export async function check(io: Io, options: CheckOptions): Promise<number> {
  const reporters = openReporters('check', io, options, 'stylish');
  const workspace = await openWorkspace(io, options);
  const { findings, summary, facts } = await findingsOf(io, workspace, options);
  reporters.show({
    command: 'check',
    findings,
    summary: { errors: summary.errors, warnings: summary.warnings, flags: summary.flags, files: facts.files.scanned },
    checks: activeChecks(workspace.config.policy, workspace.config.checks).map(({ id, severity }) => ({
      id,
      severity,
      ...checks[id].docs,
    })),
  });
  return summary.errors > 0 || summary.warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

/** What `--against` names. It is of today: whoever hands it in has just exported it. */
async function providerOf(
  io: Io,
  { keys }: Workspace,
  { against, cwd = '.', now = io.today() }: CheckOptions,
): Promise<Export | undefined> {
  if (against === undefined) return undefined;
  const { wanted, file } = sourceAndFile(against);
  const options = { wanted, observed: now, keys: new Set(keys.values()) };
  return readExport({ path: resolve(io.cwd, cwd, file), label: file }, options);
}

/** Runs the checks of a workspace as of a day. */
export async function findingsOf(
  io: Io,
  workspace: Workspace,
  options: CheckOptions,
): Promise<ReturnType<typeof runChecks> & Pick<DashboardResult, 'facts'>> {
  const { catalog, config, hasCatalog, configFile, root } = workspace;
  if (!hasCatalog) {
    const where = configFile === undefined ? `no configuration was found in ${root}` : `${configFile} names none`;
    throw new UserError(`there is no flag catalog: ${where}`, {
      advice: 'Name the catalog\'s files in a flagsweep.config.json, for example { "catalog": "flags/*.yaml" }.',
    });
  }
  const now = options.now ?? io.today();
  const provider = await providerOf(io, workspace, options);
  const evidence = [
    ...(await readEvidence(io, workspace, { now, quiet: options.quiet })),
    ...(provider?.evidence ?? []),
  ];
  const facts = await factsOf(workspace, options.cache);
  const context = {
    catalog,
    facts,
    policy: config.policy,
    now,
    evidence,
    ...(provider && { provider: provider.flags }),
  };
  return { ...runChecks(context, config.checks), facts };
}
