import { ts } from 'ts-morph';
import { removeListItem, removeNode } from './layout.js';
import type { Pass, Step } from './simplification.js';

/** The classic JSX runtime reads `React` without naming it. */
export const isNeededByJsx = ({ text }: ts.Identifier, { module }: Pass): boolean =>
  (text === 'React' || text === 'h') &&
  /<[A-Za-z>]/.test(module.text) &&
  /\.[cm]?[jt]sx?$/.test(module.file) &&
  module.sourceFile.languageVariant === ts.LanguageVariant.JSX;

/** Deletes an imported name, and the import with its last one. */
export function removeImport(name: ts.Identifier, pass: Pass): Step | undefined {
  let statement: ts.Node = name;
  while (!ts.isImportDeclaration(statement)) {
    if (ts.isImportEqualsDeclaration(statement)) return { edits: [removeNode(statement, pass)] };
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
  if (others.length === 0) return { edits: [removeNode(statement, pass)] };
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
