import { resolve } from 'node:path';
import { activeChecks, checks, type Finding, runChecks } from '@flagsweep/checks';
import type { DashboardResult } from '@flagsweep/report';
import { asOf } from '../as-of.js';
import { UserError } from '../errors.js';
import { readEvidence } from '../evidence.js';
import { type Export, readExports, sourceAndFile } from '../exports.js';
import type { Io } from '../io.js';
import { ownersOf, permanentFlags } from '../owner-files.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, requireCatalog, type Workspace } from '../workspace.js';
import type { CachedOptions } from './options.js';
import { factsOf } from './scan.js';

export interface CheckOptions extends CachedOptions {
  maxWarnings?: number;
  /** Pages of a provider's export, each `<file>` or `<source>=<file>`. */
  against?: string[];
  /** Git ref that a change starts from: its merge base with HEAD is what the rules of change compare with. */
  base?: string;
  /** Git ref: findings in code are told for files only that have changed since. */
  since?: string;
  /** The same as `since` with the last commit. */
  changed?: boolean;
}

/** `flagsweep check`: findings; 1 where there are errors, or more warnings than allowed. */
export async function check(io: Io, options: CheckOptions): Promise<number> {
  const reporters = openReporters('check', io, options, 'stylish');
  const workspace = await openWorkspace(io, options);
  const { findings: all, summary, facts } = await findingsOf(io, workspace, options);
  const findings = await inChangedFiles(all, workspace, options);
  const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings] = [count('error'), count('warning')];
  reporters.show({
    command: 'check',
    findings,
    summary: { errors, warnings, flags: summary.flags, files: facts.files.scanned },
    checks: activeChecks(workspace.config.policy, workspace.config.checks).map(({ id, severity }) => ({
      id,
      severity,
      ...checks[id].docs,
    })),
  });
  return errors > 0 || warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

/** Findings of the catalog, and of the files that `--since` or `--changed` leave. */
async function inChangedFiles(
  findings: Finding[],
  { root, isGit, catalogFiles }: Workspace,
  { since, changed }: CheckOptions,
): Promise<Finding[]> {
  const ref = since ?? (changed ? 'HEAD' : undefined);
  if (ref === undefined) return findings;
  const option = since === undefined ? '--changed' : '--since';
  refuseOutsideGit(isGit, root, option);
  const { changedSince, mergeBase } = await import('../revisions.js');
  const files = await changedSince(root, await mergeBase(root, ref, option));
  return findings.filter(({ location }) => !location || catalogFiles.has(location.file) || files.has(location.file));
}

function refuseOutsideGit(isGit: boolean, root: string, option: string): void {
  if (isGit) return;
  throw new UserError(`${root} is in no git repository, so there is nothing to compare with`, {
    advice: `Leave ${option} out, or work in a clone.`,
  });
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
  const { catalog, config, root } = workspace;
  requireCatalog(workspace);
  if (options.base !== undefined) refuseOutsideGit(workspace.isGit, root, '--base');
  const now = await asOf(io, workspace, options);
  const provider = await providerOf(io, workspace, options);
  const evidence = [
    ...(await readEvidence(io, workspace, { now, quiet: options.quiet })),
    ...(provider?.evidence ?? []),
  ];
  const facts = await factsOf(workspace, options.cache);
  const base = options.base && (await (await import('../base.js')).readBase(workspace, options.base, facts));
  const [owners, permanent] = [await ownersOf(workspace), permanentFlags(workspace)];
  const context = {
    catalog,
    facts,
    policy: config.policy,
    now,
    evidence,
    ...(provider && { provider: provider.flags }),
    ...(base && { base }),
    ...(owners && { owners }),
    ...(permanent && { permanent }),
  };
  return { ...runChecks(context, config.checks), facts };
}
