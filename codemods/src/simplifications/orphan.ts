import { declarationOf } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeListItem, removeNode } from '../layout.js';
import { isPure, isPureClass } from '../purity.js';
import type { Pass, Simplification, Step } from '../simplification.js';
import { isExported } from '../truthiness.js';

export default {
  on: 'orphan',
  rewrites: [
    "import { used, unused } from 'x'; -> import { used } from 'x';",
    'const unused = 1; -> ',
    'const { unused, used } = o; -> const { used } = o;',
  ],
  apply(node, _mark, pass) {
    if (!ts.isIdentifier(node)) return undefined;
    const binding = pass.module.scopes.bindingOf(node);
    if (!binding || binding.declarations.length !== 1 || binding.declarations[0] !== node) return undefined;
    const declaration = declarationOf(node);
    const used = binding.references.some((each) => each.pos < declaration.pos || each.end > declaration.end);
    if (used || isExported(declaration) || isNeededByJsx(node, pass)) return undefined;
    if (binding.kind === 'import') return removeImport(node, pass);
    if (ts.isVariableDeclaration(declaration)) return removeVariable(node, declaration, pass);
    if (ts.isClassDeclaration(declaration) && !isPureClass(declaration)) return undefined;
    const removable =
      ts.isFunctionDeclaration(declaration) ||
      ts.isClassDeclaration(declaration) ||
      ts.isInterfaceDeclaration(declaration) ||
      ts.isTypeAliasDeclaration(declaration) ||
      ts.isEnumDeclaration(declaration);
    return removable ? { edits: [removeNode(declaration, pass)], locks: declaration.parent } : undefined;
  },
} satisfies Simplification;

/** The classic JSX runtime reads `React` without naming it. */
const isNeededByJsx = ({ text }: ts.Identifier, { module }: Pass): boolean =>
  (text === 'React' || text === 'h') &&
  /<[A-Za-z>]/.test(module.text) &&
  /\.[cm]?[jt]sx?$/.test(module.file) &&
  module.sourceFile.languageVariant === ts.LanguageVariant.JSX;

function removeImport(name: ts.Identifier, pass: Pass): Step | undefined {
  let statement: ts.Node = name;
  while (!ts.isImportDeclaration(statement)) {
    if (ts.isImportEqualsDeclaration(statement))
      return { edits: [removeNode(statement, pass)], locks: statement.parent };
    if (!statement.parent) return undefined;
    statement = statement.parent;
  }
  const clause = statement.importClause;
  if (!clause) return undefined;
  const named = clause.namedBindings;
  const specifiers = named && ts.isNamedImports(named) ? named.elements : undefined;
  const { sourceFile } = pass.module;
  if (ts.isImportSpecifier(name.parent) && specifiers && specifiers.length > 1) {
    return { edits: removeListItem(specifiers, name.parent, pass), locks: clause };
  }
  const others = [clause.name, named].filter(
    (each) => each !== undefined && !(each.pos <= name.pos && name.end <= each.end),
  );
  if (others.length === 0) return { edits: [removeNode(statement, pass)], locks: statement.parent };
  // `import Default, { gone } from 'x'`: one of the two parts stays, without the comma.
  const kept = others[0] as ts.Node;
  const start = clause.getStart(sourceFile);
  return {
    edits: [
      { start, end: kept.getStart(sourceFile), newText: '' },
      { start: kept.getEnd(), end: clause.getEnd(), newText: '' },
    ].filter((edit) => edit.start < edit.end),
    locks: clause,
  };
}

function removeVariable(name: ts.Identifier, declaration: ts.VariableDeclaration, pass: Pass): Step | undefined {
  const list = declaration.parent;
  if (!ts.isVariableDeclarationList(list) || !ts.isVariableStatement(list.parent)) return undefined;
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
  return { edits: [removeNode(list.parent, pass)], locks: list.parent.parent };
}

/** Whether a destructuring declares this name and no other. */
function isOnlyName(name: ts.Identifier, { name: pattern }: ts.VariableDeclaration, pass: Pass): boolean {
  let element: ts.Node = name.parent;
  while (ts.isBindingElement(element)) {
    if (element.parent.elements.length !== 1 || element.dotDotDotToken || !isPure(element.initializer, pass))
      return false;
    if (element.parent === pattern) return true;
    element = element.parent.parent;
  }
  return false;
}

function removeElement(element: ts.BindingElement, pass: Pass): Step | undefined {
  const pattern = element.parent;
  // With a rest element, a name that is taken out of the pattern is put into the rest.
  if (!ts.isObjectBindingPattern(pattern) || pattern.elements.some(({ dotDotDotToken }) => dotDotDotToken))
    return undefined;
  if (!isPure(element.initializer, pass)) return undefined;
  if (pattern.elements.length === 1) return undefined;
  return { edits: removeListItem(pattern.elements, element, pass), locks: pattern };
}
