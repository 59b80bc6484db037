import { resolve } from 'node:path';
import { activeChecks, checks, runChecks } from '@flagsweep/checks';
import type { DashboardResult } from '@flagsweep/report';
import { UserError } from '../errors.js';
import { readEvidence } from '../evidence.js';
import { type Export, readExports, sourceAndFile } from '../exports.js';
import type { Io } from '../io.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import type { CachedOptions } from './options.js';
import { factsOf } from './scan.js';

export interface CheckOptions extends CachedOptions {
  maxWarnings?: number;
  /** Pages of a provider's export, each `<file>` or `<source>=<file>`. */
  against?: string[];
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
async function providerOf(io: Io, { keys }: Workspace, options: CheckOptions): Promise<Export | undefined> {
  const { against = [], cwd = '.', now = io.today(), quiet } = options;
  const wanted = against.map(sourceAndFile);
  const [first] = wanted;
  if (!first) return undefined;
  const files = wanted.map(({ file }) => ({ path: resolve(io.cwd, cwd, file), label: file }));
  const found = await readExports(io, files, { wanted: first.wanted, observed: now, keys, quiet });
  const advice = 'Name all pages of an export that lists the flags, each with --against.';
  if (found.lacks) {
    const what = found.lacks === 'flags' ? 'no list of flags' : 'the file of one flag';
    throw new UserError(`${first.file} is ${what}, so nothing can be missing from it (${found.title})`, { advice });
  }
  if (found.flags.length < (found.total ?? 0)) {
    throw new UserError(`the export holds ${found.flags.length} of ${found.total} flags of ${found.title}`, { advice });
  }
  return found;
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
