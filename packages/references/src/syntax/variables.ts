import { ts } from '../../compiler/index.js';
import type { Module, Modules } from './modules.js';
import { unwrap } from './parse.js';

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
