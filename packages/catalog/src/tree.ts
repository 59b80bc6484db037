/**
 * A parsed file with the place of every value, the same for YAML and JSON. Offsets are UTF-16 units of the file's text.
 */
export type TreeNode = ScalarNode | CollectionNode;

export interface Span {
  start: number;
  /** One past the last character. */
  end: number;
}

export interface ScalarNode extends Span {
  kind: 'scalar';
  value: string | number | boolean | null;
}

export interface CollectionNode extends Span {
  kind: 'map' | 'list';
  /** Written with brackets and commas, as JSON always is. */
  flow: boolean;
  members: Member[];
}

/** One item of a list or one pair of a mapping: the whole of it, with its dash or key. */
export interface Member extends Span {
  /** Absent for the items of a list. */
  key?: Span & { text: string };
  value: TreeNode;
}

/** Why a text could not be read, or not whole. */
export interface ReadProblem extends Span {
  code: 'syntax' | 'too-large' | 'too-deep' | 'duplicate-field';
  message: string;
}

export interface ReadResult {
  /** Absent where the text is empty or could not be read. */
  root?: TreeNode;
  problems: ReadProblem[];
}

/** Levels of nesting that a file may have; a real catalog has six. */
export const maxDepth = 64;

export class TooDeepError extends Error {}

/** The one problem of a file that nests too deeply; without a place, since parsers give up at different depths. */
export const tooDeep: ReadProblem = {
  code: 'too-deep',
  message: `The file nests deeper than ${maxDepth} levels`,
  start: 0,
  end: 0,
};

/** The plain value of a node. A key such as `__proto__` becomes an own property like any other. */
export function toValue(node: TreeNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.members.map((member) => toValue(member.value));
  return Object.fromEntries(node.members.map((member) => [member.key?.text ?? '', toValue(member.value)]));
}

export function memberOf(node: TreeNode, name: string): Member | undefined {
  return node.kind === 'map' ? node.members.find((member) => member.key?.text === name) : undefined;
}

/** The place of the value at a path, or of the nearest parent that exists; `key` asks for the name of the last step. */
export function spanAt(root: TreeNode, path: readonly (string | number)[], key: boolean): Span {
  let node = root;
  for (const [index, step] of path.entries()) {
    if (node.kind === 'scalar') break;
    const member = typeof step === 'number' ? node.members[step] : memberOf(node, step);
    if (!member) break;
    if (key && member.key && index === path.length - 1) return member.key;
    node = member.value;
  }
  return node;
}
