import { ts } from '../../../compiler/index.js';
import type { Module, Modules } from '../modules/modules.js';
import { isFixed } from '../tree/declarations.js';
import { unwrap } from '../tree/parse.js';
import type { Binding } from '../tree/scope.js';
import type { Elements } from './elements.js';
import type { Core } from './evaluate.js';
import type { Decorations } from './servers/decorations.js';
import type { Annotations } from './types/annotations.js';
import { clientOnly, dynamic, textValue, type Value, withSymbol } from './value.js';

/** The variable that a name means, here or in the file that it is imported from. */
export function variableOf(
  modules: Pick<Modules, 'targetOf'>,
  module: Module,
  expression: ts.Expression,
): ts.VariableDeclaration | undefined {
  const node = unwrap(expression);
  const binding = ts.isIdentifier(node) ? module.scopes.bindingOf(node) : undefined;
  const target = binding && modules.targetOf(module, binding);
  const name = target?.kind === 'binding' ? target.binding.declarations[0] : undefined;
  return name && ts.isVariableDeclaration(name.parent) ? name.parent : undefined;
}

interface VariablesInput extends Pick<Core, 'evaluate' | 'isOpen'> {
  annotations: Annotations;
  elements: Elements;
  decorations: Decorations;
}

/** The one type that a call is told. */
function onlyType(expression: ts.Expression): ts.TypeNode | undefined {
  const call = unwrap(expression);
  const [type, ...others] = (ts.isCallExpression(call) && call.typeArguments) || [];
  return others.length === 0 ? type : undefined;
}

/** What the names of variables hold. */
export function createVariables({ evaluate, isOpen, annotations, elements, decorations }: VariablesInput) {
  const of = (
    module: Module,
    binding: Binding,
    name: ts.Identifier,
    declaration: ts.VariableDeclaration,
    depth: number,
  ): Value => {
    if (!isFixed(binding)) return assignedOnce(module, binding, depth);
    if (ts.isForOfStatement(declaration.parent.parent)) return elements.ofLoop(module, name, declaration, depth);
    if (!declaration.initializer) {
      const keys = declaration.type && annotations.keysOfType(module, declaration.type);
      return keys?.length === 1 && keys[0] ? textValue(keys[0].text) : dynamic;
    }
    const value = evaluate(module, declaration.initializer, depth);
    const type = onlyType(declaration.initializer);
    const holding = (made: Value): Value =>
      made.kind === 'function' && type ? { ...made, holds: { module, type } } : made;
    if (ts.isIdentifier(declaration.name)) {
      return withSymbol(holding(value), { module, kind: 'constant', node: declaration });
    }
    const part = holding(elements.inPattern(name, declaration.name, value, depth) ?? dynamic);
    return (isOpen(part) && decorations.inPattern(module, name, declaration, depth)) || part;
  };

  /** `let client; … client = init()`: one assignment is as good as an initializer for telling what made a client. */
  const assignedOnce = (module: Module, binding: Binding, depth: number): Value => {
    const [write] = binding.writes;
    if (binding.writes.length !== 1 || !write || !ts.isBinaryExpression(write.parent)) return dynamic;
    return clientOnly(evaluate(module, write.parent.right, depth));
  };

  return { of };
}
