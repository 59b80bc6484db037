import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { statementAround } from '../answers.js';
import { calledName } from '../blocks.js';
import type { SetUpShape } from '../setup.js';

const on = /^(?:add|enable|activate|turnOn|switchOn)(?![a-z])/;
const off = /^(?:disable|deactivate|turnOff|switchOff)(?![a-z])/;

export default {
  example: "setFlag('x', true);",
  detect(reference) {
    const at = wrapped(reference);
    const call = at.parent;
    if (!ts.isCallExpression(call)) return undefined;
    const index = call.arguments.indexOf(at as ts.Expression);
    const statement = index < 0 ? undefined : statementAround(call);
    if (!statement) return undefined;
    const name = calledName(call);
    const next = call.arguments[index + 1];
    const told = on.test(name) ? true : off.test(name) ? false : undefined;
    // `enableFlag('x', user)` may enable it for somebody only.
    const value = next ? (told === undefined && isValue(next) ? next : undefined) : told;
    return { goes: statement, value, isAlone: true };
  },
} satisfies SetUpShape;

/** A value, or a name that may hold one. */
function isValue(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  return !ts.isObjectLiteralExpression(node) && !ts.isFunctionLike(node);
}
