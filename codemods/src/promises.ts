import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { methodCall } from './arrays.js';
import { inlineReads, isComposite, literalText, refusesLiteral } from './expression.js';
import type { Literal, MarkedEdit, Pass, Step } from './simplification.js';

/** The `await` of an expression, if it is awaited where it stands. */
export const awaitOf = (node: ts.Node): ts.AwaitExpression | undefined => {
  const { parent } = wrapped(node);
  return ts.isAwaitExpression(parent) ? parent : undefined;
};

/** Whether a value does where a promise stands: in `Promise.all([…])`, and where an async function returns it. */
export function takesValue(node: ts.CallExpression, { module }: Pass): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  const inAll =
    ts.isArrayLiteralExpression(parent) &&
    ts.isCallExpression(parent.parent) &&
    /^Promise\.(?:all|allSettled|race|any)$/.test(parent.parent.expression.getText(module.sourceFile));
  const isReturned = ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer);
  return inAll || (isReturned && isInAsync(parent));
}

/** A promise of the value, for one that nobody awaits where it is made. */
export function toPromise(node: ts.CallExpression, value: Literal, pass: Pass): Step {
  const [start, end] = [node.getStart(pass.module.sourceFile), node.getEnd()];
  const edit = { start, end, newText: `Promise.resolve(${literalText(value, pass)})` };
  return { edits: [edit, ...givenToThen(wrapped(node), value, pass)] };
}

/** `.then((on) => …)`: the value in place of the parameter, where the function has no other. */
function givenToThen(promise: ts.Node, value: Literal, pass: Pass): MarkedEdit[] {
  const call = methodCall(promise, /^then$/);
  const [make] = call?.arguments ?? [];
  if (!make || !ts.isArrowFunction(make) || make.type || isComposite(value)) return [];
  const [parameter, ...others] = make.parameters;
  if (!parameter || others.length > 0 || !ts.isIdentifier(parameter.name) || parameter.initializer) return [];
  const { writes = [], references = [] } = pass.module.scopes.bindingOf(parameter.name) ?? {};
  if (parameter.dotDotDotToken || writes.length > 0 || references.some((each) => refusesLiteral(each, value)))
    return [];
  const { sourceFile } = pass.module;
  const [from, to] = [make.getStart(sourceFile), make.equalsGreaterThanToken.getStart(sourceFile)];
  if (/\/[/*]/.test(pass.text.slice(from, to)) || references.some((each) => ts.isTypeQueryNode(each.parent))) return [];
  const head = make.modifiers ? 'async () ' : '() ';
  return [...inlineReads([...references], value, pass), { start: from, end: to, newText: head }];
}

function isInAsync(node: ts.Node): boolean {
  let owner = node;
  while (owner && !ts.isFunctionLike(owner)) owner = owner.parent;
  return (
    owner !== undefined &&
    ts.canHaveModifiers(owner) &&
    ts.getModifiers(owner)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true
  );
}
