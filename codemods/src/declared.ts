import { declarationOf } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeListItem, removeNode } from './layout.js';
import { isPure, isPureClass } from './purity.js';
import type { Pass, Step } from './simplification.js';
import { holdsStatements } from './statements.js';

/** Deletes what declares a name that nothing uses, where making it does nothing that anyone could see. */
export function removeDeclaration(name: ts.Identifier, pass: Pass): Step | undefined {
  const declaration = declarationOf(name);
  if (ts.isVariableDeclaration(declaration)) return removeVariable(name, declaration, pass);
  if (ts.isClassDeclaration(declaration) && !isPureClass(declaration)) return undefined;
  if (ts.isEnumDeclaration(declaration) && !declaration.members.every(({ initializer }) => isPure(initializer, pass)))
    return undefined;
  if (!holdsStatements(declaration.parent)) return undefined;
  const removable =
    ts.isFunctionDeclaration(declaration) ||
    ts.isClassDeclaration(declaration) ||
    ts.isInterfaceDeclaration(declaration) ||
    ts.isTypeAliasDeclaration(declaration) ||
    ts.isEnumDeclaration(declaration);
  return removable ? { edits: [removeNode(declaration, pass)] } : undefined;
}

function removeVariable(name: ts.Identifier, declaration: ts.VariableDeclaration, pass: Pass): Step | undefined {
  const list = declaration.parent;
  if (!ts.isVariableDeclarationList(list) || !ts.isVariableStatement(list.parent)) return undefined;
  // `if (x) var gone = 1;` would take the next statement into the `if`; `using` calls something at the end of the block.
  if (!holdsStatements(list.parent.parent) || (list.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using)
    return undefined;
  if (ts.isBindingElement(name.parent) && !isOnlyName(name, declaration, pass)) return removeElement(name.parent, pass);
  const binding = pass.module.scopes.bindingOf(name);
  if (binding && binding.writes.length > 0) return undefined;
  if (!isPure(declaration.initializer, pass)) {
    const { sourceFile } = pass.module;
    const detail = declaration.initializer?.getText(sourceFile).split('\n')[0] ?? '';
    pass.leave({ start: name.getStart(sourceFile), end: name.getEnd(), reason: 'unused-with-effect', detail });
    return undefined;
  }
  if (list.declarations.length > 1) return { edits: removeListItem(list.declarations, declaration, pass), locks: list };
  return { edits: [removeNode(list.parent, pass)] };
}

/** Whether a destructuring declares this name and no other. */
function isOnlyName(name: ts.Identifier, { name: pattern }: ts.VariableDeclaration, pass: Pass): boolean {
  let element: ts.Node = name.parent;
  while (ts.isBindingElement(element)) {
    const { parent } = element;
    if (parent.elements.length !== 1 || element.dotDotDotToken || !isPureElement(element, pass)) return false;
    if (element.parent === pattern) return true;
    element = element.parent.parent;
  }
  return false;
}

/** Takes a name out of a pattern that has others. */
export function removeElement(element: ts.BindingElement, pass: Pass): Step | undefined {
  const pattern = element.parent;
  // With a rest element, a name that is taken out of the pattern is put into the rest.
  if (!ts.isObjectBindingPattern(pattern)) return undefined;
  if (pattern.elements.some(({ dotDotDotToken }) => dotDotDotToken)) {
    const range = { start: element.getStart(pass.module.sourceFile), end: element.getEnd() };
    pass.leave({ ...range, reason: 'unsupported-use', detail: 'without its name it would be in the rest' });
    return undefined;
  }
  if (!isPureElement(element, pass)) return undefined;
  // `{ cart: { gone }, kept }`: what holds nothing else goes as a whole.
  if (pattern.elements.length === 1)
    return ts.isBindingElement(pattern.parent) ? removeElement(pattern.parent, pass) : undefined;
  return { edits: removeListItem(pattern.elements, element, pass), locks: pattern };
}

/** `{ [name()]: value = make() }`: neither of the two calls may go. */
export const isPureElement = ({ propertyName, initializer }: ts.BindingElement, pass: Pass): boolean =>
  isPure(initializer, pass) &&
  (!propertyName || !ts.isComputedPropertyName(propertyName) || isPure(propertyName.expression, pass));

/** Deletes a member of an interface or of a type that is written out. */
export function removeTypeMember(node: ts.TypeElement, pass: Pass): Step {
  const { members } = node.parent as ts.InterfaceDeclaration | ts.TypeLiteralNode;
  const edit = removeNode(node, pass);
  const { text } = pass;
  if (edit.start < node.getStart(pass.module.sourceFile) || edit.end > node.getEnd())
    return { edits: [edit], locks: node.parent };
  const next = members[members.indexOf(node) + 1];
  const end = next ? next.getStart(pass.module.sourceFile) : node.getEnd();
  const start = next ? node.getStart(pass.module.sourceFile) : node.getFullStart();
  return { edits: [{ start, end: Math.min(end, text.length), newText: '' }], locks: node.parent };
}
