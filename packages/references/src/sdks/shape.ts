/**
 * The grammar of the SDK tables. A table is data: rows of names and argument positions. Two interpreters read it, the
 * scanner (TypeScript tree) and the ESLint plugin (ESTree), so nothing here may depend on a tree.
 */

/**
 * Where a call names its flag.
 * - `0`: the first argument
 * - `[1, 0]`: the first of these arguments that can be a text (overloads: `getTreatment(user, flag)`, `getTreatment(flag)`)
 * - `{ arg: 0, prop: 'flagKey' }`: a property of an object argument. `prop` is a path: `[]` stands for each element of an
 *   array and `{}` for the name of each property, so `'names[]'`, `'flags[].flagKey'`, `'[]'` (the argument is the array)
 *   and `'{}'` (the argument's own property names are keys)
 * - `{ prop: 'flagKey' }`: a JSX attribute or the input of a directive; a path as above
 * - `{ property: 'raw' | 'camelCase' }`: the names of properties read from the result, as the key is or as lodash
 *   camelCases it
 * - `{ name: 'pascal' | 'camel' }`: the part of the accessor's own name that `*` stands for (generated accessors)
 * - `'holder'`: the name of the property that holds what is made (`{ newCheckout: new Flag() }`)
 * - `'declared'`: the key that a row of kind `declaration` gave to the object that is called or read
 */
import type { AccessorResult } from '../options.js';

export type KeyPosition =
  | number
  | readonly number[]
  | { arg: number; prop: string }
  | { prop: string }
  | { property: 'raw' | 'camelCase' }
  | { name: 'pascal' | 'camel' }
  | 'holder'
  | 'declared';

/** Where a call holds its fallback value; a path as in {@link KeyPosition}, where `[0]` is an element. */
export type FallbackPosition = number | { arg: number; prop: string } | { prop: string };

export type ValueType = 'boolean' | 'string' | 'number' | 'json' | 'variant' | 'any';

/**
 * What a row is. `function` and `hook` are called by their name, `class` with `new`, `method` on a client, `component` is
 * a JSX element, `hoc` gives back a component or what wraps one, `decorator` stands before a class, member or parameter,
 * `directive` in a template, `declaration` makes a flag known, and `bag` is an object (a client of the table) whose
 * properties are flags.
 */
export type ShapeKind =
  | 'function'
  | 'hook'
  | 'class'
  | 'method'
  | 'component'
  | 'hoc'
  | 'decorator'
  | 'directive'
  | 'declaration'
  | 'bag';

export interface Shape {
  kind: ShapeKind;
  /** Exported name, or the method's or directive's name; `*` stands for the part that a generator makes of the key. */
  name: string;
  /** For methods and bags: the client that has it, a key of {@link SdkApi.clients}. */
  receiver?: string;
  key: KeyPosition;
  fallback?: FallbackPosition;
  /** What the call answers where it has no fallback argument, as its vendor documents. */
  answers?: boolean | string;
  valueType: ValueType;
  /**
   * What the call gives back, as an accessor does: details hold the value in `field`, a `variant` is Unleash's. `guard` lets
   * through or not (the reference is a gate), and `other` is an object of the vendor's own, for a person to take apart.
   */
  result: AccessorResult | 'guard' | 'other';
  /** For `details`: the property that holds the value, where it is not `value`. */
  field?: string;
  /** For `hoc` with a `property` key: the prop of the wrapped component that holds the flags. */
  injects?: string;
  /** True where the call answers the opposite of the flag (`isOff`). */
  inverted?: true;
  /** Why not to use it any more, where its vendor says so. */
  deprecated?: string;
}

/** One programming interface, shared by the packages that offer it. */
export interface SdkApi {
  /** Import specifiers. */
  packages: string[];
  /** Endings of import specifiers of modules that the vendor's tool generates: `generated/openfeature`. */
  generated?: string[];
  /**
   * For each client type, the expressions that make one, written from the package's exports: `new Unleash()`, `default` for
   * a default export that is one, `<Client>.snapshot()`. Awaiting changes nothing; what is typed with its name counts as well.
   */
  clients: Record<string, string[]>;
  shapes: Shape[];
}

/** One provider: its file name under `sdks/` is its id; `url` is where its calls are documented. */
export interface Sdk {
  title: string;
  url: string;
  apis: SdkApi[];
}
