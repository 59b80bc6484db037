import { ts } from '../../compiler/index.js';
import type { Annotations } from './annotations.js';
import { registeredBy } from './awilix.js';
import { declaredType } from './comment-types.js';
import { handedOut } from './containers.js';
import { assignedLast, frozenBy, returnsOf } from './declarations.js';
import type { Decorations } from './decorations.js';
import type { Elements } from './elements.js';
import type { Core } from './evaluate.js';
import type { Members } from './members.js';
import { type Module } from './modules.js';
import { staticName, unwrap } from './parse.js';
import { settledBy } from './promises.js';
import type { Providers } from './providers.js';
import { dynamicImportSpecifier, requireSpecifier } from './specifiers.js';
import { createStores } from './stores.js';
import { createToldTypes } from './told-types.js';
import {
  circular,
  clientOnly,
  dynamic,
  either,
  handedOver,
  instanceOfClass,
  textValue,
  type Value,
  withSymbol,
} from './value.js';
import { wrappingOf } from './wrapping.js';

/** What calls and constructors give back. */
export interface Calls {
  ofCall(module: Module, node: ts.CallExpression, depth: number): Value;
  ofNew(module: Module, node: ts.NewExpression, depth: number): Value;
  /** What a function gives back: its one expression, else what its declaration promises. */
  returned(callee: Extract<Value, { kind: 'function' }>, depth: number): Value;
  /** What calling a value gives. */
  resultOf(callee: Value, depth: number): Value;
  /** What a context or ref holds: what its type argument promises, else what it is given. */
  heldBy(holder: Extract<Value, { kind: 'external' }>, depth: number): Value;
  /** `super`: what the class around extends. */
  baseOf(module: Module, node: ts.Node, depth: number): Value;
  readonly stores: ReturnType<typeof createStores>;
  readonly told: ReturnType<typeof createToldTypes>;
}

interface CallsInput extends Core {
  members: Members;
  annotations: Annotations;
  providers: Providers;
  decorations: Decorations;
  elements(): Elements;
}

/** Calls of well-known packages that hand in an instance of what their first argument names. */
const injectors: Record<string, readonly string[]> = {
  '@angular/core': ['inject', '<Injector>.get', '<EnvironmentInjector>.get'],
  '@angular/core/testing': ['TestBed.inject'],
  '@nestjs/core': ['<ModuleRef>.get', '<ModuleRef>.resolve'],
  tsyringe: ['container.resolve'],
  typedi: ['Container.get'],
};

/** Calls that hand on their first argument, or what it gives back when it is called. */
const transparent: Record<string, Record<string, 'argument' | 'result' | 'handed' | 'instance'>> = {
  awilix: { asValue: 'argument', asFunction: 'result', asClass: 'instance' },
  // A decorator of parameters: what it gives goes to the parameter.
  '@nestjs/common': { createParamDecorator: 'handed' },
  react: { useCallback: 'argument', memo: 'argument', forwardRef: 'argument', cache: 'argument', useMemo: 'result' },
  'mobx-react': { observer: 'argument' },
  'mobx-react-lite': { observer: 'argument' },
};

/**
 * What keeps the results of the function that it is given, or calls it less often, by its name: it reads what that reads, but may give
 * what it gave for another key (`once`, or a cache by the first argument).
 */
const keeping =
  /^(?:p-?|async-?|micro-?|fast-?)?(?:memo(?:i[sz]e)?(?:-?one)?|once|(?:unstable_)?cache|throttle|debounce)$/i;

/** Values that a function may give back whatever else it does: they are what they are, wherever they were made. */
const standing = new Set<Value['kind']>(['object', 'function', 'class', 'instance', 'external', 'signature']);

export function createCalls({ members, annotations, providers, decorations, elements, ...core }: CallsInput): Calls {
  const { modules, evaluate, annotated, fromTarget, isOpen } = core;
  const ofCall = (module: Module, node: ts.CallExpression, depth: number): Value => {
    const value = givenBack(module, node, depth);
    if (!isOpen(value)) return value;
    const out = handedOut(module, node, core, depth) ?? elements().collections.takenOut(module, node, depth);
    return out ?? decorations.ofCall(module, node, depth) ?? value;
  };

  const givenBack = (module: Module, node: ts.CallExpression, depth: number): Value => {
    const specifier = requireSpecifier(node) ?? dynamicImportSpecifier(node);
    if (specifier !== undefined) return fromTarget(modules.moduleAt(module.file, specifier), depth);
    const frozen = frozenBy(node);
    if (frozen) return evaluate(module, frozen, depth);
    const assigned = assignedLast(node);
    if (assigned) return { kind: 'object', module, node: assigned, partial: true };
    const listed = listOf(module, node, depth);
    if (listed) return listed;
    const callee = unwrap(node.expression);
    const registered = registeredBy(node);
    if (registered && registered !== node) return evaluate(module, registered, depth);
    // `client.isEnabled.bind(client)`
    if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'bind') {
      return evaluate(module, callee.expression, depth);
    }
    const settled = settledBy(node);
    if (settled) {
      const result = evaluate(module, settled.value, depth);
      return settled.isCalled ? resultOf(result, depth) : result;
    }
    const value = evaluate(module, callee, depth);
    if (value.kind !== 'external') return wrappedBy(module, node, value, depth) ?? resultOf(value, depth);
    const handed = handedOn(module, node, value, depth) ?? stores.ofCall(value, node, depth);
    return handed ?? told.ofCall(value, node, depth) ?? { ...value, path: `${value.path}()`, made: { module, node } };
  };

  /** What reads flags, seen through a function of the repository that gives it back. */
  const wrappedBy = (module: Module, node: ts.CallExpression, callee: Value, depth: number): Value | undefined => {
    const wrapping = callee.kind === 'function' && wrappingOf(callee.module, callee.node);
    const given = wrapping ? node.arguments.slice(0, wrapping.index + 1) : [];
    const last = given.at(-1);
    if (!wrapping || !last || given.length <= wrapping.index || given.some(ts.isSpreadElement)) return undefined;
    const value = evaluate(module, last, depth);
    if (value.kind !== 'function' && value.kind !== 'external') return undefined;
    // What an object holds may be another one by now.
    const isHeld = ts.isPropertyAccessExpression(unwrap(node.expression)) || ('handed' in callee && callee.handed);
    return wrapping.isWrapped || isHeld ? handedOver(value) : value;
  };

  /** `Object.keys(object)`, `Object.values(enum)`, `Object.entries(object)` of what is written out. */
  const listOf = (module: Module, node: ts.CallExpression, depth: number): Value | undefined => {
    const callee = unwrap(node.expression);
    const [argument] = node.arguments;
    if (!argument || !ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return undefined;
    if (callee.expression.text !== 'Object' || module.scopes.bindingOf(callee.expression)) return undefined;
    const wanted = callee.name.text;
    if (wanted !== 'keys' && wanted !== 'values' && wanted !== 'entries') return undefined;
    const object = evaluate(module, argument, depth);
    if (object.kind !== 'enum' && object.kind !== 'object') return undefined;
    const parts: readonly (ts.EnumMember | ts.ObjectLiteralElementLike)[] =
      object.kind === 'enum' ? object.node.members : object.node.properties;
    const values: Value[] = [];
    for (const part of parts) {
      const name = staticName(part.name);
      if (name === undefined) return undefined;
      const symbol = { module: object.module, kind: 'property', node: part } as const;
      const key = wanted === 'values' ? undefined : withSymbol(textValue(name), symbol);
      const value = wanted === 'keys' ? undefined : members.of(object, name, depth);
      values.push(key && value ? { kind: 'list', values: [key, value] } : (key ?? value ?? dynamic));
    }
    return { kind: 'list', values };
  };

  /** What a call of a package that only hands things on gives: an injected client, a context's value, a callback. */
  const handedOn = (
    module: Module,
    node: ts.CallExpression,
    { specifier, path }: Extract<Value, { kind: 'external' }>,
    depth: number,
  ): Value | undefined => {
    const [first] = node.arguments;
    if (!first) return undefined;
    if (injectors[specifier]?.includes(path)) {
      const token = evaluate(module, first, depth);
      return instanceOfClass(token) ?? dynamic;
    }
    const way = transparent[specifier]?.[path] ?? transparent[specifier.split('/')[0] ?? '']?.[path];
    if (way) {
      const value = evaluate(module, first, depth);
      if (way === 'instance') return instanceOfClass(value) ?? dynamic;
      if (way === 'handed') return handedOver(value);
      return way === 'argument' ? value : resultOf(value, depth);
    }
    const name = path === '*' ? specifier.replace(/^.*\//, '') : path;
    const kept = keeping.test(name) ? evaluate(module, first, depth) : dynamic;
    if (kept.kind === 'function') return handedOver(kept);
    if (specifier === 'vue' && path === 'inject') return keyed(module, first);
    return specifier === 'react' && (path === 'useContext' || path === 'use')
      ? contextValue(evaluate(module, first, depth), depth)
      : undefined;
  };

  /** `inject(key)`, where `key: InjectionKey<Client>`. */
  const keyed = (module: Module, key: ts.Expression): Value => {
    const binding = ts.isIdentifier(key) ? module.scopes.bindingOf(key) : undefined;
    const target = binding && modules.targetOf(module, binding);
    const name = target?.kind === 'binding' ? target.binding.declarations[0] : undefined;
    const type = name && ts.isVariableDeclaration(name.parent) ? name.parent.type : undefined;
    if (!type || target?.kind !== 'binding' || !ts.isTypeReferenceNode(type)) return dynamic;
    const [held] = type.typeArguments ?? [];
    return annotated(dynamic, held && { module: target.module, type: held });
  };

  /** `createContext<Client>(…)` */
  const contextValue = (context: Value, depth: number): Value =>
    context.kind === 'external' && context.path === 'createContext()' ? heldBy(context, depth) : dynamic;

  const heldBy: Calls['heldBy'] = ({ made }, depth) => {
    if (!made) return dynamic;
    const { module, node } = made;
    const [type] = node.typeArguments ?? [];
    const [initial] = node.arguments ?? [];
    // What it begins with (`{ isOn: () => false }`) says less than its type.
    const typed = annotated(dynamic, type && { module, type });
    if (typed !== dynamic) return typed;
    const given = providers.valueOf(made);
    const value = given ? evaluate(module, given, depth) : dynamic;
    return value.kind === 'unknown' && initial ? evaluate(module, initial, depth) : handedOver(value);
  };

  const resultOf = (callee: Value, depth: number): Value => {
    if (callee === circular) return circular;
    if (callee.kind === 'function')
      return callee.handed ? handedOver(returned(callee, depth)) : returned(callee, depth);
    if (callee.kind === 'external') return { ...callee, path: `${callee.path}()` };
    if (callee.kind !== 'signature') return dynamic;
    const { module, node } = callee;
    const type =
      ts.isPropertySignature(node) && node.type && ts.isFunctionTypeNode(node.type) ? node.type.type : node.type;
    return annotated(dynamic, type && { module, type });
  };

  const returned: Calls['returned'] = ({ module, node }, depth) => {
    const { body } = node;
    let value: Value = dynamic;
    if (body && !ts.isBlock(body)) value = evaluate(module, body as ts.Expression, depth);
    else if (body) {
      const results = returnsOf(body).map((result) => evaluate(module, result, depth));
      const [only = dynamic] = results;
      if (results.length === 1 && (body.statements.length === 1 || standing.has(only.kind))) value = only;
      else if (results.length > 0) value = clientOnly(results.reduce(either));
    }
    return annotated(value, declaredType(module, node));
  };

  const told = createToldTypes({ annotations, evaluate, resultOf });
  const stores = createStores({ evaluate, memberOf: members.of, resultOf });

  return {
    stores,
    told,
    ofCall,
    returned,
    resultOf,
    heldBy,
    ofNew(module, node, depth) {
      // `new this()` of a static method
      if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return evaluate(module, node.expression, depth);
      const callee = evaluate(module, node.expression, depth);
      if (callee.kind === 'external') return { ...callee, path: `new ${callee.path}()`, made: { module, node } };
      return callee.kind === 'class' ? { ...callee, kind: 'instance' } : dynamic;
    },
    baseOf(module, node, depth) {
      const owner = ts.findAncestor(node, ts.isClassLike);
      const base = owner?.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
      const value: Value = base ? evaluate(module, base.expression, depth) : dynamic;
      return instanceOfClass(value) ?? dynamic;
    },
  };
}
