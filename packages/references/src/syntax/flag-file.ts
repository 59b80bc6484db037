import { type Member, maxDepth, type ReadResult, type TreeNode } from '@flagsweep/catalog/tree';
import { ts } from '../../compiler/index.js';
import { syntaxErrors, unwrap } from './tree/parse.js';

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
  const odd: ts.Node[] = [];
  const value = toNode(flags, 1, odd);
  if (odd.length > 0) {
    const problems = odd.map((node) => ({
      code: 'syntax' as const,
      message: `A catalog is read and never run: only plain values may stand here, not \`${node.getText().slice(0, 40)}\``,
      start: node.getStart(),
      end: node.end,
    }));
    return { problems };
  }
  const { start, end } = value;
  const key = { text: 'flags', start, end: start };
  return { root: { kind: 'map', flow: true, start, end, members: [{ start, end, key, value }] }, problems: [] };
}

/** The tree of a value; what in it is no plain value goes to `odd`, and nothing stands in its place. */
function toNode(expression: ts.Node, depth: number, odd: ts.Node[]): TreeNode {
  const node = ts.isExpression(expression) ? unwrap(expression) : expression;
  const span = { start: node.getStart(), end: node.end };
  const nothing: TreeNode = { kind: 'scalar', value: null, ...span };
  if (depth > maxDepth) {
    odd.push(node);
    return nothing;
  }
  if (ts.isObjectLiteralExpression(node)) {
    const members = node.properties.flatMap((each) => toMember(each, depth, odd));
    return { kind: 'map', flow: true, members, ...span };
  }
  if (ts.isArrayLiteralExpression(node)) {
    const members = node.elements.map((each) => ({
      start: each.getStart(),
      end: each.end,
      value: toNode(each, depth + 1, odd),
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
  if (node.kind !== ts.SyntaxKind.NullKeyword) odd.push(node);
  return nothing;
}

function toMember(property: ts.ObjectLiteralElementLike, depth: number, odd: ts.Node[]): Member[] {
  const { name } = property;
  const isPlain = name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name));
  if (!ts.isPropertyAssignment(property) || !isPlain) {
    odd.push(ts.isPropertyAssignment(property) ? property.name : property);
    return [];
  }
  const key = { text: name.text, start: name.getStart(), end: name.end };
  return [{ start: key.start, end: property.end, key, value: toNode(property.initializer, depth + 1, odd) }];
}
