import { readJson } from './read-json.js';
import { readYaml } from './read-yaml.js';
import {
  type CollectionNode,
  type Member,
  memberOf,
  type ReadProblem,
  type ReadResult,
  type TreeNode,
} from './tree.js';

/** Characters that a catalog file may have. */
export const maxFileLength = 5_000_000;

/** Reads YAML or JSON: the file's extension decides, and the first character where it says nothing. */
export function readTree(text: string, file: string, limit = maxFileLength): ReadResult {
  if (text.length > limit) {
    const size = `${(text.length / 1_000_000).toFixed(1)} million characters; the limit is ${limit / 1_000_000} million`;
    const advice = limit === maxFileLength ? 'Split it: one file a flag' : 'Export fewer flags at a time';
    return { problems: [{ code: 'too-large', message: `The file has ${size}. ${advice}`, start: 0, end: 0 }] };
  }
  return withRepeated(isJson(text, file) ? readJson(text) : readYaml(text));
}

/** A tree with the problem that a name stands twice in a mapping. */
export function withRepeated(result: ReadResult): ReadResult {
  if (!result.root) return result;
  return { root: result.root, problems: [...result.problems, ...repeatedFields(result.root)] };
}

/** Whether the text is read as JSON. */
export function isJson(text: string, file: string): boolean {
  const extension = /\.(ya?ml|jsonc?)$/i.exec(file)?.[1]?.toLowerCase();
  return extension ? extension.startsWith('json') : /^\uFEFF?\s*([{[]|\/[/*])/.test(text);
}

/** The `flags` of a file with many, or `undefined` where the file is one flag. */
export function flagsOf(root: TreeNode): CollectionNode | undefined {
  const value = memberOf(root, 'flags')?.value;
  return value && value.kind !== 'scalar' ? value : undefined;
}

/** The key of a member of `flags`: its own `key`, or the name that it stands under. */
export function flagKeyOf(member: Member): string | undefined {
  const own = memberOf(member.value, 'key')?.value;
  if (own?.kind === 'scalar' && typeof own.value === 'string') return own.value;
  return member.key?.text;
}

/** The key of a one-flag file that does not say it: its base name. */
export function baseName(file: string): string {
  return (file.split('/').at(-1) as string).replace(/\.[^.]+$/, '');
}

/** Repeated names in any mapping but `flags` itself, where parse.ts speaks of duplicate flags. */
function repeatedFields(root: TreeNode): ReadProblem[] {
  const problems: ReadProblem[] = [];
  const flags = flagsOf(root);
  const visited = new Set<unknown>();
  const visit = (node: TreeNode): void => {
    // Aliases share the members of their anchor.
    if (node.kind === 'scalar' || visited.has(node.members)) return;
    visited.add(node.members);
    const seen = new Set<string>();
    for (const { key, value } of node.members) {
      if (key && seen.has(key.text) && node !== flags) {
        const message = `"${key.text}" stands twice in one mapping; keep one`;
        problems.push({ code: 'duplicate-field', message, start: key.start, end: key.end });
      }
      if (key) seen.add(key.text);
      visit(value);
    }
  };
  visit(root);
  return problems;
}
