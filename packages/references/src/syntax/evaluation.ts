import type { ts } from '../../compiler/index.js';
import type { FallbackPosition, KeyPosition, Shape } from '../sdks/index.js';
import type { Value } from './value.js';

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
  fallback?: ts.Expression;
  sdk?: string;
  /** True where it does not read the flag but makes it known: `flag({ key: 'new-checkout' })`. */
  declares?: true;
  /** True where the same call names other flags too, or may: what it gives back is not one flag's value. */
  several?: true;
  /** True where the key is a property's name and no known key is spelled so: another spelling may turn up. */
  guessed?: true;
}

/** How something that is called, rendered or read names its flag. */
export interface Matched {
  key: KeyPosition;
  fallback?: FallbackPosition | undefined;
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
  /** What stands for a key argument that is left out: the parameter's default. */
  missing?: ts.Expression;
}

export const ofShape = (shape: Shape, sdk: string): Matched => ({
  key: shape.key,
  fallback: shape.fallback,
  result: shape.result,
  ...(shape.field !== undefined && { field: shape.field }),
  valueType: shape.valueType,
  inverted: shape.inverted ?? false,
  sdk,
  shape,
});
