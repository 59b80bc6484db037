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
  result: Shape['result'];
  valueType: Shape['valueType'];
  inverted: boolean;
  fallback?: ts.Expression;
  sdk?: string;
  /** True where the key is a property's name and no known key is spelled so: another spelling may turn up. */
  guessed?: true;
}

/** How something that is called, rendered or read names its flag. */
export interface Matched {
  key: KeyPosition;
  fallback?: FallbackPosition | undefined;
  result: Shape['result'];
  valueType: Shape['valueType'];
  inverted: boolean;
  sdk?: string;
}

export const ofShape = (shape: Shape, sdk: string): Matched => ({
  key: shape.key,
  fallback: shape.fallback,
  result: shape.result,
  valueType: shape.valueType,
  inverted: shape.inverted ?? false,
  sdk,
});
