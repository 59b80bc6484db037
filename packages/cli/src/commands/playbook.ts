import { playbook as playbookText } from '@flagsweep/report';
import { applyDrafts } from '../apply.js';
import { refuseOutside } from '../catalog-files.js';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { openReporters } from '../reporters.js';
import { markdownMarks, withSection } from '../section.js';
import { textOf } from '../text-of.js';
import { openWorkspace } from '../workspace.js';
import type { CommonOptions } from './options.js';

export interface PlaybookOptions extends CommonOptions {
  file?: string;
  check?: boolean;
  write?: boolean;
}

/** `flagsweep playbook`: how flags are handled here, from the policy in force; `--check` ends with 1 where the file is stale. */
export async function playbook(io: Io, options: PlaybookOptions): Promise<number> {
  const reporters = openReporters('draft', io, options, 'stylish');
  const { file = 'FLAGS.md', check = false, write: written = false } = options;
  if (check && written) throw new UserError('--check writes nothing', { advice: 'Leave out --check or --write.' });
  const { root, config, catalog } = await openWorkspace(io, options);
  refuseOutside(root, file, '--file');
  const before = textOf(root, file);
  const text = playbookText({ policy: config.policy, settings: config.checks, catalog });
  const after = withSection(file, before ?? '', text, markdownMarks);
  const files = before === after ? [] : [{ file, ...(before !== undefined && { before }), after }];
  reporters.show({ command: 'draft', files, notes: [], written }, () => {
    if (written) applyDrafts(root, files, 'the playbook');
  });
  return check && files.length > 0 ? 1 : 0;
}
