import { codeownersFiles, type Owners, readOwners } from '@flagsweep/catalog';
import { UnreadableFile } from '@flagsweep/references';
import { expand, isPlainFile, refuseOutside } from './catalog-files.js';
import { UserError } from './errors.js';
import { createReader } from './host.js';
import type { Workspace } from './workspace.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Who there is and who owns what: CODEOWNERS, and the files that `owners` of the configuration names. */
export async function ownersOf({ root, host, config }: Workspace): Promise<Owners | undefined> {
  const globs = [config.owners].flat();
  for (const glob of globs) refuseOutside(root, glob, 'owners');
  const named = globs.length > 0 ? (await expand(root, globs)).sort() : [];
  if (globs.length > 0 && named.length === 0) {
    throw new UserError(`no file matches "owners" ${globs.map((each) => `"${each}"`).join(', ')} in ${root}`, {
      advice: 'Create the file, or correct "owners" in the configuration.',
    });
  }
  const known = new Set(host.files);
  const codeowners = codeownersFiles.find((file) => known.has(file) && isPlainFile(root, file));
  const files = [...new Set([...(codeowners === undefined ? [] : [codeowners]), ...named])];
  const { owners, problems } = readOwners(files.map((file) => ({ file, text: readAll(root, file) })));
  if (problems.length > 0) {
    throw new UserError('the files of owners cannot be read', {
      details: problems.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`),
      advice: 'Mend the files; docs/catalog.md shows the forms that are read.',
    });
  }
  return owners;
}

/** The keys of the list that `policy.permanent` names; nothing where it names none. */
export function permanentFlags({ root, config }: Workspace): string[] | undefined {
  const { permanent } = config.policy;
  if (permanent === undefined) return undefined;
  refuseOutside(root, permanent, 'policy.permanent');
  const lines = readAll(root, permanent).split(/\r?\n/);
  return lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '');
}

function readAll(root: string, file: string): string {
  let isThere = false;
  try {
    const bytes = createReader(root)(file, () => {
      isThere = true;
    });
    if (isThere) return utf8.decode(bytes);
  } catch (error) {
    const why = error instanceof UnreadableFile ? error.message : 'not UTF-8 text; save it as UTF-8';
    throw new UserError(`${file} cannot be read`, { details: [why], advice: 'Mend the file, or name another one.' });
  }
  throw new UserError(`there is no file ${file} in ${root}`, {
    advice: 'Create it, or correct its name in the configuration. Links are not followed.',
  });
}
