import { ts } from '../../../compiler/index.js';
import { type SdkIndex, shapesAt } from '../../sdks/index.js';
import type { Module } from '../modules/modules.js';
import { staticName, wrapped } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import { argumentFor } from '../values/made-objects.js';
import { dynamic, textValue, type Value } from '../values/value.js';
import type { Place, Positions } from './positions.js';

/** Flags that are objects: made by a declaration of an SDK's (`flag({ key })`, `new Flag()`) and read through a name. */
export interface DeclaredFlags {
  /** The key of the declared flag that an expression holds; `undefined` where it holds none. */
  keyOf(value: Value): Value | undefined;
  /** `newCheckout` of `{ newCheckout: new Flag() }`, with the namespace that the container is registered under. */
  holderOf(module: Module, made: ts.CallExpression | ts.NewExpression): Place | undefined;
}

export function createDeclaredFlags(sdks: SdkIndex, evaluator: Evaluator, positions: Positions): DeclaredFlags {
  /** `register('shop', container)` of the same package, in the file that makes the container. */
  const namespaces = new WeakMap<Module, Map<ts.Node, string>>();
  const namespaceOf = (module: Module, container: ts.Node): string => {
    let found = namespaces.get(module);
    if (!found) {
      namespaces.set(module, (found = new Map()));
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && node.arguments.length > 1 && /register$/.test(node.expression.getText())) {
          const [name, object] = node.arguments as unknown as [ts.Expression, ts.Expression];
          const space = evaluator.evaluate(module, name);
          const held = evaluator.evaluate(module, object);
          const isSdk = evaluator.evaluate(module, node.expression);
          if (space.kind === 'string' && 'node' in held && isSdk.kind === 'external' && sdks.apiOf(isSdk.specifier)) {
            found?.set(held.node as ts.Node, space.values[0]?.text ?? '');
          }
        }
        ts.forEachChild(node, visit);
      };
      visit(module.sourceFile);
    }
    return found.get(container) ?? '';
  };

  const holderOf: DeclaredFlags['holderOf'] = (module, made) => {
    const { parent } = wrapped(made);
    if (!ts.isPropertyAssignment(parent) && !ts.isPropertyDeclaration(parent)) return undefined;
    const name = ts.isPrivateIdentifier(parent.name) ? undefined : staticName(parent.name);
    if (name === undefined) return undefined;
    const space = namespaceOf(module, parent.parent);
    return { node: parent.name, key: textValue(space === '' ? name : `${space}.${name}`) };
  };

  return {
    holderOf,
    keyOf(value) {
      if (value.kind !== 'external' || !value.made) return undefined;
      const { module, node } = value.made;
      const callee = evaluator.evaluate(module, node.expression);
      const found = callee.kind === 'external' ? sdks.apiOf(callee.specifier) : undefined;
      const path = callee.kind === 'external' ? callee.path : '';
      const shape = found && shapesAt(found.api, path).find(({ kind }) => kind === 'declaration');
      if (!shape) return undefined;
      let key: Value | undefined;
      // `const createFlag = (key) => flag({ key })`
      const given = (place: Place | undefined): Value | undefined => {
        const part = place && ts.isExpression(place.node) ? place.node : undefined;
        const argument = part && argumentFor({ module, node, made: value.by }, part);
        return argument ? evaluator.evaluate(argument.module, argument.expression) : place?.key;
      };
      if (shape.key === 'holder') key = holderOf(module, node)?.key;
      else if (typeof shape.key === 'number' || (typeof shape.key === 'object' && 'arg' in shape.key)) {
        key = given(positions.inArguments(module, node.arguments ?? ([] as never), shape.key)?.[0]);
      }
      return key ?? dynamic;
    },
  };
}
