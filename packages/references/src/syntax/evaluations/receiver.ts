import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { unwrap } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Value } from '../values/value.js';

/** Whether an object is called `receiver`, is declared with that type, or is an instance of that class. */
export function isReceiver(module: Module, object: ts.Expression, receiver: string, evaluator: Evaluator): boolean {
  const node = unwrap(object);
  const last = ts.isCallExpression(node) ? unwrap(node.expression) : node;
  const name = ts.isPropertyAccessExpression(last) ? last.name.text : ts.isIdentifier(last) ? last.text : undefined;
  if (name === receiver || (ts.isCallExpression(node) && `${name}()` === receiver)) return true;
  const type = evaluator.annotationOf(module, node)?.type;
  return type === undefined ? isNameOf(evaluator.evaluate(module, node), receiver) : typeNames(type).includes(receiver);
}

/** `flags = inject(FlagService)`, also of a package from outside. */
const isNameOf = (value: Value, name: string): boolean =>
  (value.kind === 'external' && (value.path === `<${name}>` || value.path === `new ${name}()`)) ||
  (value.kind === 'instance' && 'name' in value.node && value.node.name?.text === name);

/** `IResolver` of `IResolver`, `flags.IResolver`, `IResolver<T>` and `IResolver | undefined`. */
function typeNames(type: ts.TypeNode): string[] {
  if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) return type.types.flatMap(typeNames);
  if (!ts.isTypeReferenceNode(type)) return [];
  return [ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text];
}
