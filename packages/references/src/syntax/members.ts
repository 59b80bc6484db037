import { ts } from '../../compiler/index.js';
import type { Annotations } from './annotations.js';
import type { Calls } from './calls.js';
import type { Contexts } from './contexts.js';
import { isNumeric } from './declarations.js';
import type { Core } from './evaluate.js';
import { type Field, fieldOf, isStatic } from './fields.js';
import type { GlobalValues } from './global-values.js';
import type { Module } from './modules.js';
import { typeOfObject } from './object-types.js';
import { staticName, wrapped } from './parse.js';
import type { Providers } from './providers.js';
import { elementWords } from './symbols.js';
import { objectOfThis, optionsAt } from './this-value.js';
import { isExposed } from './typed-names.js';
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
  textValue,
  type Value,
  withSymbol,
} from './value.js';

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
  calls(): Calls;
}

type Instance = Extract<Value, { kind: 'instance' }>;

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
  calls,
}: MembersInput): Members {
  const of = (object: Value, name: string, depth: number): Value => {
    if (object === circular) return circular;
    switch (object.kind) {
      case 'external':
        return externalMember(object, name, depth);
      case 'namespace': {
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
        return givenPart(object.objects.map((each) => partOf(each, name, depth)));
      case 'class':
        return staticMember(object, name, depth);
      case 'instance':
        return instanceMember(object, name, depth);
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
    const typed = path.startsWith('<') ? modules.ambient.member(specifier, path.slice(1, -1), name) : undefined;
    if (typed) return annotated(dynamic, typed);
    return { ...object, path: path === '*' ? name : `${path}.${name}` };
  };

  const enumMember = (object: Extract<Value, { kind: 'enum' }>, name: string, depth: number): Value => {
    const { module } = object;
    const parts = module.scopes.bindingOf(object.node.name)?.declarations.map(({ parent }) => parent) ?? [object.node];
    const member = parts
      .flatMap((part) => (ts.isEnumDeclaration(part) ? [...part.members] : []))
      .find((each) => staticName(each.name) === name);
    if (!member) return dynamic;
    const value = member.initializer && evaluate(module, member.initializer, depth);
    if (value && value.kind !== 'string' && !isNumeric(member.initializer as ts.Expression)) return value;
    // A numeric member has no text of its own: its name is what people know it by.
    const spelled = value?.kind === 'string' ? value : textValue(name);
    return withSymbol(spelled, { module, kind: 'enum-member', node: member });
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
        const found = of(evaluate(module, each.expression, depth), name, depth);
        if (found.kind !== 'unknown' || found === circular) return found;
      } else if (staticName(each.name) === name) {
        const symbol: KeySymbol = { module, ...recordOf(each) };
        if (ts.isPropertyAssignment(each)) return withSymbol(evaluate(module, each.initializer, depth), symbol);
        if (ts.isShorthandPropertyAssignment(each)) return withSymbol(shorthand(module, each, depth), symbol);
        if (ts.isGetAccessor(each)) return calls().returned({ kind: 'function', module, node: each }, depth);
        return ts.isMethodDeclaration(each) ? { kind: 'function', module, node: each } : dynamic;
      }
    }
    return dynamic;
  };

  /** `crossSell: { key: 'cross-sell' }` and `[{ flag: 'cross-sell' }]`: the whole record stands for the key. */
  const recordOf = (property: ts.ObjectLiteralElementLike): Pick<KeySymbol, 'kind' | 'node'> => {
    const { parent } = wrapped(property.parent);
    if (elementWords.includes(staticName(property.name) ?? '')) {
      if (ts.isPropertyAssignment(parent)) return { kind: 'property', node: parent };
      if (ts.isArrayLiteralExpression(parent)) return { kind: 'element', node: property.parent };
    }
    return { kind: 'property', node: property };
  };

  const shorthand = (module: Module, { name }: ts.ShorthandPropertyAssignment, depth: number): Value =>
    evaluate(module, name, depth);

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

  const staticField = (module: Module, { member, given, type }: Field, depth: number): Value => {
    if (member && ts.isGetAccessor(member)) return calls().returned({ kind: 'function', module, node: member }, depth);
    const values = given.map((each) => evaluate(module, each, depth));
    const [first = dynamic] = values;
    // What it begins with is the key that it declares; of what it becomes, only what made a client can be told.
    const isFirst = member && ts.isPropertyDeclaration(member) && member.initializer === given[0];
    const value = isFirst && first.kind !== 'unknown' ? first : clientOnly(values.reduce(either, first));
    const annotation = type && { module, type };
    return member ? withSymbol(annotated(value, annotation), { module, kind: 'property', node: member }) : value;
  };

  /** What a class extends. */
  const baseOf = ({ module, node }: { module: Module; node: ts.Node }, depth: number): Value | undefined => {
    const clauses = ts.isClassLike(node) ? node.heritageClauses : undefined;
    const base = clauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    return base && evaluate(module, base.expression, depth);
  };

  const maxBases = 12;
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
      const given = field.given.map((each) => evaluate(module, each, depth));
      const value = given.length > 1 ? clientOnly(given.reduce(either)) : (given[0] ?? dynamic);
      return annotated(value, field.type && { module, type: field.type });
    }
    const method = node.members.find(
      (each): each is ts.MethodDeclaration =>
        ts.isMethodDeclaration(each) && memberNameOf(each.name) === name && !isOverload(each, node),
    );
    if (method) return { kind: 'function', module, node: method };
    const base = baseOf(object, depth);
    if (base?.kind === 'class') return instanceMember({ ...base, kind: 'instance' }, name, depth, bases + 1);
    const props = name === 'props' ? contexts.typeOfProps(module, node) : undefined;
    if (props) return annotated(dynamic, props);
    return base?.kind === 'external' ? of({ ...base, path: `<${base.path}>` }, name, depth) : dynamic;
  };

  const memberNameOf = (name: ts.PropertyName): string | undefined =>
    ts.isPrivateIdentifier(name) ? name.text : staticName(name);

  /** A signature before the method itself; an abstract method has no other. */
  const isOverload = (method: ts.MethodDeclaration, owner: ts.ClassLikeDeclaration): boolean =>
    !method.body &&
    owner.members.some(
      (each) => ts.isMethodDeclaration(each) && each.body && memberNameOf(each.name) === memberNameOf(method.name),
    );

  /** A member that an interface or type literal promises. */
  const promised = (object: Instance, name: string, depth: number, bases: number): Value => {
    const { module, node } = object;
    if (ts.isClassLike(node)) return dynamic;
    for (const member of node.members) {
      if (!member.name || staticName(member.name) !== name) continue;
      if (ts.isMethodSignature(member)) return { kind: 'signature', module, node: member };
      if (!ts.isPropertySignature(member) || !member.type) return dynamic;
      return ts.isFunctionTypeNode(member.type)
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

  const declared: Members['declared'] = (module, owner, name) => {
    const context = ts.isObjectLiteralExpression(owner) ? typeOfObject(module, owner, providers) : undefined;
    const types = ts.isClassLike(owner)
      ? (owner.heritageClauses ?? []).flatMap((clause) => clause.types.map((type) => ({ module, type })))
      : [context].filter((each) => each !== undefined);
    return types.flatMap((each) => {
      const value = annotations.instanceOf(each.module, each.type);
      return value?.kind === 'instance' ? membersNamed(value, name) : [];
    });
  };

  const membersNamed = ({ module, node }: Instance, name: string, bases = 0): ts.Node[] => {
    const own = [...node.members].filter((each) => each.name && memberNameOf(each.name) === name);
    const above = ts.isTypeLiteralNode(node) || bases > maxBases ? [] : (node.heritageClauses ?? []);
    return [
      ...own,
      ...above.flatMap(({ types }) =>
        types.flatMap((type) => {
          const value = annotations.instanceOf(module, type);
          return value?.kind === 'instance' ? membersNamed(value, name, bases + 1) : [];
        }),
      ),
    ];
  };

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
      const owner = around?.node ?? ts.findAncestor(node, ts.isClassLike);
      return owner ? of({ kind: 'instance', module: around?.module ?? module, node: owner }, name, depth) : dynamic;
    },
    declared,
  };
}
