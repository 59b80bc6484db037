import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { staticName, unwrap } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';

/** `NEW_CHECKOUT` of `process.env.NEW_CHECKOUT`, `process.env['NEW_CHECKOUT']` and `import.meta.env.NEW_CHECKOUT`. */
export function envName(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  if (!isEnvironment(node.expression)) return undefined;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  const index = unwrap(node.argumentExpression);
  return ts.isStringLiteralLike(index) ? index.text : undefined;
}

/** Environment variables in an expression: `process.env.NEW_CART`, and `get('NEW_CART')` of a helper that reads them by name. */
export function environmentOf(node: ts.Node, module: Module, evaluator: Evaluator): { name: string; node: ts.Node }[] {
  const name = envName(node);
  if (name !== undefined) return [{ name, node }];
  const given = ts.isCallExpression(node) ? variableGiven(node, module, evaluator) : undefined;
  if (given) return [{ name: given.text, node: given }];
  const names: { name: string; node: ts.Node }[] = [];
  ts.forEachChild(node, (child) => {
    names.push(...environmentOf(child, module, evaluator));
  });
  return names;
}

/** The text that a call gives to a parameter by which its function looks into the environment: `process.env[name]`. */
function variableGiven(
  call: ts.CallExpression,
  module: Module,
  evaluator: Evaluator,
): ts.StringLiteralLike | undefined {
  const texts = call.arguments.filter(ts.isStringLiteralLike);
  if (texts.length === 0) return undefined;
  const callee = evaluator.evaluate(module, call.expression);
  if (callee.kind !== 'function') return undefined;
  const position = callee.node.parameters.findIndex(
    ({ name }) => ts.isIdentifier(name) && looksUp(callee.node, name.text),
  );
  const argument = call.arguments[position];
  return argument && texts.find((text) => text === argument);
}

/**
 * Whether an expression gives the text of a variable as it is: `process.env.NEW_CART ?? 'false'`, `get('NEW_CART')` of a
 * helper that returns it. What compares or converts it gives something else.
 */
export function isEnvironmentText(expression: ts.Expression, module: Module, evaluator: Evaluator): boolean {
  const node = withoutFallback(expression);
  if (envName(node) !== undefined) return true;
  if (!ts.isCallExpression(node) || !variableGiven(node, module, evaluator)) return false;
  const callee = evaluator.evaluate(module, node.expression);
  return (
    callee.kind === 'function' &&
    !callee.handed &&
    returned(callee.node).some((each) => isLookUp(withoutFallback(each)))
  );
}

/** `a` of `a ?? b` and `a || b`. */
function withoutFallback(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  if (!ts.isBinaryExpression(node)) return node;
  const { kind } = node.operatorToken;
  const isFallback = kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
  return isFallback ? withoutFallback(node.left) : node;
}

/** `process.env[name]` */
const isLookUp = (node: ts.Expression): boolean => ts.isElementAccessExpression(node) && isEnvironment(node.expression);

/** What a function returns, functions in it apart. */
function returned({ body }: ts.FunctionLikeDeclaration): ts.Expression[] {
  if (!body || !ts.isBlock(body)) return body ? [body] : [];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

/** Whether a function reads `process.env[name]` of a name that it is given. */
function looksUp(node: ts.Node, name: string): boolean {
  if (ts.isElementAccessExpression(node) && ts.isIdentifier(node.argumentExpression)) {
    if (node.argumentExpression.text === name && isEnvironment(node.expression)) return true;
  }
  return ts.forEachChild(node, (child) => looksUp(child, name)) === true;
}

/** `process.env`, `import.meta.env` */
export function isEnvironment(expression: ts.Expression): boolean {
  const object = unwrap(expression);
  if (!ts.isPropertyAccessExpression(object) || object.name.text !== 'env') return false;
  const owner = unwrap(object.expression);
  return (ts.isIdentifier(owner) && owner.text === 'process') || ts.isMetaProperty(owner);
}

/** Where `createEnv` has the variables, the first that is there. */
export const envParts = ['runtimeEnv', 'runtimeEnvStrict', 'experimental__runtimeEnv', 'server', 'client'];

/** `createEnv({ runtimeEnv: { … } })` */
export const isEnvPart = ({ name, parent }: ts.PropertyAssignment): boolean =>
  envParts.includes(staticName(name) ?? '') &&
  ts.isCallExpression(parent.parent) &&
  parent.parent.expression.getText() === 'createEnv';

/** `z.object({ … }).parse`: what a schema reads has the schema's names. */
export const isReading = ({ name, expression }: ts.PropertyAccessExpression): boolean =>
  /^(?:parse|cast|validateSync|assert)$/.test(name.text) && ts.isCallExpression(expression);
