import { ts } from '../../../compiler/index.js';
import { stemOf } from '../../code.js';
import type { Module } from '../modules/modules.js';
import { isArm } from '../tree/declarations.js';
import { staticName, wrapped } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import { decoratedName } from '../values/servers/decorating.js';

/** What a function is called by those who call it; what it gives back as a function is called by the same names. */
export function accessorNames(module: Module, owner: ts.SignatureDeclaration, evaluator: Evaluator): string[] {
  const own = owner.name ? [staticName(owner.name as ts.PropertyName) ?? ''] : [];
  // `const Gate = memo(function Inner({ flag }) { … })`: nobody else calls it by its own name.
  const isNamed = owner.name && !ts.isFunctionExpression(owner);
  const held = isNamed || ts.isFunctionDeclaration(owner) ? [] : heldAs(module, owner, evaluator);
  // Who imports a default export chooses its name, but not the file's.
  const value = evaluator.exported(module, 'default');
  const file = value.kind === 'function' && value.node === owner ? [stemOf(module.file)] : [];
  return [...new Set([...own, ...held, ...file])].filter((name) => name !== '');
}

/** What a class is called by those who make instances of it, or render it. */
export function classNames(module: Module, owner: ts.ClassLikeDeclaration, evaluator: Evaluator): string[] {
  const holder = wrapped(owner).parent;
  const held = ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? [holder.name.text] : [];
  const value = evaluator.exported(module, 'default');
  const file = value.kind === 'class' && value.node === owner ? [stemOf(module.file)] : [];
  return [...new Set([...(owner.name ? [owner.name.text] : []), ...held, ...file])];
}

/** What holds a function, through `useCallback((key) => …)`, `memo(({ flag }) => …)`, `mocked ? fake : (key) => …` and their like. */
export function holderOf(owner: ts.Node): ts.Node {
  let at: ts.Node = wrapped(owner);
  while (ts.isCallExpression(at.parent) || isArm(at)) at = wrapped(at.parent);
  return at.parent;
}

/** The name of the constant, property or field that a function is. */
function heldAs(module: Module, owner: ts.SignatureDeclaration, evaluator: Evaluator): string[] {
  const call = wrapped(owner).parent;
  const decorated = ts.isCallExpression(call) ? decoratedName(call) : undefined;
  if (decorated) return [decorated.text];
  const holder = holderOf(owner);
  if (ts.isVariableDeclaration(holder) || ts.isParameter(holder))
    return ts.isIdentifier(holder.name) ? [holder.name.text] : [];
  if (ts.isPropertyAssignment(holder) || ts.isPropertyDeclaration(holder))
    return [ts.isPrivateIdentifier(holder.name) ? holder.name.text : (staticName(holder.name) ?? '')];
  if (ts.isBinaryExpression(holder) && ts.isPropertyAccessExpression(holder.left)) {
    const { text } = holder.left.name;
    return [text === 'exports' ? stemOf(module.file) : text];
  }
  if (ts.isExportAssignment(holder)) return [stemOf(module.file)];
  // `<Menu isOn={(key) => …} />`
  if (ts.isJsxExpression(holder) && ts.isJsxAttribute(holder.parent)) return [holder.parent.name.getText()];
  // `const isOn = (client) => (key) => …`: who calls what is given back wrote the outer name.
  const outer = ts.isReturnStatement(holder) ? ts.findAncestor(holder, ts.isFunctionLike) : holder;
  return outer && outer !== owner && ts.isFunctionLike(outer) ? accessorNames(module, outer, evaluator) : [];
}
