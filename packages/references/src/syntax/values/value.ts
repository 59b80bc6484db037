import type { ts } from '../../../compiler/index.js';
import type { UnresolvedReference } from '../../reference.js';
import type { Module } from '../modules/modules.js';
import type { Constructor } from '../tree/constructors.js';
import type { Binding } from '../tree/scope.js';
import type { Annotation } from './types/annotations.js';

/** A declared name that stands for a key: an enum member, a property of a constant object, a constant. */
export interface KeySymbol {
  module: Module;
  kind: 'enum-member' | 'property' | 'constant' | 'element';
  /** The enum member, property, array element or variable declaration. */
  node: ts.Node;
}

/** One text that an expression can be, with the names that led to it, nearest first. */
export interface StringValue {
  text: string;
  via: KeySymbol[];
}

/**
 * What can be said of an expression without running anything. What is `handed` is given by one call, or one component: another
 * one may give something else.
 */
export type Value =
  /** Texts that it can be; `open` where it can be others as well. */
  | { kind: 'string'; values: StringValue[]; open?: true }
  | { kind: 'prefix'; prefix: string }
  /**
   * `partial` where the object has other properties too: it is the last one of an `Object.assign`. `options` where it has those of a
   * store or a component, whose members are those of its parts. `made` is the call of the function that wrote it out.
   */
  | {
      kind: 'object';
      module: Module;
      node: ts.ObjectLiteralExpression;
      partial?: true;
      handed?: true;
      options?: 'pinia' | 'vue';
      made?: Made;
    }
  /**
   * Objects that calls give a parameter: of their parts only what is a client, or can be called, is told. `typed` is what its type says
   * of what they lack.
   */
  | { kind: 'given'; objects: readonly ObjectValue[]; typed?: Value }
  /** What elements give a component of the repository. */
  | { kind: 'props'; elements: readonly RenderedWith[]; typed?: Value }
  /** One of several objects that are written out: an element of a list, whichever it is. */
  | { kind: 'each'; objects: readonly ObjectValue[] }
  | { kind: 'array'; module: Module; node: ts.ArrayLiteralExpression }
  /** The names or values of something that is written out: `Object.values(FlagKey)`. */
  | { kind: 'list'; values: Value[] }
  | { kind: 'enum'; module: Module; node: ts.EnumDeclaration }
  | { kind: 'class'; module: Module; node: ts.ClassLikeDeclaration }
  /** What a class makes, or what is declared with the type of a class, interface or type literal of the repository. */
  | {
      kind: 'instance';
      module: Module;
      node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration | ts.TypeLiteralNode;
      handed?: true;
    }
  | FunctionValue
  /** One of several functions, or one that nobody knows: `mocked ? fake : isOn`, `given ?? isOn`. It is none of them for certain. */
  | { kind: 'either'; functions: readonly FunctionValue[]; received?: true }
  /** A method that an interface or type literal promises. */
  | {
      kind: 'signature';
      module: Module;
      node: ts.MethodSignature | ts.PropertySignature;
      handed?: true;
      received?: true;
    }
  /** What a module exports, or a namespace in it. */
  | { kind: 'namespace'; module: Module; block?: ts.ModuleBlock }
  /** What a function of the repository makes of one that makes a client: that client, now or when it is called. */
  | { kind: 'kept'; value: Value }
  /** What `new` makes of a function. */
  | { kind: 'made'; module: Module; node: Constructor }
  /**
   * Something of a package from outside, written from its exports: `OpenFeature.getClient()`; an instance is `<Client>`.
   * `made` is the last call on the way to it, `by` that of the function of the repository which makes it, `holds` what the type of a
   * box says that it holds: `Client` of `Ref<Client>`.
   */
  | {
      kind: 'external';
      specifier: string;
      path: string;
      made?: Made;
      by?: Made;
      holds?: Annotation;
      handed?: true;
    }
  | { kind: 'unknown'; reason: UnresolvedReference['reason']; candidates?: StringValue[] };

export interface FunctionValue {
  kind: 'function';
  module: Module;
  node: ts.FunctionLikeDeclaration;
  handed?: true;
  /** True where a parameter holds it, which other calls give something else. */
  received?: true;
  /** The type that what made it was told: `Client` of `const [Provider, useClient] = createSafeContext<Client>()`. */
  holds?: Annotation;
  /** How many arguments it is given before those of its calls: 1 for `isOn.bind(null, user)`. */
  bound?: number;
}

/** The attributes of an element, and the names of those that read flags. */
export interface RenderedWith {
  module: Module;
  node: ts.JsxAttributes;
  told: readonly string[];
}

export type ObjectValue = Extract<Value, { kind: 'object' }>;

/** A call or `new` that makes an object of a package from outside. */
export interface Made {
  module: Module;
  node: ts.CallExpression | ts.NewExpression;
}

/** Nothing is known, and nothing can be. */
export const dynamic: Value = { kind: 'unknown', reason: 'dynamic' };

/**
 * What depends on itself. It is its own value, told by identity, and spreads to everything that is made of it: so the
 * answer is the same whichever of the names of a circle is asked for first.
 */
export const circular: Value = { kind: 'unknown', reason: 'dynamic' };

/** A text known as it is. */
export const textValue = (text: string): Value => ({ kind: 'string', values: [{ text, via: [] }] });

/** More combinations than this are no list of keys but a computation. */
const maxTexts = 100;

/** Texts put together, as `+` and templates do. */
export function join(parts: readonly Value[]): Value {
  if (parts.includes(circular)) return circular;
  let values: StringValue[] = [{ text: '', via: [] }];
  const isWhole =
    parts.filter((part) => part.kind !== 'string' || part.values.some(({ text }) => text !== '')).length < 2;
  for (const part of parts) {
    if (part.kind !== 'string') {
      const heads = new Set(values.map((value) => value.text));
      const [head = ''] = heads;
      const prefix = part.kind === 'prefix' ? head + part.prefix : head;
      return heads.size === 1 && prefix !== '' ? { kind: 'prefix', prefix } : dynamic;
    }
    values = values.flatMap((head) =>
      // A constant that holds a part of a key is no name of it.
      part.values.map((tail) => ({ text: head.text + tail.text, via: isWhole ? [...head.via, ...tail.via] : [] })),
    );
    if (values.length > maxTexts || part.open) return dynamic;
  }
  return { kind: 'string', values };
}

/** Whether a value is an object that has the methods of its type, whichever of several it is. */
const isClient = ({ kind }: Value): boolean => kind === 'external' || kind === 'instance' || kind === 'given';

/** One or the other, as a conditional gives. A client made in one branch is that client, and a function may be called. */
export function either(left: Value, right: Value): Value {
  if (left === circular || right === circular) return circular;
  if (left.kind === 'string' && right.kind === 'string') {
    const open = left.open || right.open ? { open: true as const } : {};
    return { kind: 'string', values: [...left.values, ...right.values], ...open };
  }
  if (isClient(left)) return left;
  if (isClient(right)) return right;
  const functions = [left, right].flatMap(functionsOf);
  if (functions.length > 0) return { kind: 'either', functions };
  const objects = [left, right].flatMap((each) => (each.kind === 'object' ? [each] : []));
  // `mocked ? fakeFlags() : flags()`
  return objects.length > 1 ? { kind: 'given', objects } : dynamic;
}

/** The functions that a value is, or may be. */
export const functionsOf = (value: Value): readonly FunctionValue[] =>
  value.kind === 'function' ? [value] : value.kind === 'either' ? value.functions : [];

/** What `new` makes of a class, of the repository or from outside. */
export function instanceOfClass(value: Value): Value | undefined {
  if (value.kind === 'class') return { ...value, kind: 'instance' };
  return value.kind === 'external' ? { ...value, path: `<${value.path}>` } : undefined;
}

/** Where a value may be one of several, only what made a client can be told. */
export const clientOnly = (value: Value): Value => (isClient(value) || value === circular ? value : dynamic);

/** Nothing that could be told, as `null` is, or an object that has nothing yet. */
export const isNothing = (value: Value): boolean =>
  value.kind === 'unknown' || (value.kind === 'object' && value.node.properties.length === 0);

/** The same value, given to whoever asks for it here; only of what can be called it matters. */
export const handedOver = (value: Value): Value =>
  value.kind === 'object' ||
  value.kind === 'function' ||
  value.kind === 'signature' ||
  value.kind === 'external' ||
  value.kind === 'instance'
    ? { ...value, handed: true }
    : value;

/** A function by its name; one that is written again may be another by now. */
export const functionOf = (module: Module, node: ts.FunctionDeclaration, { writes }: Binding): Value => ({
  kind: 'function',
  module,
  node,
  ...(writes.length > 0 && { handed: true }),
});

/** A part of what calls give a parameter, each of them something else. */
export function givenPart(values: readonly Value[]): Value {
  const client = values.find(({ kind }) => kind === 'external' || kind === 'instance');
  if (client) return handedOver(client);
  const [called, ...others] = values.flatMap(functionsOf);
  if (called && others.length === 0) return handedOver(called);
  if (called) return { kind: 'either', functions: [called, ...others] };
  const promised = values.find(({ kind }) => kind === 'signature');
  if (promised) return handedOver(promised);
  const props = values.find(({ kind }) => kind === 'props');
  if (props) return props;
  const objects = values.flatMap((each) =>
    each.kind === 'object' ? [each] : each.kind === 'given' ? each.objects : [],
  );
  return objects.length > 0 ? { kind: 'given', objects } : { kind: 'unknown', reason: 'parameter' };
}

/** What a parameter, or a property of a component, is given by some caller. */
export const receivedPart = (values: readonly Value[]): Value => {
  const value = givenPart(values);
  const isCalled = value.kind === 'function' || value.kind === 'either' || value.kind === 'signature';
  return isCalled ? { ...value, received: true } : value;
};

/** The same value, seen through one more name. */
export const withSymbol = (value: Value, symbol: KeySymbol): Value =>
  value.kind === 'string'
    ? { ...value, values: value.values.map((each) => ({ text: each.text, via: [symbol, ...each.via] })) }
    : value;

type External = Extract<Value, { kind: 'external' }>;

/** What a call of something from outside makes. Angular's `inject(Service)` makes what it is given the class of. */
export function called(
  callee: External,
  { arguments: [first] }: ts.CallExpression,
  valueOf: (node: ts.Expression) => Value,
): External {
  const made = callee.path === 'inject' && callee.specifier === '@angular/core' && first ? valueOf(first) : undefined;
  return made?.kind === 'external' ? { ...made, path: `<${made.path}>` } : { ...callee, path: `${callee.path}()` };
}

/** Why a value is no key that could be told. */
export function reasonOf(value: Value): UnresolvedReference['reason'] {
  if (value.kind === 'unknown') return value.reason;
  return value.kind === 'external' && !value.path.includes('(') ? 'unknown-import' : 'dynamic';
}

/** Whether two values are known and one, or two clients of one kind: two servers of a repository make their own. */
export function isAlike(one: Value, other: Value): boolean {
  if (one.kind !== other.kind || one.kind === 'unknown') return false;
  if (one.kind === 'external' && other.kind === 'external')
    return one.specifier === other.specifier && one.path === other.path;
  if ('node' in one && 'node' in other) return one.node === other.node;
  return one.kind === 'namespace' && other.kind === 'namespace' && one.module === other.module;
}
