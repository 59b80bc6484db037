import { type Member, maxDepth, type ReadResult, type TreeNode } from '@flagsweep/catalog/tree';
import { ts } from '../../compiler/index.js';
import { syntaxErrors, unwrap } from './parse.js';

/** What in a catalog file is no plain value. */
class NotPlain extends Error {
  readonly node: ts.Node;
  constructor(node: ts.Node) {
    super();
    this.node = node;
  }
}

/** Reads a catalog in TypeScript, `export default defineFlags({ … })`, from its tree: the code is never run. */
export function readFlagFile(text: string, file: string): ReadResult {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const exported = source.statements.find((each) => ts.isExportAssignment(each) && !each.isExportEquals);
  const call = exported && ts.isExportAssignment(exported) ? unwrap(exported.expression) : undefined;
  const isCall = call && ts.isCallExpression(call) && call.expression.getText() === 'defineFlags';
  const flags = isCall && call.arguments.length === 1 ? call.arguments[0] : undefined;
  const problem = (message: string, { start, end }: { start: number; end: number }): ReadResult => ({
    problems: [{ code: 'syntax', message, start, end }],
  });
  const [broken] = syntaxErrors(source);
  if (broken) return problem(`Not valid TypeScript: ${broken.message}`, { start: broken.start, end: broken.start });
  if (!flags) return problem('The file must hold `export default defineFlags({ … })`', { start: 0, end: 0 });
  try {
    const value = toNode(flags, 1);
    const { start, end } = value;
    const key = { text: 'flags', start, end: start };
    return { root: { kind: 'map', flow: true, start, end, members: [{ start, end, key, value }] }, problems: [] };
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error;
    const { node } = error;
    const message = `A catalog is read and never run: only plain values may stand here, not \`${node.getText().slice(0, 40)}\``;
    return problem(message, { start: node.getStart(), end: node.end });
  }
}

function toNode(expression: ts.Node, depth: number): TreeNode {
  const node = ts.isExpression(expression) ? unwrap(expression) : expression;
  const span = { start: node.getStart(), end: node.end };
  if (depth > maxDepth) throw new NotPlain(node);
  if (ts.isObjectLiteralExpression(node)) {
    const members = node.properties.map((each) => toMember(each, depth));
    return { kind: 'map', flow: true, members, ...span };
  }
  if (ts.isArrayLiteralExpression(node)) {
    const members = node.elements.map((each) => ({
      start: each.getStart(),
      end: each.end,
      value: toNode(each, depth + 1),
    }));
    return { kind: 'list', flow: true, members, ...span };
  }
  if (ts.isStringLiteralLike(node)) return { kind: 'scalar', value: node.text, ...span };
  if (ts.isNumericLiteral(node)) return { kind: 'scalar', value: Number(node.text), ...span };
  const isMinus = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken;
  if (isMinus && ts.isNumericLiteral(node.operand))
    return { kind: 'scalar', value: -Number(node.operand.text), ...span };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: 'scalar', value: true, ...span };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'scalar', value: false, ...span };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: 'scalar', value: null, ...span };
  throw new NotPlain(node);
}

function toMember(property: ts.ObjectLiteralElementLike, depth: number): Member {
  if (!ts.isPropertyAssignment(property)) throw new NotPlain(property);
  const { name } = property;
  if (!ts.isIdentifier(name) && !ts.isStringLiteralLike(name) && !ts.isNumericLiteral(name)) throw new NotPlain(name);
  const key = { text: name.text, start: name.getStart(), end: name.end };
  return { start: key.start, end: property.end, key, value: toNode(property.initializer, depth + 1) };
}
