import { ts } from '../../../compiler/index.js';
import type { Providers } from '../components/providers.js';
import { declaredType } from '../modules/comment-types.js';
import { type Module } from '../modules/modules.js';
import { assignedLast, frozenBy, returnsOf } from '../tree/declarations.js';
import { extended } from '../tree/fields.js';
import { staticName, unwrap } from '../tree/parse.js';
import { settledBy, settledWith } from '../tree/promises.js';
import { dynamicImportSpecifier, requireSpecifier } from '../tree/specifiers.js';
import { type BoxCallbacks, createBoxCallbacks } from './boxes/box-callbacks.js';
import { type Boxes, createBoxes } from './boxes/boxes.js';
import { createStores } from './boxes/stores.js';
import { createOptions } from './component-options.js';
import type { Elements } from './elements.js';
import type { Core } from './evaluate.js';
import type { GlobalValues } from './global-values.js';
import { madeOf } from './key-forms.js';
import type { Members } from './members.js';
import { registeredBy } from './servers/awilix.js';
import { handedOut } from './servers/containers.js';
import type { Decorations } from './servers/decorations.js';
import type { Annotations } from './types/annotations.js';
import { createToldTypes } from './types/told-types.js';
import {
  circular,
  clientOnly,
  dynamic,
  either,
  handedOver,
  instanceOfClass,
  join,
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
  /** `super`: what the class around extends. */
  baseOf(module: Module, node: ts.Node, depth: number): Value;
  readonly options: ReturnType<typeof createOptions>;
  readonly boxes: Boxes;
  readonly callbacks: BoxCallbacks;
  readonly told: ReturnType<typeof createToldTypes>;
}

interface CallsInput extends Core {
  members: Members;
  annotations: Annotations;
  providers: Providers;
  globals: GlobalValues;
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

/**
 * What keeps the results of the function that it is given, or calls it less often, by its name: it reads what that reads, but may give
 * what it gave for another key (`once`, or a cache by the first argument).
 */
const keeping =
  /^(?:p-?|async-?|micro-?|fast-?)?(?:memo(?:i[sz]e)?(?:-?one)?|once|(?:unstable_)?cache|throttle|debounce)$/i;

/** Values that a function may give back whatever else it does: they are what they are, wherever they were made. */
const standing = new Set<Value['kind']>(['object', 'function', 'class', 'instance', 'external', 'signature']);

export function createCalls({
  members,
  annotations,
  providers,
  globals,
  decorations,
  elements,
  ...core
}: CallsInput): Calls {
  const { modules, evaluate, annotated, fromTarget, isOpen } = core;
  const ofCall = (module: Module, node: ts.CallExpression, depth: number): Value => {
    const value = givenBack(module, node, depth);
    if (!ts.isPropertyAccessExpression(node.expression)) {
      if (value.kind === 'object' && !value.made) return { ...value, made: { module, node } };
      if (value.kind === 'external' && value.made && value.made.node !== node && !value.by)
        return { ...value, by: { module, node } };
    }
    const kept = isOpen(value) || value.kind === 'function' ? keptBy(module, node, depth) : undefined;
    if (kept || (!isOpen(value) && value.kind !== 'prefix')) return kept ?? value;
    const text = textOf(module, node, depth);
    if (text) return text;
    const out = handedOut(module, node, core, depth) ?? elements().collections.takenOut(module, node, depth);
    return out ?? decorations.ofCall(module, node, depth) ?? value;
  };

  /** `named('cart')`, where `const named = (key) => `shop.${key}``; a function that gives back what it is given. */
  const textOf = (module: Module, node: ts.CallExpression, depth: number): Value | undefined => {
    const made = madeOf(module, node, (each, expression) => evaluate(each, expression, depth));
    const value = made && evaluate(module, made.argument, depth);
    if (!made || !value) return undefined;
    const { before, after } = made.form;
    if (before !== '' || after !== '') return join([textValue(before), value, textValue(after)]);
    // Functions and clients are seen through by `wrappedBy`, which knows what may come between.
    return value.kind === 'string' || value.kind === 'object' || value.kind === 'array' ? value : undefined;
  };

  /** `const getClient = lazy(() => init())` of a helper of the repository's own, whose parameter it calls. */
  const keptBy = (module: Module, node: ts.CallExpression, depth: number): Value | undefined => {
    const index = node.arguments.findIndex((each) => ts.isArrowFunction(each) || ts.isFunctionExpression(each));
    const maker = node.arguments[index];
    const callee = maker ? evaluate(module, node.expression, depth) : dynamic;
    const parameter = callee.kind === 'function' ? callee.node.parameters[index] : undefined;
    if (!maker || callee.kind !== 'function' || !parameter || !ts.isIdentifier(parameter.name)) return undefined;
    const uses = callee.module.scopes.bindingOf(parameter.name)?.references ?? [];
    const isCalled = uses.some(({ parent }) => ts.isCallExpression(parent) && parent.arguments.length === 0);
    const made = isCalled ? handedOver(clientOnly(resultOf(evaluate(module, maker, depth), depth))) : dynamic;
    return made.kind === 'external' || made.kind === 'instance' ? { kind: 'kept', value: made } : undefined;
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
    // `client.isEnabled.bind(client)`, `isOn.bind(null, user)`
    if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'bind') {
      const whole = evaluate(module, callee.expression, depth);
      const count = node.arguments.length - 1;
      if (count <= 0) return whole;
      const isCounted = whole.kind === 'function' && !node.arguments.some(ts.isSpreadElement);
      return isCounted ? { ...whole, bound: (whole.bound ?? 0) + count } : dynamic;
    }
    const settled = settledBy(node);
    if (settled) {
      const result = evaluate(module, settled.value, depth);
      return settled.isCalled ? resultOf(result, depth) : result;
    }
    const value = evaluate(module, callee, depth);
    if (value.kind !== 'external') return wrappedBy(module, node, value, depth) ?? resultOf(value, depth);
    const handed =
      handedOn(module, node, value, depth) ??
      boxes.taken(value, '()', depth, { module, node }) ??
      stores.ofCall(value, module, node, depth) ??
      told.ofCall(value, node, depth);
    return handed ?? { ...value, path: `${value.path}()`, made: { module, node } };
  };

  /** What reads flags, seen through a function of the repository that gives it back. */
  const wrappedBy = (module: Module, node: ts.CallExpression, callee: Value, depth: number): Value | undefined => {
    const wrapping = callee.kind === 'function' && !callee.bound && wrappingOf(callee.module, callee.node);
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
      const held = boxes.open(token, depth);
      return held === token ? (instanceOfClass(token) ?? dynamic) : held;
    }
    const name = path === '*' ? specifier.replace(/^.*\//, '') : path;
    const kept = keeping.test(name) ? evaluate(module, first, depth) : dynamic;
    return kept.kind === 'function' ? handedOver(kept) : undefined;
  };

  /** What a promise comes to: `new Promise<Client>((resolve) => …)`, `new Promise((resolve) => resolve(client))`. */
  const promised = (module: Module, node: ts.NewExpression, depth: number): Value => {
    const given = settledWith(module, node)?.map((each) => evaluate(module, each, depth));
    if (!given) return dynamic;
    const [type] = node.typeArguments ?? [];
    const [only = dynamic] = given;
    const value = given.length > 1 ? clientOnly(given.reduce(either)) : only.kind === 'string' ? dynamic : only;
    return annotated(value, type && { module, type });
  };

  const resultOf = (callee: Value, depth: number): Value => {
    if (callee === circular) return circular;
    if (callee.kind === 'kept') return callee.value;
    if (callee.kind === 'either')
      return handedOver(clientOnly(callee.functions.map((each) => returned(each, depth)).reduce(either)));
    if (callee.kind === 'function') {
      const value = returned(callee, depth);
      const typed = callee.holds && isOpen(value) ? annotated(dynamic, callee.holds) : dynamic;
      if (typed.kind !== 'unknown') return handedOver(typed);
      return callee.handed ? handedOver(value) : value;
    }
    if (callee.kind === 'external') return boxes.taken(callee, '()', depth) ?? { ...callee, path: `${callee.path}()` };
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
      const written = returnsOf(body);
      const results = written.map((result) => evaluate(module, result, depth));
      const [only = dynamic] = results;
      const isStanding = standing.has(only.kind) || (written[0] && ts.isArrayLiteralExpression(unwrap(written[0])));
      if (results.length === 1 && (body.statements.length === 1 || isStanding)) value = only;
      else if (results.length > 0) value = clientOnly(results.reduce(either));
    }
    return annotated(value, declaredType(module, node));
  };

  const boxes = createBoxes({ evaluate, annotated, providers, globals, memberOf: members.of, resultOf });
  const told = createToldTypes({ annotations, evaluate, resultOf });
  const stores = createStores({ evaluate, resultOf });
  const options = createOptions({ evaluate, memberOf: members.of, resultOf, provided: globals.provided });
  const callbacks = createBoxCallbacks({ evaluate, boxes, stores });

  return {
    options,
    boxes,
    callbacks,
    told,
    ofCall,
    returned,
    resultOf,
    ofNew(module, node, depth) {
      // `new this()` of a static method
      if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return evaluate(module, node.expression, depth);
      const callee = evaluate(module, node.expression, depth);
      if (callee.kind === 'external') return { ...callee, path: `new ${callee.path}()`, made: { module, node } };
      if (callee.kind === 'function' && (ts.isFunctionDeclaration(callee.node) || ts.isFunctionExpression(callee.node)))
        return { kind: 'made', module: callee.module, node: callee.node };
      return callee.kind === 'class' ? { ...callee, kind: 'instance' } : promised(module, node, depth);
    },
    baseOf(module, node, depth) {
      const owner = ts.findAncestor(node, ts.isClassLike);
      const base = owner && extended(owner);
      const value: Value = base ? evaluate(module, base.expression, depth) : dynamic;
      return instanceOfClass(value) ?? dynamic;
    },
  };
}
