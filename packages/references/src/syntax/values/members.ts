import { ts } from '../../../compiler/index.js';
import type { Providers } from '../components/providers.js';
import { fieldType } from '../modules/comment-types.js';
import type { Module } from '../modules/modules.js';
import { constructorAround } from '../tree/constructors.js';
import { extended, type Field, fieldOf, isOverload, isStatic, memberNameOf, saysNothing } from '../tree/fields.js';
import { staticName, wrapped } from '../tree/parse.js';
import type { Calls } from './calls.js';
import type { Core } from './evaluate.js';
import type { GlobalValues } from './global-values.js';
import type { HandedClients } from './handed-clients.js';
import { createLaterMembers } from './later-members.js';
import { argumentFor } from './made-objects.js';
import { memberOf, typeOf } from './servers/frameworks.js';
import { recordOf } from './symbols.js';
import { objectOfThis, optionsAt } from './this-value.js';
import type { Annotations } from './types/annotations.js';
import type { Contexts } from './types/contexts.js';
import { createDeclaredMembers, maxBases } from './types/declared-members.js';
import { typeOfObject } from './types/object-types.js';
import { isExposed } from './types/typed-names.js';
import {
  circular,
  clientOnly,
  dynamic,
  either,
  givenPart,
  handedOver,
  isNothing,
  type KeySymbol,
  type ObjectValue,
  receivedPart,
  type Value,
  withSymbol,
} from './value.js';
import { createWrittenMembers, mayHave } from './written-members.js';

/** What properties, fields, methods and elements of values are. */
export interface Members {
  of(object: Value, name: string, depth: number): Value;
  /** What a module exports as an expression: `module.exports = { NEW_CART: 'new-cart' }` declares the key at its name. */
  ofExport(module: Module, expression: ts.Expression, depth: number): Value;
  /** `this.client`; in the template of a class, `client` alone. */
  ofThis(module: Module, node: ts.Node, name: string, depth: number): Value;
  /** The members of that name which the types of an owner promise: `implements IFlags`, `const flags: IFlags = {…}`. */
  declared(module: Module, owner: ts.ClassLikeDeclaration | ts.ObjectLiteralExpression, name: string): ts.Node[];
}

interface MembersInput extends Core {
  annotations: Annotations;
  contexts: Contexts;
  providers: Providers;
  globals: GlobalValues;
  handed: HandedClients | undefined;
  calls(): Calls;
}

type Instance = Extract<Value, { kind: 'instance' }>;

const maxSpreads = 200;

export function createMembers({
  modules,
  evaluate,
  annotated,
  fromTarget,
  wholeOf,
  annotations,
  contexts,
  providers,
  globals,
  handed,
  calls,
}: MembersInput): Members {
  const later = createLaterMembers({ modules, evaluate, fromTarget, wholeOf });
  const { enumMember, attributeOf } = createWrittenMembers({
    evaluate,
    memberOf: (object, name, depth) => of(object, name, depth),
  });

  const of = (object: Value, name: string, depth: number): Value => {
    if (object === circular) return circular;
    switch (object.kind) {
      case 'external':
        return externalMember(object, name, depth);
      case 'kept':
        if (/^(?:get|load|resolve)$/.test(name)) return object;
        return /^(?:value|current|instance)$/.test(name) ? object.value : of(object.value, name, depth);
      case 'made':
        return later.ofMade(object, name, depth);
      case 'namespace': {
        const { module, block } = object;
        const binding = block && module.scopes.declaredIn(block).get(name);
        if (block) return binding ? fromTarget({ kind: 'binding', module, binding }, depth) : dynamic;
        const target = modules.exportOf(object.module, name);
        const whole = target ? undefined : wholeOf(object.module, depth);
        return whole ? of(whole, name, depth) : fromTarget(target, depth);
      }
      case 'enum':
        return enumMember(object, name, depth);
      case 'object':
        if (object.options) return calls().options.member(object, name, depth);
        return object.handed ? handedOver(partOf(object, name, depth)) : partOf(object, name, depth);
      case 'given':
      case 'props': {
        const part =
          object.kind === 'given'
            ? givenPart(object.objects.map((each) => partOf(each, name, depth)))
            : receivedPart(object.elements.map((each) => attributeOf(each, name, depth)));
        return part.kind === 'unknown' && object.typed ? of(object.typed, name, depth) : part;
      }
      case 'each': {
        // What one of them lacks is no key there.
        const having = object.objects.filter((each) => mayHave(each, name));
        return having.length === 0 ? dynamic : having.map((each) => property(each, name, depth)).reduce(either);
      }
      case 'function':
        return later.ofFunction(object, name, depth);
      case 'class':
        return staticMember(object, name, depth);
      case 'instance':
        return object.handed ? handedOver(instanceMember(object, name, depth)) : instanceMember(object, name, depth);
      case 'unknown':
        // A part of what somebody hands in is handed in as well.
        return object.reason === 'parameter' ? { kind: 'unknown', reason: 'parameter' } : dynamic;
      default:
        return dynamic;
    }
  };

  const externalMember = (object: Extract<Value, { kind: 'external' }>, name: string, depth: number): Value => {
    const { specifier, path, made } = object;
    if (path === 'useNuxtApp()' && made && name.startsWith('$')) return globals.of(made.module, name, depth);
    const held = calls().boxes.taken(object, `.${name}`, depth);
    if (held) return held;
    const type = typeOf(object) ?? (path.startsWith('<') ? path.slice(1, -1) : undefined);
    const typed = type === undefined ? undefined : modules.ambient.member(specifier, type, name);
    if (typed) return annotated(dynamic, typed);
    const own = memberOf(object, name) ?? calls().told.memberOf(object, name, depth);
    if (own) return own;
    return { ...object, path: path === '*' ? name : `${path}.${name}` };
  };

  /** A property, or what the type of its object says of it: `{ client: null } as Flags`. */
  const partOf = (object: ObjectValue, name: string, depth: number): Value => {
    const value = property(object, name, depth);
    if (!isNothing(value) || value === circular) return value;
    const type = typeOfObject(object.module, object.node, providers);
    const typed = annotated(dynamic, type && annotations.memberType(type.module, type.type, name));
    return typed === dynamic ? value : typed;
  };

  /** The last of several properties of one name holds, and a spread counts where it stands. */
  const property = (object: ObjectValue, name: string, depth: number): Value => {
    const { module } = object;
    for (const each of [...object.node.properties].reverse()) {
      if (ts.isSpreadAssignment(each)) {
        // An object may be made of others that are made of it: `features = { ...this.features, cart: true }`.
        if (depth > maxSpreads) return dynamic;
        const found = of(evaluate(module, each.expression, depth), name, depth + 1);
        if (found.kind !== 'unknown' || found === circular) return found;
      } else if (staticName(each.name) === name) {
        const symbol: KeySymbol = { module, ...recordOf(each) };
        if (ts.isPropertyAssignment(each)) {
          const given = saysNothing(each.initializer) ? later.ofObject(object, name, depth) : undefined;
          return given ?? withSymbol(part(object, each.initializer, depth), symbol);
        }
        if (ts.isShorthandPropertyAssignment(each)) return withSymbol(part(object, each.name, depth), symbol);
        if (ts.isGetAccessor(each)) return calls().returned({ kind: 'function', module, node: each }, depth);
        return ts.isMethodDeclaration(each) ? { kind: 'function', module, node: each } : dynamic;
      }
    }
    return later.ofObject(object, name, depth) ?? dynamic;
  };

  const part = (object: ObjectValue, given: ts.Expression, depth: number): Value => {
    const value = evaluate(object.module, given, depth);
    const argument = object.made && value.kind === 'unknown' ? argumentFor(object, given) : undefined;
    return argument ? evaluate(argument.module, argument.expression, depth) : value;
  };

  const staticMember = (object: Extract<Value, { kind: 'class' }>, name: string, depth: number): Value => {
    const field = fieldOf(object.node, name, true);
    if (field) return staticField(object.module, field, depth);
    const method = object.node.members.find(
      (each): each is ts.MethodDeclaration =>
        ts.isMethodDeclaration(each) && isStatic(each) && staticName(each.name) === name,
    );
    if (method) return { kind: 'function', module: object.module, node: method };
    const base = baseOf(object, depth);
    return base?.kind === 'class' || base?.kind === 'external' ? of(base, name, depth) : dynamic;
  };

  const staticField = (module: Module, field: Field, depth: number): Value => {
    const { member, given } = field;
    if (member && ts.isGetAccessor(member)) return calls().returned({ kind: 'function', module, node: member }, depth);
    const values = given.map((each) => evaluate(module, each, depth));
    const [first = dynamic] = values;
    // What it begins with is the key that it declares; of what it becomes, only what made a client can be told.
    const isFirst = member && ts.isPropertyDeclaration(member) && member.initializer === given[0];
    const value = isFirst && first.kind !== 'unknown' ? first : clientOnly(values.reduce(either, first));
    const annotation = fieldType(module, field);
    return member ? withSymbol(annotated(value, annotation), { module, kind: 'property', node: member }) : value;
  };

  /** What a class extends. */
  const baseOf = ({ module, node }: { module: Module; node: ts.Node }, depth: number): Value | undefined => {
    const base = ts.isClassLike(node) ? extended(node) : undefined;
    return base && evaluate(module, base.expression, depth);
  };

  const instanceMember = (object: Instance, name: string, depth: number, bases = 0): Value => {
    const { module, node } = object;
    if (bases > maxBases) return dynamic;
    if (!ts.isClassLike(node)) return promised(object, name, depth, bases);
    // `static contextType = FlagContext` of a class component
    const [held] = name === 'context' ? (fieldOf(node, 'contextType', true)?.given ?? []) : [];
    const context = held && evaluate(module, held, depth);
    if (context?.kind === 'external' && context.path === 'createContext()') return calls().boxes.open(context, depth);
    const field = fieldOf(node, name);
    if (field) {
      if (field.member && ts.isGetAccessor(field.member)) {
        return calls().returned({ kind: 'function', module, node: field.member }, depth);
      }
      const { member } = field;
      const given = field.given.map((each) => evaluate(module, each, depth));
      // `constructor(private isOn = realIsOn)`, `constructor(private isOn: IsOn)` that is given one
      const isGiven = member && ts.isParameter(member) && (member.initializer ?? handed?.get(member)) !== undefined;
      if (isGiven && ts.isIdentifier(member.name)) return evaluate(module, member.name, depth);
      const value = given.length > 1 ? clientOnly(given.reduce(either)) : (given[0] ?? dynamic);
      return annotated(value, fieldType(module, field));
    }
    const method = node.members.find(
      (each): each is ts.MethodDeclaration =>
        ts.isMethodDeclaration(each) && memberNameOf(each.name) === name && !isOverload(each, node),
    );
    if (method) return { kind: 'function', module, node: method };
    const base = baseOf(object, depth);
    if (base?.kind === 'class') return instanceMember({ ...base, kind: 'instance' }, name, depth, bases + 1);
    const props = name === 'props' ? contexts.typeOfProps(module, node) : undefined;
    const typed = props ? annotated(dynamic, props) : undefined;
    const given = name === 'props' ? handed?.get(node) : undefined;
    if (given?.kind === 'props') return { ...given, ...(typed && { typed }) };
    if (typed) return typed;
    return base?.kind === 'external' ? of({ ...base, path: `<${base.path}>` }, name, depth) : dynamic;
  };

  /** A member that an interface or type literal promises. */
  const promised = (object: Instance, name: string, depth: number, bases: number): Value => {
    const { module, node } = object;
    if (ts.isClassLike(node)) return dynamic;
    for (const member of node.members) {
      if (!member.name || staticName(member.name) !== name) continue;
      if (ts.isMethodSignature(member)) return { kind: 'signature', module, node: member };
      if (!ts.isPropertySignature(member) || !member.type) return dynamic;
      return annotations.isFunction(module, member.type)
        ? { kind: 'signature', module, node: member }
        : annotated(dynamic, { module, type: member.type });
    }
    for (const base of ts.isInterfaceDeclaration(node)
      ? (node.heritageClauses ?? []).flatMap(({ types }) => types)
      : []) {
      const value = annotations.instanceOf(module, base);
      if (value?.kind === 'external') return of(value, name, depth);
      const found = value?.kind === 'instance' ? instanceMember(value, name, depth, bases + 1) : dynamic;
      if (found !== dynamic) return found;
    }
    return dynamic;
  };

  const declared = createDeclaredMembers(annotations, contexts, providers, evaluate);

  return {
    of,
    ofExport(module, expression, depth) {
      const value = evaluate(module, expression, depth);
      const { parent } = wrapped(expression);
      return ts.isPropertyAssignment(parent) ? withSymbol(value, { module, kind: 'property', node: parent }) : value;
    },
    ofThis(module, node, name, depth) {
      const around = module.template?.owner?.();
      const object = around ? undefined : objectOfThis(module, node);
      const options = around ? undefined : optionsAt(module, node, object);
      const value = options ? handedOver(of(options, name, depth)) : dynamic;
      if (value.kind !== 'unknown' || value === circular) return value;
      if (isExposed(module, node)) return globals.of(module, name, depth);
      if (object) return of(object, name, depth);
      const maker = around ? undefined : constructorAround(module, node);
      if (maker) return of({ kind: 'made', module, node: maker }, name, depth);
      const owner = around?.node ?? ts.findAncestor(node, ts.isClassLike);
      return owner ? of({ kind: 'instance', module: around?.module ?? module, node: owner }, name, depth) : dynamic;
    },
    declared,
  };
}
