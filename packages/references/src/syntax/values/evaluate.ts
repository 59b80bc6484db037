import { ts } from '../../../compiler/index.js';
import { createProviders } from '../components/providers.js';
import { isGlobalObject } from '../modules/ambient.js';
import type { Module, Modules, Target } from '../modules/modules.js';
import { isExports } from '../tree/commonjs.js';
import { valueName } from '../tree/declarations.js';
import { unwrap } from '../tree/parse.js';
import { type Binding, declarationOf } from '../tree/scope.js';
import { createCalls } from './calls.js';
import { createElements } from './elements.js';
import { createGlobalValues } from './global-values.js';
import type { HandedClients } from './handed-clients.js';
import { createMembers } from './members.js';
import { createNarrowing } from './narrowing.js';
import { binary, oneOf } from './operators.js';
import { createParameters } from './parameters.js';
import { createDecorations, type Decorations } from './servers/decorations.js';
import { createHandlers } from './servers/handlers.js';
import { thisAt } from './this-value.js';
import { type Annotation, type Annotations, createAnnotations } from './types/annotations.js';
import { type Contexts, createContexts } from './types/contexts.js';
import { createTypedNames, isMember } from './types/typed-names.js';
import { circular, dynamic, either, functionOf, join, type StringValue, textValue, type Value } from './value.js';
import { createVariables, variableOf } from './variables.js';

/** Deep enough for every chain of constants that people write, and shallow enough for the stack. */
const maxDepth = 200;

export interface Evaluator {
  evaluate(module: Module, expression: ts.Expression): Value;
  /** The values of an array that is written out, or of `Object.values(…)`; `undefined` where others may be in it. */
  elementsOf(value: Value): Value[] | undefined;
  /** The variable that a name means, here or in the file that it is imported from. */
  declarationOf(module: Module, expression: ts.Expression): ts.VariableDeclaration | undefined;
  /** What a name means to those who import it from a file. */
  exported(module: Module, name: string): Value;
  /** What a property of a value is. */
  memberOf(object: Value, name: string): Value;
  /** The class, interface or type that a value is declared with has these members of the name `name`. */
  declaredMembers(module: Module, owner: ts.ClassLikeDeclaration | ts.ObjectLiteralExpression, name: string): ts.Node[];
  /** The keys that a type allows: a union of literals, an enum, `keyof typeof object`. */
  keysOfType(module: Module, type: ts.TypeNode): StringValue[] | undefined;
  /** The instance that a type promises. */
  instanceOf(module: Module, type: ts.TypeNode): Value | undefined;
  /** The type that a parameter gets from where its function stands: `Props` of `const Page: FC<Props> = (props) => …`. */
  typeOfParameter: Contexts['typeOfParameter'];
  /** The annotation of a property of a type. */
  memberType: Annotations['memberType'];
  readonly decorations: Pick<Decorations, 'learn' | 'takeAsked'>;
  /** The type that a parameter, variable, field or property of one of these is declared with. */
  annotationOf(module: Module, expression: ts.Expression): Annotation | undefined;
}

/** What the parts of the evaluator take from each other. */
export interface Core {
  modules: Modules;
  evaluate(module: Module, expression: ts.Expression, depth: number): Value;
  /** The value, or what its annotation says of it. */
  annotated(value: Value, annotation: Annotation | undefined): Value;
  fromTarget(target: Target | undefined, depth: number): Value;
  /** What `module.exports = …` or `export = …` makes of a module. */
  wholeOf(module: Module, depth: number): Value | undefined;
  /** Whether a package has a table. */
  isSdk(specifier: string): boolean;
  /** Whether nothing is known of a value that could tell what reads a flag. */
  isOpen(value: Value): boolean;
}

/**
 * Follows names, never code: what it says holds whatever the program does before. `isSdk` tells packages that have a table,
 * `handed` what parameters are given.
 */
export function createEvaluator(
  modules: Modules,
  isSdk: (specifier: string) => boolean,
  handed?: HandedClients,
): Evaluator {
  const cache = new WeakMap<ts.Node, Value>();

  const isOpen = (value: Value): boolean =>
    value !== circular && (value.kind === 'unknown' || (value.kind === 'external' && !isSdk(value.specifier)));

  const evaluate = (module: Module, expression: ts.Expression, depth = 0): Value => {
    const node = unwrap(expression);
    const value = valueOf(module, node, depth);
    return (node !== expression && isOpen(value) && narrowing.asserted(module, expression)) || value;
  };

  const valueOf = (module: Module, node: ts.Expression, depth: number): Value => {
    if (depth > maxDepth) return dynamic;
    const known = cache.get(node);
    if (known) return known;
    // Whoever asks again before the answer is there asks for what depends on itself.
    cache.set(node, circular);
    let value = compute(module, node, depth + 1);
    const isName = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
    if (isName && isOpen(value)) value = narrowing.tested(module, node) ?? value;
    cache.set(node, value);
    return value;
  };

  const compute = (module: Module, node: ts.Expression, depth: number): Value => {
    if (ts.isStringLiteralLike(node)) return textValue(node.text);
    if (ts.isTemplateExpression(node)) {
      return join([
        textValue(node.head.text),
        ...node.templateSpans.flatMap((span) => [
          evaluate(module, span.expression, depth),
          textValue(span.literal.text),
        ]),
      ]);
    }
    if (ts.isBinaryExpression(node)) return binary(node, (each) => evaluate(module, each, depth));
    if (ts.isConditionalExpression(node)) {
      return either(evaluate(module, node.whenTrue, depth), evaluate(module, node.whenFalse, depth));
    }
    if (ts.isAwaitExpression(node)) return evaluate(module, node.expression, depth);
    if (ts.isIdentifier(node)) return evaluateName(module, node, depth);
    if (ts.isPropertyAccessExpression(node)) {
      // `module.exports.default = module.exports`
      if (isExports(node, module.scopes)) return wholeOf(module, depth) ?? { kind: 'namespace', module };
      if (isExports(node.expression, module.scopes))
        return members.of({ kind: 'namespace', module }, node.name.text, depth);
      if (isGlobalObject(node.expression, module.scopes)) return globals.of(module, node.name.text, depth, true);
      const value =
        node.expression.kind === ts.SyntaxKind.ThisKeyword
          ? globals.ofThis(members.ofThis(module, node, node.name.text, depth), module, node.name.text, depth)
          : members.of(evaluate(module, node.expression, depth), node.name.text, depth);
      return typed(module, node, value, depth);
    }
    if (ts.isElementAccessExpression(node)) {
      const name = evaluate(module, node.argumentExpression, depth);
      const object = evaluate(module, node.expression, depth);
      if (name.kind === 'unknown' && name.candidates)
        return oneOf(name.candidates, (each) => members.of(object, each, depth));
      if (name === circular) return circular;
      const value =
        name.kind === 'string'
          ? name.values.map(({ text }) => members.of(object, text, depth)).reduce(either)
          : (elements.anyPart(object, depth) ?? elements.at(module, node, depth));
      return typed(module, node, value, depth);
    }
    if (ts.isCallExpression(node)) return calls.ofCall(module, node, depth);
    if (ts.isNewExpression(node)) return calls.ofNew(module, node, depth);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return thisAt(module, node);
    if (node.kind === ts.SyntaxKind.SuperKeyword) return calls.baseOf(module, node, depth);
    if (ts.isObjectLiteralExpression(node)) return { kind: 'object', module, node };
    if (ts.isArrayLiteralExpression(node)) return { kind: 'array', module, node };
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node)) {
      return { kind: 'function', module, node };
    }
    if (ts.isClassLike(node)) return { kind: 'class', module, node };
    return dynamic;
  };

  /** The value, or what its annotation says of it: that of a client says more than what made it (`pool.get()`). */
  const annotated = (value: Value, annotation: Annotation | undefined): Value => {
    if ((value.kind !== 'unknown' && value.kind !== 'external') || value === circular || !annotation) return value;
    const { module, type } = annotation;
    const instance = annotations.instanceOf(module, type);
    if (instance?.kind === 'external') return instance;
    // An interface of the repository's own says less of a client than what made it.
    if (value.kind === 'external' || value.candidates) return value;
    if (instance) return instance;
    const keys = annotations.keysOfType(module, type);
    return keys ? { ...value, candidates: keys } : value;
  };

  /** The value of a member, or what the type of its object says of it: what packages make may be said to have more. */
  const typed = (module: Module, node: ts.Expression, value: Value, depth: number): Value => {
    if (!isOpen(value)) return value;
    const said = annotated(value.kind === 'external' ? dynamic : value, annotationOf(module, node));
    return said.kind === 'unknown' && !said.candidates ? (decorations.of(module, node, depth) ?? value) : said;
  };

  const evaluateName = (module: Module, node: ts.Identifier, depth: number): Value => {
    const binding = module.scopes.bindingOf(node);
    if (binding) return fromBinding(module, binding, depth);
    if (isMember(module, node)) return members.ofThis(module, node, node.text, depth);
    const owner = ts.findAncestor(node, ts.isEnumDeclaration);
    if (owner) return members.of({ kind: 'enum', module, node: owner }, node.text, depth);
    return globals.of(module, node.text, depth);
  };

  const fromBinding = (module: Module, binding: Binding, depth: number): Value => {
    if (binding.kind === 'import') return fromTarget(modules.targetOf(module, binding), depth);
    const name = valueName(binding);
    if (!name) return dynamic;
    const declaration = declarationOf(name);
    if (ts.isEnumDeclaration(declaration)) return { kind: 'enum', module, node: declaration };
    if (ts.isFunctionDeclaration(declaration)) return functionOf(module, declaration, binding);
    if (ts.isClassDeclaration(declaration)) return { kind: 'class', module, node: declaration };
    // `namespace Flags { … }`
    if (ts.isModuleDeclaration(declaration) && declaration.body && ts.isModuleBlock(declaration.body))
      return { kind: 'namespace', module, block: declaration.body };
    if (ts.isParameter(declaration)) return parameters.of(module, binding, name, declaration, depth);
    if (!ts.isVariableDeclaration(declaration)) return dynamic;
    const value = variables.of(module, binding, name, declaration, depth);
    return annotated(value, annotationOfName(module, name));
  };

  const fromTarget = (target: Target | undefined, depth: number): Value => {
    if (!target) return { kind: 'unknown', reason: 'unknown-import' };
    if (target.kind === 'external') {
      if (target.specifier === '#imports') return globals.named(target.path, depth);
      return { kind: 'external', specifier: target.specifier, path: target.path === 'default' ? '*' : target.path };
    }
    if (target.kind === 'module') {
      const whole = wholeOf(target.module, depth);
      const stands = whole && whole.kind !== 'unknown' && whole.kind !== 'object';
      return stands ? whole : { kind: 'namespace', module: target.module };
    }
    return target.kind === 'expression'
      ? members.ofExport(target.module, target.expression, depth)
      : fromBinding(target.module, target.binding, depth);
  };

  /** What `module.exports = …` or `export = …` makes of a module. */
  const wholeOf = (module: Module, depth: number): Value | undefined => {
    const whole = modules.wholeOf(module);
    return whole && evaluate(module, whole, depth);
  };

  const globals = createGlobalValues({ modules, evaluate, annotated, fromBinding });
  const core: Core = { modules, evaluate, annotated, fromTarget, wholeOf, isSdk, isOpen };
  const annotations = createAnnotations(
    modules,
    (module, name) => evaluateName(module, name, 0),
    (object, name) => members.of(object, name, 0),
    (callee) => calls.resultOf(callee, 0),
  );
  const narrowing = createNarrowing(annotations, evaluate);
  const contexts = createContexts(annotations, evaluate);
  const { annotationOf, annotationOfName } = createTypedNames(annotations, contexts, evaluate);
  const handlers = createHandlers(annotations, evaluate);
  const decorations = createDecorations(evaluate);
  const providers = createProviders(evaluate);
  const members = createMembers({ ...core, annotations, contexts, providers, globals, handed, calls: () => calls });
  const calls = createCalls({
    ...core,
    members,
    annotations,
    providers,
    globals,
    decorations,
    elements: () => elements,
  });
  const elements = createElements({ ...core, annotations, members, calls, annotationOf });
  const variables = createVariables({ evaluate, isOpen, annotations, elements, decorations });
  const parameters = createParameters({
    ...core,
    annotations,
    annotationOfName,
    elements,
    handed,
    handlers,
    decorations,
  });
  return {
    evaluate: (module, expression) => evaluate(module, expression),
    elementsOf: (value) => elements.elementsOf(value, 0),
    declarationOf: (module, expression) => variableOf(modules, module, expression),
    exported: (module, name) => fromTarget(modules.exportOf(module, name), 0),
    memberOf: (object, name) => members.of(object, name, 0),
    declaredMembers: (module, owner, name) => members.declared(module, owner, name),
    keysOfType: annotations.keysOfType,
    instanceOf: annotations.instanceOf,
    typeOfParameter: contexts.typeOfParameter,
    memberType: annotations.memberType,
    decorations,
    annotationOf,
  };
}
