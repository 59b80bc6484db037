import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { literalText, refusesLiteral } from '../expression.js';
import { passOf } from '../pass.js';
import { isPure } from '../purity.js';
import type { Literal, MarkedEdit } from '../simplification.js';
import type { Change } from './inputs.js';
import type { Declared, Site } from './sites.js';

/** The function that does nothing but give back an expression: `() => true`, `function f() { return true; }`. */
export function functionThatGives(node: ts.Node): Declared['node'] | undefined {
  const outer = wrapped(node);
  const { parent } = outer;
  if (ts.isArrowFunction(parent) && parent.body === outer) return plain(parent);
  if (!ts.isReturnStatement(parent) || !ts.isBlock(parent.parent) || parent.parent.statements.length > 1)
    return undefined;
  const owner = parent.parent.parent;
  return ts.isArrowFunction(owner) || ts.isFunctionDeclaration(owner) || ts.isFunctionExpression(owner)
    ? plain(owner)
    : undefined;
}

/** A function whose call gives back what it returns, and nothing else. */
const plain = (node: Declared['node']): Declared['node'] | undefined =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ||
  node.asteriskToken ||
  (node.type && ts.isTypePredicateNode(node.type)) ||
  node.parameters.some(({ initializer, name }) => initializer !== undefined || !ts.isIdentifier(name))
    ? undefined
    : node;

/** Writes the value in place of every call of a function that always gives it; `undefined` where a call does more. */
export function inlineCalls(sites: readonly Site[], value: Literal, pure: ReadonlySet<string>): Change | undefined {
  const edits = new Map<string, MarkedEdit[]>();
  for (const { module, node } of sites) {
    const pass = passOf(module, pure);
    if (!ts.isCallExpression(node) || !node.arguments.every((each) => isPure(each, pass))) return undefined;
    const { parent } = wrapped(node);
    const isObject =
      (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent)) &&
      unwrap(parent.expression) === node;
    // A promise may be waited for, and so may a value; what is chained to it may not.
    if (isObject || refusesLiteral(node, value)) return undefined;
    const range = { start: node.getStart(module.sourceFile), end: node.getEnd() };
    const edit: MarkedEdit = { ...range, newText: literalText(value, pass), mark: { kind: 'value', value } };
    edits.set(module.file, [...(edits.get(module.file) ?? []), edit]);
  }
  // `f(f())`: the inner call goes with the outer one.
  for (const [file, list] of edits)
    edits.set(
      file,
      list.filter(
        (each) => !list.some((other) => other !== each && other.start <= each.start && each.end <= other.end),
      ),
    );
  return edits;
}
