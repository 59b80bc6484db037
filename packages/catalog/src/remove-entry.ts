import { withoutMember } from './cut.js';
import { baseName, flagKeyOf, flagsOf, isJson, readTree } from './read.js';
import { memberOf, type ReadResult, type TreeNode, toValue } from './tree.js';

/** An entry that cannot be taken out safely: the message says why. Nothing was changed. */
export class CatalogEditError extends Error {}

/**
 * The text of a catalog file without one flag, or `undefined` when it holds that flag only, so that the file is to be
 * deleted. The comment block directly above the entry goes with it; all other lines keep their bytes, but for the comma
 * that JSON must lose and blank lines that would stand doubled. Throws `CatalogEditError` when the file cannot be read,
 * does not hold the flag, or would mean something else afterwards (an alias to a part of the entry). A file of code is read
 * by `readCode`, and is not to be deleted: other code may import it.
 */
export function removeCatalogEntry(
  text: string,
  file: string,
  key: string,
  readCode?: (text: string, file: string) => ReadResult,
): string | undefined {
  const read = readCode ?? readTree;
  const root = rootOf(read(text, file), file);
  const flags = flagsOf(root);
  if (!flags) {
    const own = memberOf(root, 'key')?.value;
    if ((own?.kind === 'scalar' ? own.value : baseName(file)) === key) return undefined;
    throw new CatalogEditError(`${file} does not hold flag "${key}"`);
  }
  const indexes = flags.members.flatMap((member, index) => (flagKeyOf(member) === key ? [index] : []));
  const [index, another] = indexes;
  if (index === undefined) throw new CatalogEditError(`${file} does not hold flag "${key}"`);
  if (another !== undefined) throw new CatalogEditError(`${file} defines flag "${key}" more than once; keep one first`);
  if (flags.members.length === 1 && !readCode) return undefined;

  const result = withoutMember(text, flags, index, readCode !== undefined || isJson(text, file));
  verify(read(result, file).root, root, index, file, key);
  return result;
}

/** The mapping that a file holds. */
export function rootOf({ root, problems }: ReadResult, file: string): TreeNode {
  const problem = problems.find(({ code }) => code !== 'duplicate-field');
  if (problem) throw new CatalogEditError(`${file} cannot be edited: ${problem.message}`);
  if (root?.kind !== 'map') throw new CatalogEditError(`${file} cannot be edited: it does not hold a mapping`);
  return root;
}

/** The last guard: everything but the entry must read as before. */
function verify(after: TreeNode | undefined, before: TreeNode, index: number, file: string, key: string): void {
  if (after && contents(after, undefined) === contents(before, index)) return;
  throw new CatalogEditError(
    `Flag "${key}" cannot be taken out of ${file} without changing other entries; edit it by hand`,
  );
}

function contents(root: TreeNode, without: number | undefined): string {
  const flags = flagsOf(root);
  const others = (flags?.members ?? []).filter((_, index) => index !== without);
  const rest = root.kind === 'map' ? root.members.filter((member) => member.key?.text !== 'flags') : [];
  return JSON.stringify(
    [others, rest].map((members) => members.map((member) => [member.key?.text, toValue(member.value)])),
  );
}
