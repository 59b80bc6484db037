/**
 * The grammar of the SDK tables. A table is data: rows of names and argument positions. Two interpreters read it, the
 * scanner (TypeScript tree) and the ESLint plugin (ESTree), so nothing here may depend on a tree.
 */

/**
 * Where a call names its flag.
 * - `0`: the first argument
 * - `{ arg: 0, prop: 'flagKey' }`: a property of an object argument
 * - `{ prop: 'flagKey' }`: a JSX attribute
 * - `{ property: 'raw' | 'camelCase' }`: the name read from the result, as the key is or as lodash camelCases it
 */
export type KeyPosition = number | { arg: number; prop: string } | { prop: string } | { property: 'raw' | 'camelCase' };

/** Where a call holds its fallback value. */
export type FallbackPosition = number | { arg: number; prop: string } | { prop: string };

export type ValueType = 'boolean' | 'string' | 'number' | 'json' | 'variant' | 'any';

export interface Shape {
  kind: 'function' | 'hook' | 'method' | 'component';
  /** Exported name, or the method's name. */
  name: string;
  /** For methods: the client that has it, a key of {@link SdkApi.clients}. */
  receiver?: string;
  key: KeyPosition;
  fallback?: FallbackPosition;
  valueType: ValueType;
  /**
   * What the call gives back: the value itself, a promise of it, an object that holds it in `value`, or a promise of such
   * an object. `variant` is Unleash's `{ name, enabled, payload }`.
   */
  result: 'value' | 'promise' | 'details' | 'promise-of-details' | 'variant' | 'element';
  /** True where the call answers the opposite of the flag (`isOff`). */
  inverted?: true;
  /** Why not to use it any more, where its vendor says so. */
  deprecated?: string;
}

/** One programming interface, shared by the packages that offer it. */
export interface SdkApi {
  /** Import specifiers. */
  packages: string[];
  /**
   * For each client type, the expressions that make one, written from the package's exports: `OpenFeature.getClient()`,
   * `new Unleash()`, `useLDClient()`. A parameter, field or variable typed with the client's name counts as well.
   */
  clients: Record<string, string[]>;
  shapes: Shape[];
}

/** One provider: its file name under `sdks/` is its id. */
export interface Sdk {
  title: string;
  /** Where its calls are documented. */
  url: string;
  apis: SdkApi[];
}
