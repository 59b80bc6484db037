import { withoutMember } from './cut.js';
import { isJson, readTree } from './read.js';
import type { CollectionNode, Member, TreeNode } from './tree.js';

/**
 * The text of a configuration file without the entries that have one of the names: a line of an environment file, a key of a
 * YAML or JSON mapping, an item of a list (`NAME`, `NAME=value`, `{ name: NAME, value }`). All other lines keep their bytes.
 * What cannot be read, or taken out without changing anything else, stays.
 */
export function removeConfigEntries(text: string, file: string, names: ReadonlySet<string>): string {
  if (isEnvironment(file)) return withoutLines(text, names);
  let result = text;
  const failed = new Set<string>();
  for (;;) {
    const { root, problems } = readTree(result, file);
    if (!root || problems.some(({ code }) => code !== 'duplicate-field')) return result;
    const place = placesOf(root, names).find(({ id }) => !failed.has(id));
    if (!place) return result;
    const { collection, member, id } = place;
    const without = withoutMember(result, collection, collection.members.indexOf(member), isJson(result, file));
    const after = readTree(without, file).root;
    if (after && contents(after) === contents(root, member)) result = without;
    else failed.add(id);
  }
}

/** Whether a file holds variables, one a line, by its name: `.env`, `.env.local`, `feature.env`. */
const isEnvironment = (file: string): boolean => /(?:^|\/)[^/]*\.env(?:\.[\w-]+)*$/.test(file);

interface Place {
  collection: CollectionNode;
  member: Member;
  /** The same for the same entry while others go. */
  id: string;
}

/** Entries with one of the names, wherever they stand. */
function placesOf(root: TreeNode, names: ReadonlySet<string>): Place[] {
  const places: Place[] = [];
  const visited = new Set<unknown>();
  const visit = (node: TreeNode, path: string): void => {
    // Aliases share the members of their anchor.
    if (node.kind === 'scalar' || visited.has(node.members)) return;
    visited.add(node.members);
    for (const member of node.members) {
      const name = member.key?.text ?? nameOf(member.value);
      const id = `${path}/${name ?? ''}`;
      if (name !== undefined && names.has(name)) places.push({ collection: node, member, id });
      else visit(member.value, id);
    }
  };
  visit(root, '');
  return places;
}

/** The name that an item of a list is about. */
function nameOf(item: TreeNode): string | undefined {
  if (item.kind === 'scalar') return typeof item.value === 'string' ? item.value.replace(/=.*$/s, '') : undefined;
  if (item.kind === 'list') return undefined;
  const isVariable = item.members.every(({ key }) => ['name', 'value', 'valueFrom'].includes(key?.text ?? ''));
  const name = item.members.find(({ key }) => key?.text === 'name')?.value;
  return isVariable && name?.kind === 'scalar' && typeof name.value === 'string' ? name.value : undefined;
}

/** What a tree says, without one of its members. */
function contents(root: TreeNode, without?: Member): string {
  const plain = (node: TreeNode): unknown =>
    node.kind === 'scalar'
      ? node.value
      : [
          node.kind,
          ...node.members.filter((each) => each !== without).map(({ key, value }) => [key?.text, plain(value)]),
        ];
  return JSON.stringify(plain(root));
}

/** Lines `NAME=value`; a comment goes with the only variable that stands under it. */
function withoutLines(text: string, names: ReadonlySet<string>): string {
  const lines = text.split(/(?<=\n)/);
  const isComment = (line: string | undefined): boolean => /^\s*#/.test(line ?? '');
  const isEnd = (line: string | undefined): boolean => line === undefined || line.trim() === '' || isComment(line);
  const gone = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const [, name = '', value = ''] = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (!names.has(name) || isOpen(value)) continue;
    gone.add(index);
    if (!isEnd(lines[index + 1])) continue;
    for (let above = index - 1; isComment(lines[above]); above--) gone.add(above);
  }
  if (gone.size === 0) return text;
  // A blank line that would stand beside another one goes as well.
  const kept = lines.filter((line, index) => {
    if (gone.has(index)) return false;
    const before = lines.findLastIndex((_, at) => at < index && !gone.has(at));
    return !(gone.has(index - 1) && line.trim() === '' && (before < 0 || lines[before]?.trim() === ''));
  });
  return kept.join('');
}

/** Whether a value goes on in the next line. */
function isOpen(value: string): boolean {
  const [quote = ''] = value;
  return value.endsWith('\\') || (/["'`]/.test(quote) && !value.slice(1).includes(quote));
}
