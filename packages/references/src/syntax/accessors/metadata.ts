import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { NodeMap } from '../tree/node-map.js';
import { iteratedBy } from '../tree/parameter-origin.js';
import { unwrap, wrapped } from '../tree/parse.js';
import { declarationOf } from '../tree/scope.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Value } from '../values/value.js';
import { affixOf, type Evaluation } from './evaluation.js';
import type { InferredAccessor } from './inference.js';
import type { InferredAccessors } from './inferred.js';

/**
 * Keys that decorators of Nest leave for guards: who reads `reflector.get('flag', handler)` is told them by
 * `@SetMetadata('flag', 'new-cart')`, and who reads `reflector.get(Flag, handler)` by `@Flag('new-cart')`.
 */
export interface Metadata {
  /** Makes an accessor of what decorates, where an evaluation takes its key from metadata. */
  infer(module: Module, evaluation: Evaluation): InferredAccessor | undefined;
  /** The accessors that the call of something from outside is. */
  at(module: Module, callee: ts.Expression, value: External): readonly InferredAccessor[];
}

type External = Extract<Value, { kind: 'external' }>;

/** What a guard reads: `name` of `reflector.get('feature', handler).name`. */
const read = /^<Reflector>\.(?:get|getAllAndOverride|getAllAndMerge|getAll)\(\)(?:\.([\w.]+))?$/;

export function createMetadata(evaluator: Evaluator, inferred: Pick<InferredAccessors, 'add'>): Metadata {
  const byText = new Map<string, InferredAccessor[]>();
  const byDecorator = new NodeMap<InferredAccessor[]>();

  /** What an expression takes from metadata, by itself or as one of a list. */
  const readBy = (module: Module, key: ts.Expression): { value: External; path: string[] } | undefined => {
    const value = evaluator.evaluate(module, key);
    if (value.kind === 'external') {
      const path = value.specifier === '@nestjs/core' ? read.exec(value.path) : null;
      return path ? { value, path: path[1] === undefined ? [] : [path[1]] } : undefined;
    }
    const node = unwrap(key);
    const name = ts.isIdentifier(node) ? module.scopes.bindingOf(node)?.declarations[0] : undefined;
    const parameter = name && declarationOf(name);
    const list = parameter && ts.isParameter(parameter) && parameter.name === name ? iteratedBy(parameter) : undefined;
    const whole = list && readBy(module, list);
    return whole && { value: whole.value, path: [...whole.path, '[]'] };
  };

  /** The name or the decorator that metadata is kept by. */
  const keptBy = (module: Module, key: ts.Expression | undefined): string | ts.Node | undefined => {
    const value = key && evaluator.evaluate(module, key);
    if (value?.kind === 'string') return value.values.length === 1 ? value.values[0]?.text : undefined;
    return value?.kind === 'external' && isDecorator(value) ? value.made?.node : undefined;
  };

  return {
    infer(module, { keyNode, valueType, sdk, rest, ...evaluation }) {
      const { way } = evaluation;
      const source = ts.isExpression(keyNode) && rest === undefined ? readBy(module, keyNode) : undefined;
      const made = source?.value.made;
      const [first] = made?.node.arguments ?? [];
      const kept = made && keptBy(made.module, first);
      if (!source || !made || !first || kept === undefined) return undefined;
      const isText = typeof kept === 'string';
      const path = source.path.join('.');
      const index = isText ? 1 : 0;
      const accessor = inferred.add({
        key: path === '' ? index : { arg: index, prop: path },
        // What a guard makes of it is for the guard to say.
        result: 'other',
        valueType,
        inverted: false,
        ...(sdk !== undefined && { sdk }),
        ...(way?.kind === 'inferred' && affixOf(way.accessor)),
        nodes: [made.node],
        module,
        names: [isText ? 'SetMetadata' : nameOf(first)],
        reads: { keyNode, valueType, ...evaluation },
      });
      const known = (isText ? byText.get(kept) : byDecorator.get(kept)) ?? [];
      const all = known.includes(accessor) ? known : [...known, accessor];
      if (isText) byText.set(kept, all);
      else byDecorator.set(kept, all);
      return accessor;
    },
    at(module, callee, value) {
      if (isDecorator(value)) return (value.made && byDecorator.get(value.made.node)) ?? [];
      if (byText.size === 0 || value.specifier !== '@nestjs/common' || value.path !== 'SetMetadata') return [];
      const { parent } = wrapped(callee);
      const kept = ts.isCallExpression(parent) ? keptBy(module, parent.arguments[0]) : undefined;
      return (typeof kept === 'string' && byText.get(kept)) || [];
    },
  };
}

const isDecorator = ({ specifier, path }: External): boolean =>
  specifier === '@nestjs/core' && path === 'Reflector.createDecorator()';

/** `Flag` of `Flag` and `decorators.Flag`. */
const nameOf = (decorator: ts.Expression): string => {
  const node = unwrap(decorator);
  return ts.isPropertyAccessExpression(node) ? node.name.text : node.getText();
};
