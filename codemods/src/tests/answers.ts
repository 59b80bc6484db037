import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { calledName } from './blocks.js';
import { answers, runners, stubbers } from './runners.js';

/** What a stub answers, as it is written: of `jest.fn(() => true)`, `vi.fn().mockReturnValue(true)`, `() => true`. */
export function answerOf(stub: ts.Expression): ts.Expression | undefined {
  const node = unwrap(stub);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return returned(node);
  if (!ts.isCallExpression(node)) return undefined;
  const name = calledName(node);
  const [first] = node.arguments;
  if (answers.value.has(name)) return first && inner(first);
  if (answers.function.has(name)) return first && answerOf(first);
  return (name === 'fn' || name === 'fake') && first && ts.isFunctionLike(unwrap(first)) ? answerOf(first) : undefined;
}

/** `Promise.resolve(true)` answers `true` to who awaits it. */
function inner(value: ts.Expression): ts.Expression {
  const node = unwrap(value);
  const isPromise = ts.isCallExpression(node) && node.expression.getText() === 'Promise.resolve';
  return isPromise ? (node.arguments[0] ?? value) : value;
}

/** What a function gives back that does nothing else. */
function returned({ body }: ts.ArrowFunction | ts.FunctionExpression): ts.Expression | undefined {
  if (!ts.isBlock(body)) return inner(body);
  const [only, more] = body.statements;
  return !more && only && ts.isReturnStatement(only) && only.expression ? inner(only.expression) : undefined;
}

/** The whole of a stub that a reference begins: from `'x'` on up to the end of `sinon.stub(flags, 'x').returns(true)`. */
export function stubAround(reference: ts.Node): { stub: ts.Expression; answer: ts.Expression | undefined } | undefined {
  let at: ts.Node = wrapped(reference);
  let answer: ts.Expression | undefined;
  let isStub = false;
  for (;;) {
    const { parent } = at;
    if (ts.isCallExpression(parent) && parent.expression !== at) {
      if (answer || !stubbers.has(calledName(parent))) return undefined;
      // `jest.replaceProperty(flags, 'x', true)` says the value itself.
      const next = parent.arguments[parent.arguments.indexOf(at as ts.Expression) + 1];
      if (calledName(parent).startsWith('replace')) answer = next && (answerOf(next) ?? next);
      isStub = true;
      at = wrapped(parent);
    } else if (ts.isCallExpression(parent)) {
      // The reference itself is called: `when(isOn('x'))`.
      if (isStub) return undefined;
      at = wrapped(parent);
    } else if (ts.isPropertyAccessExpression(parent) && parent.expression === at) {
      const access = wrapped(parent);
      const call = access.parent;
      if (ts.isCallExpression(call) && call.expression === access) {
        const { text } = parent.name;
        if (answers.value.has(text) || answers.function.has(text)) {
          isStub = true;
          answer = answerOf(call);
        }
        at = wrapped(call);
      } else at = access;
    } else break;
  }
  return isStub ? { stub: at as ts.Expression, answer } : undefined;
}

/** The statement that an expression is, awaited or not; of a hook that does nothing else, `beforeEach(() => …)`, the hook. */
export function statementAround(expression: ts.Node): ts.ExpressionStatement | undefined {
  let at = wrapped(expression);
  while (ts.isAwaitExpression(at.parent) || ts.isVoidExpression(at.parent)) at = wrapped(at.parent);
  if (ts.isExpressionStatement(at.parent)) return at.parent;
  const hook = ts.isArrowFunction(at.parent) && at.parent.body === at ? at.parent.parent : undefined;
  if (!hook || !ts.isCallExpression(hook) || !ts.isExpressionStatement(hook.parent)) return undefined;
  return isHook(calledName(hook)) ? hook.parent : undefined;
}

const isHook = (name: string): boolean => runners.before.includes(name) || runners.after.includes(name);
