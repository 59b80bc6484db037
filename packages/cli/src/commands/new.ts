import { type FlagType, parseCatalog, planImport, type Risk, type Scope } from '@flagsweep/catalog';
import { checks, draftFlag, dueRisk, policySchema, rolesOf, rolesText, runChecks } from '@flagsweep/checks';
import { noneSkipped } from '@flagsweep/references';
import { applyDrafts } from '../apply.js';
import { asOf } from '../as-of.js';
import { codeReader, isCode, unreadNote } from '../catalog-files.js';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { openReporters } from '../reporters.js';
import { textOf } from '../text-of.js';
import { openWorkspace, requireCatalog, type Workspace } from '../workspace.js';
import type { CommonOptions } from './options.js';

export interface NewOptions extends CommonOptions {
  type?: FlagType;
  owner?: string;
  description?: string;
  risk?: Risk;
  scope?: Scope;
  write?: boolean;
}

/** `flagsweep new <key>`: an entry from the template of its type, and who must approve it; a dry run unless `--write` is given. */
export async function newFlag(io: Io, key: string, options: NewOptions): Promise<number> {
  const reporters = openReporters('draft', io, options, 'stylish');
  const workspace = await openWorkspace(io, options);
  requireCatalog(workspace);
  refuseKnown(workspace, key);
  const { root, config, catalog, catalogFiles } = workspace;
  const { type = 'release', risk = 'low', scope = 'service', owner, description } = options;
  const policy = policySchema.parse(config.policy);
  const request = { key, type, risk, scope, ...(owner && { owner }), ...(description && { description }) };
  const flag = draftFlag(policy, request, await asOf(io, workspace, options));
  const { readCode } = await codeReader([...catalogFiles]);
  const texts = [...catalogFiles].map((file) => {
    const text = textOf(root, file) ?? '';
    return { file, text, ...(readCode && isCode.test(file) && { tree: readCode(text, file) }) };
  });
  const { files, twins } = planImport(texts, catalog, [flag], {
    update: false,
    place: { folder: 'flags', ending: '.yaml' },
  });
  for (const { other } of twins) {
    throw new UserError(`"${key}" and flag "${other}" are one in camelCase, as bags and generated code spell them`, {
      advice: 'Choose another key.',
    });
  }
  if (!options.quiet) io.stderr(await unreadNote(workspace, files));
  const written = options.write ?? false;
  const due = rolesOf(policy, dueRisk(flag) ?? risk);
  const reach = scope === 'service' ? '' : ` It reaches beyond one service (${scope}), which is a formal request.`;
  const approval = `Before it is used, ${rolesText(policy, due, flag)} must approve it (${risk} risk).${reach}`;
  const notes = [...problemsOf(workspace, files, flag.created ?? ''), approval];
  reporters.show({ command: 'draft', files, notes, written }, () => {
    if (written) applyDrafts(root, files, 'the flag');
  });
  return 0;

  /** What the checks say of the new entry: a name that does not conform is refused, the rest is still to be written. */
  function problemsOf({ config }: Workspace, drafts: typeof files, now: string): string[] {
    const changed = new Map(drafts.map(({ file, after }) => [file, after]));
    const all = [
      ...texts.filter(({ file }) => !changed.has(file)),
      ...drafts.map(({ file, after }) => ({ file, text: after })),
    ];
    const files = { scanned: 0, parsed: 0, skipped: noneSkipped };
    const facts = { version: 1 as const, files, references: [], unresolved: [], observations: [], problems: [] };
    const context = { catalog: parseCatalog(all), facts, policy: config.policy, now };
    const names = { 'nonconforming-name': 'error', 'confusable-name': 'error' } as const;
    const own = runChecks(context, { ...config.checks, ...names }).findings.filter(({ flagKey }) => flagKey === key);
    const wrong = own.find(({ check }) => Object.hasOwn(names, check));
    if (wrong) throw new UserError(wrong.message, { advice: checks[wrong.check as keyof typeof names].docs.fix });
    return own.map(({ message }) => `Still to do: ${message}`);
  }
}

function refuseKnown({ keys, catalog }: Workspace, key: string): void {
  const known = keys.get(key);
  const entry = catalog.entries.find(({ definition }) => definition.key === known);
  if (known === undefined || !entry) return;
  const { file, line, column } = entry.location;
  throw new UserError(`there is a flag "${key}" already`, {
    details: [`${file}:${line}:${column}${known === key ? '' : `  ${known}, which code calls so`}`],
    advice: 'Choose another key, or change that one.',
  });
}
