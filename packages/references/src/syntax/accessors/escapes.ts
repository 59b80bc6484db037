import { ts } from '../../../compiler/index.js';
import { stemOf } from '../../code.js';
import { providedBy } from '../components/nuxt-plugins.js';
import type { Matcher } from '../evaluations/match.js';
import { assignedGlobal } from '../modules/ambient.js';
import type { Module } from '../modules/modules.js';
import { isArm, iterating } from '../tree/declarations.js';
import { isAssigned, wrapped } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import { functionsOf } from '../values/value.js';
import { accessorNames } from './accessor-names.js';
import type { Evaluation } from './evaluation.js';
import type { InferredAccessor } from './inference.js';

/** What becomes of an inferred accessor that is named without being called. */
export type Escape =
  /** `const check = isOn` */
  | { kind: 'renamed'; name: string }
  /** `window.isOn = isOn`, `app.config.globalProperties.$isOn = isOn` */
  | { kind: 'global'; name: string }
  /** `<Menu check={isOn} />` of a component of the repository: nobody but its file calls it so. */
  | { kind: 'received'; names: string[] }
  /** `KEYS.filter(isOn)` of keys that are known */
  | { kind: 'applied'; evaluations: Evaluation[] }
  /** `wrap(isOn)`, `<List test={isOn} />`: whoever has it may call it with any key. */
  | { kind: 'passed'; accessors: readonly InferredAccessor[] };

/** Says what a name of an accessor does where it is not called; `undefined` for calls, declarations, imports and types. */
export function escapeAt(
  module: Module,
  node: ts.Identifier,
  matcher: Matcher,
  evaluator: Evaluator,
): Escape | undefined {
  const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  const isShorthand = ts.isShorthandPropertyAssignment(node.parent);
  if (!isMember && !isShorthand && !isRead(module, node)) return undefined;
  let at: ts.Node = wrapped(isMember ? node.parent : node);
  if (isCallee(at)) return undefined;
  const { parent: use } = at;
  // `isOn.bind(this)` is looked at where that stands.
  if (ts.isPropertyAccessExpression(use) && use.expression === at && use.name.text !== 'bind') return undefined;
  if (ts.isJsxOpeningLikeElement(use) || ts.isJsxClosingElement(use) || isAssigned(at)) return undefined;
  // `extends FlagGuard` and `instanceof FlagGuard` make none.
  if (ts.isExpressionWithTypeArguments(use) || isOperator(use, ts.SyntaxKind.InstanceOfKeyword)) return undefined;
  if (isDependency(use) || isRendered(use, at)) return undefined;
  const accessors = matcher.inferredAt(module, isMember ? (node.parent as ts.Expression) : node);
  const [accessor] = accessors;
  if (!accessor) return undefined;
  const bound = ts.isPropertyAccessExpression(use) && isCallee(use);
  if (bound) at = wrapped(use.parent);
  if (isCallee(at)) return undefined;
  // `memo(Gate)` is the same component.
  while (ts.isCallExpression(at.parent) && matcher.inferredAt(module, at.parent)[0] === accessor)
    at = wrapped(at.parent);
  // `mocked ? fake : isOn` and `given ?? isOn` are what holds them.
  while (isArm(at)) at = wrapped(at.parent);
  const { parent } = at;
  // `this.isOn = this.isOn.bind(this)`
  if (
    ts.isBinaryExpression(parent) &&
    ts.isPropertyAccessExpression(parent.left) &&
    parent.left.name.text === node.text
  )
    return undefined;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) {
    return parent.name.text === node.text ? undefined : { kind: 'renamed', name: parent.name.text };
  }
  if (ts.isPropertyAssignment(parent) && parent.initializer === at) {
    const { name } = parent;
    if (ts.isIdentifier(name) && name.text !== node.text) return { kind: 'renamed', name: name.text };
  }
  const global = assignedGlobal(module, parent);
  if (global !== undefined) return { kind: 'global', name: global };
  const exported = exportedAs(parent, at, module);
  if (exported !== undefined && exported !== node.text) return { kind: 'renamed', name: exported };
  const first = accessors.find(({ key }) => key === 0);
  const applied = first && ts.isCallExpression(parent) ? appliedTo(module, parent, first, evaluator) : undefined;
  if (first && applied) {
    first.called = true;
    return { kind: 'applied', evaluations: applied };
  }
  const { kind } = evaluator.evaluate(module, at as ts.Expression);
  const isCalled = kind === 'function' || kind === 'either' || kind === 'signature';
  const received = isCalled ? receivedAs(module, at, evaluator) : [];
  if (received.length > 0) return { kind: 'received', names: received };
  // `(user) => isOn.bind(null, user)`: what the function gives back is called as its holder likes, who calls that one.
  const maker = bound ? makerOf(at) : undefined;
  const [made] = maker ? accessorNames(module, maker, evaluator) : [];
  if (made !== undefined) return { kind: 'renamed', name: made };
  // What a hook gives back or a module exports is still called by its name.
  while (ts.isObjectLiteralElementLike(at.parent) || ts.isObjectLiteralExpression(at.parent)) at = wrapped(at.parent);
  const keeps =
    ts.isReturnStatement(at.parent) ||
    ts.isArrowFunction(at.parent) ||
    ts.isVariableDeclaration(at.parent) ||
    ts.isParameter(at.parent) ||
    ts.isBindingElement(at.parent) ||
    ts.isPropertyDeclaration(at.parent) ||
    ts.isExportAssignment(at.parent) ||
    ts.isExpressionStatement(at.parent) ||
    isProvided(at.parent) ||
    providedBy(module).some(([, value]) => value === at) ||
    (ts.isBinaryExpression(at.parent) && /(?:^|\.)exports\b/.test(at.parent.left.getText(module.sourceFile)));
  return keeps ? undefined : { kind: 'passed', accessors };
}

/** The names that a component or functions of the repository have for what they are given: `check` of `<Menu check={isOn} />`. */
function receivedAs(module: Module, node: ts.Node, evaluator: Evaluator): string[] {
  const { parent } = node;
  if (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent)) {
    const { tagName } = parent.parent.parent.parent;
    const { kind } = evaluator.evaluate(module, tagName as ts.Expression);
    return kind === 'function' || kind === 'class' ? [parent.parent.name.getText()] : [];
  }
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return [];
  const callee = evaluator.evaluate(module, parent.expression);
  const maker = callee.kind === 'class' ? callee.node.members.find(ts.isConstructorDeclaration) : undefined;
  const index = parent.arguments?.indexOf(node as ts.Expression) ?? -1;
  const takers = [maker, ...functionsOf(callee).map((each) => each.node)];
  const names = takers.map((taker) => {
    const parameter = taker?.parameters[index];
    return parameter && ts.isIdentifier(parameter.name) && !parameter.dotDotDotToken ? parameter.name.text : undefined;
  });
  return names.filter((name) => name !== undefined);
}

/** The function that gives back an expression. */
function makerOf(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  const { parent } = node;
  if (ts.isArrowFunction(parent)) return parent;
  const owner = ts.isReturnStatement(parent) ? ts.findAncestor(parent, ts.isFunctionLike) : undefined;
  return owner && 'body' in owner ? (owner as ts.FunctionLikeDeclaration) : undefined;
}

/** `on` of `exports.on = isOn` and `module.exports.on = isOn`. */
function exportedAs(assignment: ts.Node, value: ts.Node, { sourceFile }: Module): string | undefined {
  if (!ts.isBinaryExpression(assignment) || assignment.right !== value) return undefined;
  const { left } = assignment;
  return ts.isPropertyAccessExpression(left) && /^(?:module\.)?exports$/.test(left.expression.getText(sourceFile))
    ? left.name.text
    : undefined;
}

/** `<FlagsContext.Provider value={{ isOn }}>`: who reads the context calls it by its name. */
const isProvided = (node: ts.Node): boolean =>
  ts.isJsxExpression(node) &&
  ts.isJsxAttribute(node.parent) &&
  node.parent.name.getText() === 'value' &&
  /\bProvider$|Context$/.test(node.parent.parent.parent.tagName.getText());

/** `[isOn]` of `useMemo(() => …, [isOn])`: React only compares it. */
function isDependency(node: ts.Node): boolean {
  const call = ts.isArrayLiteralExpression(node) ? node.parent : undefined;
  if (!call || !ts.isCallExpression(call) || call.arguments.length < 2 || call.arguments.at(-1) !== node) return false;
  const callee = call.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  return ts.isIdentifier(name) && /^use[A-Z]/.test(name.text);
}

/** `createElement(Gate, { flag })`: it is rendered here. */
const isRendered = (call: ts.Node, component: ts.Node): boolean =>
  ts.isCallExpression(call) &&
  call.arguments[0] === component &&
  /^(?:(?:\w+\.)?createElement|h)$/.test(call.expression.getText());

const isOperator = (node: ts.Node, kind: ts.SyntaxKind): boolean =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === kind;

const isCallee = (node: ts.Node): boolean =>
  (ts.isCallExpression(node.parent) || ts.isNewExpression(node.parent)) && node.parent.expression === node;

/** `export { isOn as on } from '../flags.js'`: the name that an accessor gets. */
export function renamedBy(
  module: Module,
  { name, propertyName }: ts.ExportSpecifier,
  matcher: Matcher,
  evaluator: Evaluator,
): string | undefined {
  // `export { default } from '../flags.js'` gives it the name of this file.
  const isDefault = name.text === 'default';
  if ((!propertyName && !isDefault) || !matcher.isKnownName((propertyName ?? name).text)) return undefined;
  if (!matcher.isReading(evaluator.exported(module, name.text))) return undefined;
  return isDefault ? stemOf(module.file) : name.text;
}

/** `export default isOn` of what another file or package has: whoever imports it names this file. */
export function defaultOf(
  module: Module,
  { expression }: ts.ExportAssignment,
  matcher: Matcher,
  evaluator: Evaluator,
): string | undefined {
  if (!matcher.isHandedOn(module, expression, expression)) return undefined;
  return matcher.isReading(evaluator.exported(module, 'default')) ? stemOf(module.file) : undefined;
}

/** Whether an identifier reads a variable: no declaration, no import or export, no type. */
export function isRead(module: Module, node: ts.Identifier): boolean {
  const binding = module.scopes.bindingOf(node);
  if (!binding || binding.declarations.includes(node)) return false;
  return !ts.isExportSpecifier(node.parent) && !ts.isTypeQueryNode(node.parent) && !ts.isTypeReferenceNode(node.parent);
}

/** `KEYS.filter(isOn)`: each element is a key. */
function appliedTo(
  module: Module,
  call: ts.CallExpression,
  accessor: InferredAccessor,
  evaluator: Evaluator,
): Evaluation[] | undefined {
  const callee = call.expression;
  if (!ts.isPropertyAccessExpression(callee) || !iterating.has(callee.name.text)) return undefined;
  const elements = evaluator.elementsOf(evaluator.evaluate(module, callee.expression));
  return elements?.map((key) => ({
    node: call,
    keyNode: callee.expression,
    key,
    result: 'other',
    valueType: accessor.valueType,
    inverted: false,
    way: { kind: 'inferred', accessor },
    ...(accessor.sdk !== undefined && { sdk: accessor.sdk }),
    ...(accessor.fallback === undefined && accessor.given && { given: accessor.given }),
  }));
}
