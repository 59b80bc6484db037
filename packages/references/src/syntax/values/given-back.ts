import { ts } from '../../../compiler/index.js';
import type { Module, Modules } from '../modules/modules.js';
import { returnsOf, valueName } from '../tree/declarations.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';
import type { Binding } from '../tree/scope.js';
import type { Evaluator } from './evaluate.js';
import type { Annotation } from './types/annotations.js';

/** An expression, with the file that it is written in. */
export interface Written {
  module: Module;
  expression: ts.Expression;
}

/** What looks at results, and at the type that they are declared with. */
type Look<T> = (result: Written) => T[];
type LookAtType<T> = (type: Annotation) => T[];

/** What calls of the repository's own functions give back, as it is written there. */
export interface GivenBack {
  /** Looks at each result of what a call calls; a function that calls itself is looked at once. */
  ofCall<T>(module: Module, call: ts.CallExpression, look: Look<T>, typed?: LookAtType<T>): T[];
  /** Looks at what a function is given that a selector is made of: the results of the selector that it is behind. */
  ofParameter<T>(module: Module, parameter: ts.ParameterDeclaration, look: Look<T>, typed?: LookAtType<T>): T[];
  /** Looks at what the constant of another file is made of that a name is imported from. */
  ofImport<T>(module: Module, binding: Binding, look: Look<T>): T[];
  /** What a property is in the objects that an expression leads to: `flags` of `useConfig()`, which gives `{ flags, ready }`. */
  property<T>(module: Module, object: ts.Expression, name: string, look: (value: Written) => T[]): T[];
  /** The objects that are written out where an expression leads. */
  literals<T>(module: Module, object: ts.Expression, look: (literal: Literal) => T[]): T[];
}

interface Literal {
  module: Module;
  node: ts.ObjectLiteralExpression;
}

/** What is called; a signature promises what somebody else makes. */
interface Callee {
  module: Module;
  node: ts.FunctionLikeDeclaration | ts.MethodSignature | ts.PropertySignature;
}

interface GivenBackInput {
  modules: Modules;
  evaluator: Evaluator;
  /** Whether a constant of this name was found to hold what is asked about. */
  isHeld(name: string): boolean;
  calledName(module: Module, callee: ts.Expression): string | undefined;
  /** Whether something of this name was found to hand on what is asked about: telling what a name means may parse other files. */
  isGiver(module: Module, callee: ts.Expression): boolean;
}

/** Every expression that a function may give back; what a generator yields is not given back by calling it. */
export function resultsOf(owner: Callee['node']): ts.Expression[] {
  if (ts.isMethodSignature(owner) || ts.isPropertySignature(owner)) return [];
  const { body, asteriskToken } = owner;
  if (!body || asteriskToken) return [];
  return ts.isBlock(body) ? returnsOf(body) : [body as ts.Expression];
}

/** The type that a function is declared to give back. */
export const resultType = (owner: Callee['node']): ts.TypeNode | undefined =>
  ts.isPropertySignature(owner) && owner.type && ts.isFunctionTypeNode(owner.type) ? owner.type.type : owner.type;

/** A chain of names for one function that is longer is a circle. */
const maxNames = 8;

/** What a property of an object that is written out is given. */
export function givenTo(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isShorthandPropertyAssignment(property)) return property.name;
  return ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

/** Calls that give what the function gives that they are given, first or behind what it is asked about. */
const selecting = /^(?:use\w*(?:Selector|Store)|useMemo|select)$/;
/** Calls that make a function of the one that they are given, which gives the same. */
const keeping = /^(?:useCallback|useShallow|memoize(?:One)?|once|cache)$/;
/** `createSelector([selectConfig], (config) => config.flags)`: the last function is called with what the others give. */
const composing = /^create\w*Selector$/;

/** Whether a call makes a function that gives back what `argument`, a function among its arguments, does. */
export function isMadeOf(call: ts.CallExpression, argument: ts.Node): boolean {
  const { expression: callee } = call;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : '';
  if (composing.test(name)) return lastFunction(call) === argument;
  const [first] = call.arguments;
  return keeping.test(name) && first !== undefined && unwrap(first) === argument;
}

export function createGivenBack({ modules, evaluator, calledName, isGiver, isHeld }: GivenBackInput): GivenBack {
  /** What is being looked at: a function may call itself. */
  const open = new Set<ts.Node>();
  const once = <T>(node: ts.Node, look: () => T[]): T[] => {
    if (open.has(node)) return [];
    open.add(node);
    const found = look();
    open.delete(node);
    return found;
  };

  const lookAt = <T>({ module, node }: Callee, look: Look<T>, typed: LookAtType<T> | undefined): T[] =>
    once(node, () => {
      const type = typed && resultType(node);
      const declared = type ? typed({ module, type }) : [];
      return [...declared, ...resultsOf(node).flatMap((expression) => look({ module, expression }))];
    });

  const ofCall: GivenBack['ofCall'] = (module, call, look, typed) => {
    const isSelecting = selecting.test(calledName(module, call.expression) ?? '');
    const [first, second] = isSelecting ? call.arguments : [];
    const selector = (first && functionOf(module, first)) ?? (second && functionOf(module, second));
    const callee = selector ?? functionOf(module, call.expression);
    return callee ? lookAt(callee, look, typed) : [];
  };

  const ofParameter: GivenBack['ofParameter'] = (module, parameter, look, typed) => {
    const input = inputOf(module, parameter);
    const selector = input && functionOf(module, input);
    return selector ? lookAt(selector, look, typed) : [];
  };

  /** The selector whose results a parameter is given. */
  const inputOf = (module: Module, parameter: ts.ParameterDeclaration): ts.Expression | undefined => {
    const owner = wrapped(parameter.parent);
    const call = owner.parent;
    if (parameter.dotDotDotToken || !ts.isCallExpression(call)) return undefined;
    if (lastFunction(call) !== parameter.parent || !composing.test(calledName(module, call.expression) ?? ''))
      return undefined;
    const [first] = call.arguments;
    const list = first && ts.isArrayLiteralExpression(first) ? first.elements : call.arguments;
    const input = list[parameter.parent.parameters.indexOf(parameter)];
    return input === owner ? undefined : input;
  };

  /** The function that an expression leads to: one of the same file, or one whose name is worth following. */
  const functionOf = (module: Module, expression: ts.Expression, depth = 0): Callee | undefined => {
    const node = unwrap(expression);
    const written = functionIn(node);
    if (written || depth > maxNames) return written && { module, node: written };
    if (ts.isCallExpression(node)) {
      const name = calledName(module, node.expression) ?? '';
      const last = composing.test(name) ? lastFunction(node) : undefined;
      const [first] = keeping.test(name) ? node.arguments : [];
      return last ? { module, node: last } : first && functionOf(module, first, depth + 1);
    }
    const own = ownMeaning(module, node);
    if (own && ts.isFunctionDeclaration(own)) return { module, node: own };
    if (own) return functionOf(module, own, depth + 1);
    if (!isGiver(module, node)) return undefined;
    const value = evaluator.evaluate(module, node);
    if (value.kind === 'signature' || value.kind === 'function') return value;
    const made = value.kind === 'external' ? value.made : undefined;
    return made && ts.isCallExpression(made.node) ? functionOf(made.module, made.node, depth + 1) : undefined;
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
    ofParameter,
    ofImport(module, binding, look) {
      const exported = exportedName(binding);
      const target = exported !== undefined && isHeld(exported) ? modules.targetOf(module, binding) : undefined;
      const declaration = target?.kind === 'binding' ? valueName(target.binding)?.parent : undefined;
      const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
      return target?.kind === 'binding' && made
        ? once(made, () => look({ module: target.module, expression: made }))
        : [];
    },
    literals,
    property: (module, object, name, look) =>
      literals(module, object, ({ module: home, node }) => {
        const property = node.properties.find((each) => staticName(each.name) === name);
        const expression = property && givenTo(property);
        return expression ? look({ module: home, expression }) : [];
      }),
  };
}

const functionIn = (node: ts.Expression): ts.FunctionLikeDeclaration | undefined =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? node : undefined;

/** The last argument of a call that is a function: options may follow it. */
const lastFunction = (call: ts.CallExpression): ts.FunctionLikeDeclaration | undefined =>
  call.arguments.flatMap((each) => functionIn(unwrap(each)) ?? []).at(-1);

/** What a constant is made of where it is declared. */
function initializerOf(module: Module, name: ts.Identifier): ts.Expression | undefined {
  const binding = module.scopes.bindingOf(name);
  const declared = binding?.kind === 'const' ? binding.declarations[0] : undefined;
  return declared && ts.isVariableDeclaration(declared.parent) ? declared.parent.initializer : undefined;
}

/** What an imported name is called in the file that exports it. */
export function exportedName({ declarations }: Binding): string | undefined {
  const imported = declarations[0]?.parent;
  return imported && ts.isImportSpecifier(imported) ? (imported.propertyName ?? imported.name).text : undefined;
}

/** The function that a name is declared as in the same file, or what its constant is made of. */
function ownMeaning(module: Module, callee: ts.Expression): ts.FunctionDeclaration | ts.Expression | undefined {
  const binding = ts.isIdentifier(callee) ? module.scopes.bindingOf(callee) : undefined;
  const name = binding && binding.kind !== 'import' ? valueName(binding) : undefined;
  const declaration = name?.parent;
  if (!declaration || ts.isFunctionDeclaration(declaration)) return declaration;
  return ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
}
