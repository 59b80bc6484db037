import { type Module, type Session, staticName, unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { statementAround } from './answers.js';
import { calledName } from './blocks.js';
import { moduleMocks } from './runners.js';

/**
 * The largest part that goes with something that is taken out: the list or objects that it leaves empty, with the property
 * or argument that held them where the callee does without, and the statement that was about nothing else.
 */
export function partLeftEmpty(node: ts.Node, module: Module, session: Session): ts.Node {
  // `features: 'x'` is left empty without its text.
  const isText = ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent);
  if (isText && !isOptionalProperty(node.parent, module, session)) return node;
  let largest = isText ? node.parent : node;
  for (let at: ts.Node = largest; ; ) {
    const held = at.parent;
    if (ts.isObjectLiteralExpression(held)) {
      const others = held.properties.filter((each) => each !== at);
      const mock = mockOf(held);
      if (mock && others.every(ts.isSpreadAssignment)) return mock;
      if (others.length > 0) return largest;
    } else if (!ts.isArrayLiteralExpression(held) || held.elements.length > 1) return largest;
    const outer = wrapped(held);
    const { parent } = outer;
    if (ts.isPropertyAssignment(parent)) {
      if (isOptionalProperty(parent, module, session)) largest = parent;
      at = parent;
      continue;
    }
    if (!ts.isCallExpression(parent) || parent.expression === outer) return largest;
    const statement = statementAround(parent);
    // `enableFeatures([])` does nothing for anyone.
    if (ts.isArrayLiteralExpression(held) && parent.arguments.length === 1 && statement) return statement;
    return parent.arguments.at(-1) === outer && isOptionalArgument(parent, module, session) ? outer : largest;
  }
}

/** `jest.mock('./flags', () => ({ … }))`: the statement, of the object that its factory gives. */
function mockOf(object: ts.ObjectLiteralExpression): ts.ExpressionStatement | undefined {
  let at = wrapped(object);
  if (ts.isPropertyAssignment(at.parent) && staticName(at.parent.name) === 'namedExports') {
    const options = at.parent.parent;
    if (!ts.isObjectLiteralExpression(options) || options.properties.length > 1) return undefined;
    at = wrapped(options);
  } else {
    if (ts.isReturnStatement(at.parent)) at = at.parent.parent;
    const factory = at.parent;
    if (!ts.isFunctionLike(factory)) return undefined;
    if (ts.isBlock(at) && at.statements.length > 1) return undefined;
    at = wrapped(factory);
  }
  const call = at.parent;
  if (!ts.isCallExpression(call) || call.arguments[1] !== at || !moduleMocks.has(calledName(call))) return undefined;
  return statementAround(call);
}

/** Whether a call may be made without its last argument: its function says so, or another call of the file leaves it out. */
function isOptionalArgument(call: ts.CallExpression, module: Module, session: Session): boolean {
  const index = call.arguments.length - 1;
  const parameter = parameterOf(call, index, module, session);
  if (parameter) return parameter.questionToken !== undefined || parameter.initializer !== undefined;
  return sameCalls(call, module).some((other) => other.arguments.length <= index);
}

/** Whether an object may be written without a property: its type says so, or the same of another call leaves it out. */
function isOptionalProperty(property: ts.PropertyAssignment, module: Module, session: Session): boolean {
  const path: string[] = [];
  let at: ts.Node = property;
  for (;;) {
    const name = ts.isPropertyAssignment(at) ? staticName(at.name) : undefined;
    if (name === undefined || !ts.isObjectLiteralExpression(at.parent)) return false;
    path.unshift(name);
    at = wrapped(at.parent);
    if (!ts.isPropertyAssignment(at.parent)) break;
    at = at.parent;
  }
  const call = at.parent;
  if (!ts.isCallExpression(call) || call.expression === at) return false;
  const index = call.arguments.indexOf(at as ts.Expression);
  const parameter = parameterOf(call, index, module, session);
  const told = parameter && isOptionalIn(parameter, path, session);
  if (told !== undefined) return told;
  return sameCalls(call, module).some((other) => {
    const argument = other.arguments[index];
    return argument !== undefined && leavesOut(argument, path);
  });
}

/** Whether an object is written, as far as a path leads into it, without its last name. */
function leavesOut(value: ts.Expression, [name, ...rest]: readonly string[]): boolean {
  const object = unwrap(value);
  if (!ts.isObjectLiteralExpression(object) || !object.properties.every(ts.isPropertyAssignment)) return false;
  const held = object.properties.find((each) => each.name && staticName(each.name) === name);
  if (rest.length === 0) return held === undefined;
  return held !== undefined && ts.isPropertyAssignment(held) && leavesOut(held.initializer, rest);
}

/** The parameter of the repository's own function that an argument is given to. */
function parameterOf(
  { expression }: ts.CallExpression,
  index: number,
  module: Module,
  { evaluator }: Session,
): ts.ParameterDeclaration | undefined {
  const callee = evaluator.evaluate(module, expression);
  const parameter = callee.kind === 'function' && !callee.handed ? callee.node.parameters[index] : undefined;
  return parameter?.dotDotDotToken ? undefined : parameter;
}

/** Whether a parameter's own words say that a property may be absent; `undefined` where they say nothing. */
function isOptionalIn(
  parameter: ts.ParameterDeclaration,
  path: readonly string[],
  { evaluator, modules }: Session,
): boolean | undefined {
  const module = modules.get(parameter.getSourceFile().fileName);
  if (path.length === 1 && ts.isObjectBindingPattern(parameter.name)) {
    const element = parameter.name.elements.find(
      ({ propertyName, name }) => staticName(propertyName ?? (ts.isIdentifier(name) ? name : undefined)) === path[0],
    );
    if (element?.initializer) return true;
  }
  let type = parameter.type;
  let home = module;
  for (const [at, name] of path.entries()) {
    if (at === path.length - 1 && type && ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Partial')
      return true;
    const found = type && home ? evaluator.memberType(home, type, name) : undefined;
    if (!found) return undefined;
    if (at === path.length - 1)
      return ts.isPropertySignature(found.type.parent) ? found.type.parent.questionToken !== undefined : undefined;
    type = found.type;
    home = found.module;
  }
  return undefined;
}

/** Other calls of the file that call the same. */
function sameCalls(call: ts.CallExpression, { sourceFile }: Module): ts.CallExpression[] {
  const name = calledName(call);
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node !== call && calledName(node) === name && name !== '') found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return found;
}
