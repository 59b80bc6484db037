import { ts } from '../../../compiler/index.js';
import { staticName, unwrap } from './parse.js';
import type { Binding, Scopes } from './scope.js';

/** The declaration that makes the value of a name: a type, or a signature without a body, makes none. */
export function valueName({ declarations }: Binding): ts.Identifier | undefined {
  const values = declarations.filter((name) => !isTypeOnly(name.parent));
  const whole = values.filter(({ parent }) => !ts.isFunctionDeclaration(parent) || parent.body !== undefined);
  // Of several functions of one name, as scripts may have, the last one is meant.
  const isFunctions = whole.every(({ parent }) => ts.isFunctionDeclaration(parent));
  return whole.at(isFunctions ? -1 : 0) ?? values[0] ?? declarations[0];
}

const isTypeOnly = (node: ts.Node): boolean =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isModuleDeclaration(node);

/** Methods of arrays whose first argument is called with each element first. */
export const iterating: ReadonlySet<string> = new Set([
  'forEach',
  'map',
  'flatMap',
  'filter',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
]);

/** Whether a name always holds what its one declaration gave it; a type of the same name takes nothing from that. */
export const isFixed = ({ declarations, writes }: Binding): boolean =>
  writes.length === 0 && declarations.filter((name) => !isTypeOnly(name.parent)).length === 1;

/** Property names from a pattern's root to a name in it, or `undefined` for arrays and rest. */
export function patternPath(name: ts.Identifier, pattern: ts.BindingName): string[] | undefined {
  const steps = patternSteps(name, pattern);
  return steps?.every((step) => typeof step === 'string') ? steps : undefined;
}

/** The same with the places in arrays: `a`, `0`, `b` for the name in `{ a: [{ b: name }] }`; `undefined` for rest. */
export function patternSteps(name: ts.Identifier, pattern: ts.BindingName): (string | number)[] | undefined {
  const steps: (string | number)[] = [];
  if (name === pattern) return steps;
  let element: ts.Node = name.parent;
  while (ts.isBindingElement(element)) {
    if (element.dotDotDotToken) return undefined;
    const step = ts.isObjectBindingPattern(element.parent)
      ? staticName(element.propertyName ?? (ts.isIdentifier(element.name) ? element.name : undefined))
      : element.parent.elements.indexOf(element);
    if (step === undefined) return undefined;
    steps.unshift(step);
    if (element.parent === pattern) return steps;
    element = element.parent.parent;
  }
  return undefined;
}

/** The names that a pattern declares. */
export function namesIn(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((each) => (ts.isBindingElement(each) ? namesIn(each.name) : []));
}

/** The declaration that a pattern inside a pattern belongs to, and the names that lead to it. */
export function patternRoot(
  element: ts.BindingElement,
): { path: string[]; declaration: ts.VariableDeclaration | ts.ParameterDeclaration } | undefined {
  const path: string[] = [];
  let node: ts.Node = element;
  while (ts.isBindingElement(node)) {
    const part = staticName(node.propertyName ?? (ts.isIdentifier(node.name) ? node.name : undefined));
    if (part === undefined || !ts.isObjectBindingPattern(node.parent)) return undefined;
    path.unshift(part);
    node = node.parent.parent;
  }
  return ts.isVariableDeclaration(node) || ts.isParameter(node) ? { path, declaration: node } : undefined;
}

/** What a function's own `return` statements give, functions inside it left out. */
export function returnsOf(body: ts.Block): ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

/** `1`, `-1`, `1 << 2` */
export const isNumeric = (node: ts.Expression): boolean => {
  const inner = unwrap(node);
  if (ts.isPrefixUnaryExpression(inner)) return isNumeric(inner.operand);
  if (ts.isBinaryExpression(inner)) return isNumeric(inner.left) && isNumeric(inner.right);
  return ts.isNumericLiteral(inner);
};

/** The operands of a sum from left to right. A long chain of `+` leans to the left: walking it keeps the stack flat. */
export function summands(node: ts.BinaryExpression): ts.Expression[] {
  const operands = [node.right];
  let left = unwrap(node.left);
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    operands.push(left.right);
    left = unwrap(left.left);
  }
  return [left, ...operands.reverse()];
}

const isOfObject = ({ expression }: ts.CallExpression, method: string): boolean =>
  ts.isPropertyAccessExpression(expression) &&
  expression.name.text === method &&
  ts.isIdentifier(expression.expression) &&
  expression.expression.text === 'Object';

/** The object of `Object.freeze(object)`. */
export const frozenBy = (call: ts.CallExpression): ts.Expression | undefined =>
  isOfObject(call, 'freeze') ? call.arguments[0] : undefined;

/** The last object of `Object.assign({}, base, { … })`, whose properties hold, whatever the others have. */
export function assignedLast(call: ts.CallExpression): ts.ObjectLiteralExpression | undefined {
  const last = isOfObject(call, 'assign') ? call.arguments.at(-1) : undefined;
  const value = last && unwrap(last);
  return value && ts.isObjectLiteralExpression(value) ? value : undefined;
}

/** The expressions that a key may come from: both sides of `a ? b : c`, `a ?? b` and `a || b`. */
export function armsOf(node: ts.Node): ts.Expression[] {
  if (!ts.isExpression(node)) return [];
  const inner = unwrap(node);
  if (ts.isConditionalExpression(inner)) return [inner.whenTrue, inner.whenFalse].flatMap(armsOf);
  if (!ts.isBinaryExpression(inner)) return [inner];
  return isEither(inner) ? [inner.left, inner.right].flatMap(armsOf) : [inner];
}

/** Those of a constant that is one of several, where it is a name alone. */
export function armsBehind(node: ts.Node, { bindingOf }: Pick<Scopes, 'bindingOf'>): ts.Expression[] {
  const binding = ts.isIdentifier(node) ? bindingOf(node) : undefined;
  const declaration = binding?.declarations[0]?.parent;
  const isHeld = binding && isFixed(binding) && declaration && ts.isVariableDeclaration(declaration);
  const arms = isHeld && declaration.initializer ? armsOf(declaration.initializer) : [];
  return arms.length > 1 ? arms : [];
}

/** Whether an expression is one of those. */
export const isArm = (node: ts.Node): boolean =>
  ts.isConditionalExpression(node.parent)
    ? node.parent.condition !== node
    : ts.isBinaryExpression(node.parent) && isEither(node.parent);

const isEither = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;

/** Whether a key is asked for wherever there is one: `key` of `key ?? 'new-cart'`. */
export function isAskedFirst(node: ts.Node, arm: ts.Expression): boolean {
  const inner = ts.isExpression(node) ? unwrap(node) : node;
  return ts.isBinaryExpression(inner) && isEither(inner) && unwrap(inner.left) === arm;
}
