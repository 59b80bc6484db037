import { ts } from '../../../compiler/index.js';
import type { Evaluation } from '../accessors/evaluation.js';
import type { Module } from '../modules/modules.js';
import { namesIn } from '../tree/declarations.js';
import { wrapped } from '../tree/parse.js';

/**
 * The offsets at which code uses what an evaluation reads: where it stands, or the uses of the constants that hold the value
 * and nothing else. Hooks stand at the top of a component, whatever their value is for.
 */
export function usedAt(module: Module, { node }: Evaluation): number[] {
  const names = ts.isBindingElement(node) ? namesIn(node.name) : heldIn(node);
  const uses = names.flatMap((name) => {
    const binding = module.scopes.bindingOf(name);
    // What is written again, or leaves the file, is used where nobody sees it.
    const isOpen = !binding || binding.writes.length > 0 || binding.references.some(leaves) || isExported(name);
    return isOpen ? [undefined] : binding.references.filter((use) => !isDependency(use)).map((use) => use.getStart());
  });
  const places = uses.filter((use) => use !== undefined);
  return places.length === 0 || places.length < uses.length ? [node.getStart()] : places;
}

/** The names of the constant that an expression is the whole of, but for what takes the value out or turns it round. */
function heldIn(node: ts.Node): ts.Identifier[] {
  let at = wrapped(node);
  for (;;) {
    const { parent } = at;
    const isPassed =
      ts.isAwaitExpression(parent) ||
      ts.isPrefixUnaryExpression(parent) ||
      (ts.isPropertyAccessExpression(parent) && parent.expression === at) ||
      (ts.isCallExpression(parent) && parent.arguments[0] === at && parent.expression.getText() === 'Boolean');
    if (!isPassed) return ts.isVariableDeclaration(parent) && parent.initializer === at ? namesIn(parent.name) : [];
    at = wrapped(parent);
  }
}

const leaves = (use: ts.Identifier): boolean => ts.isExportSpecifier(use.parent) || ts.isExportAssignment(use.parent);

function isExported(name: ts.Identifier): boolean {
  const statement = ts.findAncestor(name, ts.isVariableStatement);
  return statement?.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

/** `[on]` of `useEffect(() => { … }, [on])`: it says when to run again, and decides nothing. */
function isDependency(use: ts.Identifier): boolean {
  const list = wrapped(use).parent;
  if (!ts.isArrayLiteralExpression(list) || !ts.isCallExpression(list.parent)) return false;
  const [first, second] = list.parent.arguments;
  return second === list && first !== undefined && (ts.isArrowFunction(first) || ts.isFunctionExpression(first));
}
