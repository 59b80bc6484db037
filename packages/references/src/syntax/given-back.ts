import { ts } from '../../compiler/index.js';
import { returnsOf } from './declarations.js';
import type { Evaluator } from './evaluate.js';
import type { Module } from './modules.js';
import { staticName, unwrap } from './parse.js';
import { declarationOf } from './scope.js';

/** An expression, with the file that it is written in. */
export interface Written {
  module: Module;
  expression: ts.Expression;
}

/** What calls of the repository's own functions give back, as it is written there. */
export interface GivenBack {
  /** Looks at each result of what a call calls; a function that calls itself is looked at once. */
  ofCall<T>(module: Module, call: ts.CallExpression, look: (result: Written) => T[]): T[];
  /** What a property is in the objects that an expression leads to: `flags` of `useConfig()`, which gives `{ flags, ready }`. */
  property<T>(module: Module, object: ts.Expression, name: string, look: (value: Written) => T[]): T[];
  /** The objects that are written out where an expression leads. */
  literals<T>(module: Module, object: ts.Expression, look: (literal: Literal) => T[]): T[];
}

interface Literal {
  module: Module;
  node: ts.ObjectLiteralExpression;
}

interface GivenBackInput {
  evaluator: Evaluator;
  calledName(module: Module, callee: ts.Expression): string | undefined;
  /** Whether something of this name was found to hand on what is asked about: telling what a name means may parse other files. */
  isGiver(module: Module, callee: ts.Expression): boolean;
}

/** Every expression that a function may give back; what a generator yields is not given back by calling it. */
export function resultsOf({ body, asteriskToken }: ts.FunctionLikeDeclaration): ts.Expression[] {
  if (!body || asteriskToken) return [];
  return ts.isBlock(body) ? returnsOf(body) : [body as ts.Expression];
}

/** What a property of an object that is written out is given. */
export function givenTo(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isShorthandPropertyAssignment(property)) return property.name;
  return ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

export function createGivenBack({ evaluator, calledName, isGiver }: GivenBackInput): GivenBack {
  /** What is being looked at: a function may call itself. */
  const open = new Set<ts.Node>();
  const once = <T>(node: ts.Node, look: () => T[]): T[] => {
    if (open.has(node)) return [];
    open.add(node);
    const found = look();
    open.delete(node);
    return found;
  };

  const ofCall: GivenBack['ofCall'] = (module, call, look) => {
    const made = calledName(module, call.expression) === 'useMemo' ? functionIn(call.arguments[0]) : undefined;
    const callee = made ? { module, node: made } : calleeOf(module, call.expression);
    if (!callee) return [];
    return once(callee.node, () =>
      resultsOf(callee.node).flatMap((expression) => look({ module: callee.module, expression })),
    );
  };

  const calleeOf = (
    module: Module,
    callee: ts.Expression,
  ): { module: Module; node: ts.FunctionLikeDeclaration } | undefined => {
    if (!isOwn(module, callee) && !isGiver(module, callee)) return undefined;
    const value = evaluator.evaluate(module, callee);
    return value.kind === 'function' ? value : undefined;
  };

  const literals: GivenBack['literals'] = (module, object, look) => {
    let node = unwrap(object);
    if (ts.isAwaitExpression(node)) node = unwrap(node.expression);
    if (ts.isObjectLiteralExpression(node)) return look({ module, node });
    if (ts.isCallExpression(node))
      return ofCall(module, node, (result) => literals(result.module, result.expression, look));
    const made = ts.isIdentifier(node) ? initializerOf(module, node) : undefined;
    return made ? once(made, () => literals(module, made, look)) : [];
  };

  return {
    ofCall,
    literals,
    property: (module, object, name, look) =>
      literals(module, object, ({ module: home, node }) => {
        const property = node.properties.find((each) => staticName(each.name) === name);
        const expression = property && givenTo(property);
        return expression ? look({ module: home, expression }) : [];
      }),
  };
}

const functionIn = (node: ts.Expression | undefined): ts.FunctionLikeDeclaration | undefined =>
  node && (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) ? node : undefined;

/** What a constant is made of where it is declared. */
function initializerOf(module: Module, name: ts.Identifier): ts.Expression | undefined {
  const binding = module.scopes.bindingOf(name);
  const declared = binding?.kind === 'const' ? binding.declarations[0] : undefined;
  return declared && ts.isVariableDeclaration(declared.parent) ? declared.parent.initializer : undefined;
}

/** Whether a name is that of a function of the same file: what it means is told without parsing another one. */
function isOwn(module: Module, callee: ts.Expression): boolean {
  const node = unwrap(callee);
  const binding = ts.isIdentifier(node) ? module.scopes.bindingOf(node) : undefined;
  const name = binding && binding.kind !== 'import' ? binding.declarations[0] : undefined;
  const declaration = name && declarationOf(name);
  if (!declaration) return false;
  if (ts.isFunctionDeclaration(declaration)) return true;
  const made =
    ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : undefined;
  return made !== undefined && (ts.isCallExpression(made) || functionIn(made) !== undefined);
}
