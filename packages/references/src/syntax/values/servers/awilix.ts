import { ts } from '../../../../compiler/index.js';
import { staticName, unwrap } from '../../tree/parse.js';

/** What a container of Awilix is told to hold. */
export interface Registration {
  name: string;
  /** `asClass(Flags).singleton()` */
  value: ts.Expression;
}

const making = /^as(?:Class|Function|Value)$/;
const settling = /^(?:singleton|scoped|transient|setLifetime|inject|disposer|proxy|classic|setInjectionMode)$/;

/** `asClass(Flags)` of `asClass(Flags).singleton()`, as far as names tell. */
export function registeredBy(call: ts.CallExpression): ts.CallExpression | undefined {
  const callee = unwrap(call.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  if (!ts.isIdentifier(name)) return undefined;
  if (making.test(name.text)) return call;
  if (!ts.isPropertyAccessExpression(callee) || !settling.test(name.text)) return undefined;
  const inner = unwrap(callee.expression);
  return ts.isCallExpression(inner) ? registeredBy(inner) : undefined;
}

/** `container.register({ flags: asClass(Flags) })`, `container.register('flags', asClass(Flags))` */
export function registrationsIn({ expression, arguments: [first, second] }: ts.CallExpression): Registration[] {
  const callee = unwrap(expression);
  if (!first || !ts.isPropertyAccessExpression(callee) || callee.name.text !== 'register') return [];
  if (ts.isStringLiteralLike(first)) return second ? registration(first.text, second) : [];
  if (!ts.isObjectLiteralExpression(first)) return [];
  return first.properties.flatMap((each) => {
    const name = ts.isPropertyAssignment(each) ? staticName(each.name) : undefined;
    return ts.isPropertyAssignment(each) && name !== undefined ? registration(name, each.initializer) : [];
  });
}

function registration(name: string, expression: ts.Expression): Registration[] {
  const value = unwrap(expression);
  return ts.isCallExpression(value) && registeredBy(value) ? [{ name, value }] : [];
}
