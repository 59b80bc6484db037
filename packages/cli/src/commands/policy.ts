import { posix, relative, sep } from 'node:path';
import { type Codeowners, codeownersFiles, parseCodeowners } from '@flagsweep/catalog';
import { type Approvers, approversByFile } from '@flagsweep/checks';
import { applyDrafts, type Draft } from '../apply.js';
import { UserError } from '../errors.js';
import { topLevel } from '../git.js';
import type { Io } from '../io.js';
import { type GitHost, isNameable, sectionFor, sectionOf } from '../policy/codeowners.js';
import { rulesetFor, UnknownTeams } from '../policy/ruleset.js';
import { openReporters } from '../reporters.js';
import { hashMarks, withSection } from '../section.js';
import { textOf } from '../text-of.js';
import { openWorkspace, requireCatalog, type Workspace } from '../workspace.js';
import type { CommonOptions } from './options.js';

export interface PolicyOptions extends CommonOptions {
  host?: GitHost;
  write?: boolean;
}

/** Where the ruleset is kept, for a person or a job to import. */
const rulesetFile = '.github/rulesets/flagsweep.json';

/** `flagsweep policy emit|verify`: what makes the host ask for the approvals; verify ends with 1 where that is not in force. */
export async function policy(io: Io, action: 'emit' | 'verify', options: PolicyOptions): Promise<number> {
  const reporters = openReporters('draft', io, options, 'stylish');
  if (action === 'verify' && options.write) {
    throw new UserError('verify writes nothing', { advice: 'Run `flagsweep policy emit --write`.' });
  }
  const workspace = await openWorkspace(io, options);
  requireCatalog(workspace);
  const { catalog, config, root, isGit } = workspace;
  // A host knows files by their path from the top of the repository, which need not be where the configuration is.
  const top = (isGit ? await topLevel(root) : undefined) ?? root;
  const folder = relative(top, root).split(sep).join('/');
  const approvers = approversByFile(catalog, config.policy).map(({ file, roles }) => ({
    file: posix.join(folder, file),
    roles,
  }));
  refuseNobody(approvers);
  const host = options.host ?? hostOf(top);
  const owners = codeowners(top, host, approvers);
  const drafts = [owners, ...(host === 'github' ? [ruleset(top, workspace, approvers)] : [])];
  const files = drafts.filter(({ before, after }) => before !== after);
  const overridden = overriddenBy(owners, approvers, host);
  const written = options.write ?? false;
  reporters.show({ command: 'draft', files, notes: overridden, written }, () => {
    if (written) applyDrafts(top, files, 'the policy');
  });
  return (action === 'verify' && files.length > 0) || overridden.length > 0 ? 1 : 0;
}

/** A role without anybody would pass for one that needs no approval. */
function refuseNobody(approvers: readonly Approvers[]): void {
  const details = approvers.flatMap(({ file, roles }) =>
    roles.flatMap(({ role, members }) => {
      if (members.length === 0) return [`${file}  nobody is known for the role "${role}"`];
      const strange = members.filter((member) => !isNameable(member));
      return strange.map((member) => `${file}  "${member}" is nobody that a host knows, in the role "${role}"`);
    }),
  );
  if (details.length === 0) return;
  throw new UserError('the host cannot be told who approves', {
    details,
    advice:
      'Name @org/team, @user or an e-mail address, in `policy.roles` of the configuration or as `owner` of the flag.',
  });
}

const hostOf = (top: string): GitHost =>
  ['.gitlab/CODEOWNERS', '.gitlab-ci.yml'].some((file) => textOf(top, file) !== undefined) ? 'gitlab' : 'github';

function codeowners(top: string, host: GitHost, approvers: readonly Approvers[]): Draft {
  const usual = `.${host}/CODEOWNERS`;
  const others = codeownersFiles.filter((file) => file !== '.github/CODEOWNERS' && file !== '.gitlab/CODEOWNERS');
  const file = [usual, ...others].find((name) => textOf(top, name) !== undefined) ?? usual;
  const before = textOf(top, file);
  const after = withSection(file, before ?? '', sectionFor[host](approvers), hashMarks);
  return { file, ...(before !== undefined && { before }), after };
}

function ruleset(top: string, { config, configFile }: Workspace, approvers: readonly Approvers[]): Draft {
  const before = textOf(top, rulesetFile);
  try {
    const after = `${JSON.stringify(rulesetFor(approvers, config.policy.teams ?? {}), null, 2)}\n`;
    return { file: rulesetFile, ...(before !== undefined && { before }), after };
  } catch (error) {
    if (!(error instanceof UnknownTeams)) throw error;
    throw new UserError('a ruleset names teams by number, and some numbers are not known', {
      details: error.teams.map((team) => {
        const [organisation = '', name = ''] = team.slice(1).split('/');
        return `${team}  gh api orgs/${organisation}/teams/${name} --jq .id`;
      }),
      advice: `Put them into "policy.teams" of ${configFile}: { ${JSON.stringify(error.teams[0])}: 1234567 }.`,
    });
  }
}

/** Files for which a later line names somebody else: the last one that matches decides, at GitLab in each section. */
function overriddenBy({ file, after }: Draft, approvers: readonly Approvers[], host: GitHost): string[] {
  const owners: Codeowners = parseCodeowners(after);
  return approvers.flatMap(({ file: flag, roles }) => {
    const missing = roles.flatMap(({ role, members }) => {
      const found = host === 'gitlab' ? owners.ownersIn(sectionOf(role), flag) : owners.ownersOf(flag);
      return members.filter((member) => !found.includes(member));
    });
    if (missing.length === 0) return [];
    return [
      `${file}: a line behind the section takes ${flag} away from ${missing.join(', ')}. Move the section to the end.`,
    ];
  });
}
