import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { methodCall } from '../arrays.js';
import { toLiteral, toOperand } from '../expression.js';
import { isPure } from '../purity.js';
import type { Simplification } from '../simplification.js';

/** What makes an array that nobody else has. */
const fresh = /^(?:map|filter|slice|concat|flatMap|flat|toSorted|toReversed|split|keys|values|entries)$/;
/** What goes through an array and makes something else of it. */
const reader = /^(?:map|filter|some|every|find|findIndex|flatMap|includes|join|reduce|slice|concat|flat)$/;

export default {
  on: 'value',
  rewrites: [
    'a.map(f).filter(() => ON) -> a.map(f)',
    'a.filter((b) => ON).map(f) -> a.map(f)',
    'a.every((b) => ON) -> true',
    'a.some((b) => OFF) -> false',
  ],
  apply(node, mark, pass) {
    const body = wrapped(node);
    const make = body.parent;
    if (mark.kind !== 'value' || !ts.isArrowFunction(make) || make.body !== body || make.modifiers) return undefined;
    const call = make.parent;
    if (!ts.isCallExpression(call) || call.arguments[0] !== make || !make.parameters.every(isName)) return undefined;
    const callee = unwrap(call.expression);
    if (!ts.isPropertyAccessExpression(callee) || callee.questionDotToken || call.questionDotToken) return undefined;
    const { text: method } = callee.name;
    const value = Boolean(mark.value);
    if ((method === 'every' && value) || (method === 'some' && !value))
      return isPure(callee.expression, pass) ? toLiteral(call, value, pass) : undefined;
    if (method !== 'filter' || !value || call.arguments.length > 1) return undefined;
    return isFresh(callee.expression) || methodCall(call, reader)
      ? toOperand(call, callee.expression, pass)
      : undefined;
  },
} satisfies Simplification;

const isName = ({ name, initializer }: ts.ParameterDeclaration): boolean => ts.isIdentifier(name) && !initializer;

/** The copy that `filter` makes is one too many where the array is a copy itself, or only looked at. */
function isFresh(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  if (ts.isArrayLiteralExpression(node)) return true;
  if (!ts.isCallExpression(node)) return false;
  const callee = unwrap(node.expression);
  return ts.isPropertyAccessExpression(callee) && fresh.test(callee.name.text);
}
