import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { extended } from '../tree/fields.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Value } from '../values/value.js';
import type { InferredAccessor } from './inference.js';
import type { InferredAccessors } from './inferred.js';

/** Classes of the repository's own whose instances are made with a key. */
export interface Making {
  /** The accessors that a class is: one that has no constructor is made as the one that it extends is. */
  of(value: Value): readonly InferredAccessor[];
  /** What `super(…)` makes. */
  baseAt(module: Module, node: ts.Node): Value | undefined;
}

/** A class that extends more of them extends itself. */
const maxBases = 10;

export function createMaking(inferred: InferredAccessors, evaluator: Evaluator): Making {
  const of = (value: Value, depth = 0): readonly InferredAccessor[] => {
    if (value.kind !== 'class' || depth > maxBases) return [];
    const own = inferred.of(value);
    if (own.length > 0 || value.node.members.some(ts.isConstructorDeclaration)) return own;
    const base = extended(value.node)?.expression;
    return base ? of(evaluator.evaluate(value.module, base), depth + 1) : [];
  };
  return {
    of: (value) => of(value),
    baseAt(module, node) {
      const owner = inferred.names.size > 0 ? ts.findAncestor(node, ts.isClassLike) : undefined;
      const base = owner && extended(owner)?.expression;
      return base && evaluator.evaluate(module, base);
    },
  };
}
