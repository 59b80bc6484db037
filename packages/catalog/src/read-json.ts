import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { readPlainJson } from './read-plain-json.js';
import { type Member, maxDepth, type ReadResult, TooDeepError, type TreeNode, tooDeep } from './tree.js';

/** Reads JSON; comments and trailing commas are welcome. */
export function readJson(text: string): ReadResult {
  const root = readPlainJson(text);
  return root ? { root, problems: [] } : readAnyJson(text);
}

/** The same by the parser of all of JSON's dialects. */
export function readAnyJson(text: string): ReadResult {
  const errors: ParseError[] = [];
  try {
    // A space in place of the byte-order mark keeps all offsets.
    const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
    if (errors.length > 0) {
      return {
        problems: errors.map(({ error, offset, length }) => ({
          code: 'syntax',
          message: `Not valid JSON: ${words(printParseErrorCode(error))}`,
          start: offset,
          end: offset + length,
        })),
      };
    }
    return tree ? { root: toNode(tree, 1), problems: [] } : { problems: [] };
  } catch (error) {
    if (error instanceof TooDeepError || error instanceof RangeError) return { problems: [tooDeep] };
    throw error;
  }
}

// CloseBraceExpected -> close brace expected
function words(code: string): string {
  return code.replace(/(?<!^)([A-Z])/g, ' $1').toLowerCase();
}

function toNode(node: Node, depth: number): TreeNode {
  if (depth > maxDepth) throw new TooDeepError();
  const span = spanOf(node);
  if (node.type === 'array') {
    const members = (node.children ?? []).map((item) => ({ ...spanOf(item), value: toNode(item, depth + 1) }));
    return { kind: 'list', flow: true, members, ...span };
  }
  if (node.type === 'object') {
    return {
      kind: 'map',
      flow: true,
      members: (node.children ?? []).flatMap((pair) => toMember(pair, depth)),
      ...span,
    };
  }
  return { kind: 'scalar', value: node.value, ...span };
}

function toMember(property: Node, depth: number): Member[] {
  const [key, value] = property.children ?? [];
  if (!key || !value) return [];
  return [{ ...spanOf(property), key: { text: key.value, ...spanOf(key) }, value: toNode(value, depth + 1) }];
}

function spanOf(node: Node): { start: number; end: number } {
  return { start: node.offset, end: node.offset + node.length };
}
