import { activeChecks, checks, runChecks } from '@flagsweep/checks';
import type { DashboardResult } from '@flagsweep/report';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { ownersOf, permanentFlags } from '../owner-files.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import type { CachedOptions } from './options.js';
import { factsOf } from './scan.js';

export interface CheckOptions extends CachedOptions {
  maxWarnings?: number;
}

/** `flagsweep check`: findings; 1 where there are errors, or more warnings than allowed. */
export async function check(io: Io, options: CheckOptions): Promise<number> {
  const reporters = openReporters('check', io, options, 'stylish');
  const workspace = await openWorkspace(io, options);
  const { findings, summary, facts } = await findingsOf(workspace, options.now ?? io.today(), options.cache);
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

/** Runs the checks of a workspace as of a day. */
export async function findingsOf(
  workspace: Workspace,
  now: string,
  cache: boolean,
): Promise<ReturnType<typeof runChecks> & Pick<DashboardResult, 'facts'>> {
  const { catalog, config, hasCatalog, configFile, root } = workspace;
  if (!hasCatalog) {
    const where = configFile === undefined ? `no configuration was found in ${root}` : `${configFile} names none`;
    throw new UserError(`there is no flag catalog: ${where}`, {
      advice: 'Name the catalog\'s files in a flagsweep.config.json, for example { "catalog": "flags/*.yaml" }.',
    });
  }
  const facts = await factsOf(workspace, cache);
  const [owners, permanent] = [await ownersOf(workspace), permanentFlags(workspace)];
  const given = { ...(owners && { owners }), ...(permanent && { permanent }) };
  return { ...runChecks({ catalog, facts, policy: config.policy, now, ...given }, config.checks), facts };
}
