import type { ts } from '../../../compiler/index.js';
import type { AccessorOption } from '../../options.js';
import type { FallbackPosition, KeyPosition, Shape } from '../../sdks/index.js';
import type { Module } from '../modules/modules.js';
import type { Lookup } from '../values/key-forms.js';
import type { Value } from '../values/value.js';
import type { InferredAccessor } from './inference.js';

/** What says that a place reads a flag: for people who ask why. */
export type Way =
  /** A row of a table; `specifier` is what the code imports it from, but for the directives of templates. */
  | { kind: 'sdk'; sdk: string; shape: Shape; specifier: string | undefined }
  | { kind: 'accessor'; option: AccessorOption }
  | { kind: 'inferred'; accessor: InferredAccessor }
  /** An object that the configuration calls a bag, by the path there. */
  | { kind: 'bag'; path: string }
  /** The holder of a registry whose property is read, or the function of a registry that is called. */
  | { kind: 'member'; node: ts.Node }
  | { kind: 'environment'; name: string };

/** One place that reads the value of a flag. */
export interface Evaluation {
  /** The whole of it: call, JSX element, property access, or the binding element of a destructured bag. */
  node: ts.Node;
  /** The part that names the flag. */
  keyNode: ts.Node;
  key: Value;
  /** The path from `keyNode` to the key, where it is an object that cannot be looked into. */
  rest?: string | undefined;
  result: Shape['result'];
  /** For `details`: the property that holds the value, where it is not `value`. */
  field?: string;
  valueType: Shape['valueType'];
  inverted: boolean;
  /** True where it gives the text of an environment variable, of which `'false'` is true. */
  isText?: true;
  fallback?: ts.Expression;
  /** The fallback that an accessor gives itself, where its call has none. */
  given?: Given;
  sdk?: string;
  /** The row of the SDK's table, where the call, hook or component is its own. */
  shape?: Shape;
  /** True where it does not read the flag but makes it known: `flag({ key: 'new-checkout' })`. */
  declares?: true;
  /** True where the same call names other flags too, or may: what it gives back is not one flag's value. */
  several?: true;
  /** True where the key is a property's name and no known key is spelled so: another spelling may turn up. */
  guessed?: true;
  /** True where the object that it reads is handed in, or may be another one with the same members. */
  handedIn?: true;
  /** True where a parameter holds what is called: who hands on a key to it reads a flag for some callers only. */
  received?: true;
  way?: Way;
}

/** A literal, or a constant of one, and the file that it is written in. */
export interface Given {
  module: Module;
  expression: ts.Expression;
}

/** How something that is called, rendered or read names its flag. */
export interface Matched {
  /** Where the key stands; `member` is the name of a member that holds it. */
  key: KeyPosition | { member: string };
  fallback?: FallbackPosition | undefined;
  /** The fallback that an accessor gives itself: always, or where a call leaves its position out. */
  given?: Given;
  result: Shape['result'];
  field?: string;
  valueType: Shape['valueType'];
  inverted: boolean;
  sdk?: string;
  /** The row of the SDK's table, where it is one. */
  shape?: Shape;
  /** The flag, where what is called reads one flag only. */
  flagKey?: string;
  /** What an accessor puts before and after the key that it is given. */
  before?: string;
  after?: string;
  /** Where it is given the name under which an object has the key. */
  lookup?: Lookup;
  /** True where a call declares the flag. */
  declares?: true;
  /** What stands for a key argument that is left out: the parameter's default. */
  missing?: ts.Expression;
  /** True where the object that is asked is handed in; see {@link Evaluation.handedIn}. */
  handedIn?: true;
  /** True where a parameter holds it; see {@link Evaluation.received}. */
  received?: true;
  way?: Way;
}

/** What an accessor makes of the key that it is given: who hands a key on to it makes the same of it. */
export const affixOf = ({ before, after, lookup }: Matched): Pick<Matched, 'before' | 'after' | 'lookup'> => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
  ...(lookup && { lookup }),
});

/** What is called to read one flag. */
export type FlagFunction = Matched & { flagKey: string; way: Way };

export const ofShape = (shape: Shape, sdk: string, specifier?: string): Matched => ({
  key: shape.key,
  fallback: shape.fallback,
  result: shape.result,
  ...(shape.field !== undefined && { field: shape.field }),
  valueType: shape.valueType,
  inverted: shape.inverted ?? false,
  sdk,
  shape,
  way: { kind: 'sdk', sdk, shape, specifier },
});
