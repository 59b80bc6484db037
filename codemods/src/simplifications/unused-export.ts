import { declarationOf } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeDeclaration } from '../declared.js';
import { removeListItem, removeNode } from '../layout.js';
import { isPure } from '../purity.js';
import type { Pass, Simplification, Step } from '../simplification.js';

export default {
  on: 'unused',
  rewrites: [],
  apply(node, _mark, pass) {
    const { parent } = node;
    if (ts.isExportSpecifier(parent) || ts.isExportSpecifier(node))
      return removeSpecifier(ts.isExportSpecifier(node) ? node : (parent as ts.ExportSpecifier), pass);
    // Without a semicolon, a call and its statement are one place.
    const statement = ts.isCallExpression(node) && ts.isExpressionStatement(parent) ? parent : node;
    if (ts.isExportDeclaration(node) || ts.isExpressionStatement(statement))
      return { edits: [removeNode(statement, pass)] };
    if (ts.isExportAssignment(node))
      return isPure(node.expression, pass) ? { edits: [removeNode(node, pass)] } : undefined;
    if (ts.isFunctionDeclaration(node)) return { edits: [removeNode(node, pass)] };
    return ts.isIdentifier(node) ? removeExported(node, pass) : undefined;
  },
} satisfies Simplification;

/** `export { gone, kept }` becomes `export { kept }`; with its last name the statement goes. */
function removeSpecifier(specifier: ts.ExportSpecifier, pass: Pass): Step {
  const { elements, parent: statement } = specifier.parent;
  if (elements.length === 1) return { edits: [removeNode(statement, pass)] };
  return { edits: removeListItem(elements, specifier, pass), locks: specifier.parent };
}

/** A declaration goes where nothing but itself names it, in the file too; overloads go together. */
function removeExported(name: ts.Identifier, pass: Pass): Step | undefined {
  const binding = pass.module.scopes.bindingOf(name);
  if (!binding?.declarations.includes(name)) return undefined;
  const own = binding.declarations.map(declarationOf);
  if (binding.references.some((each) => !own.some(({ pos, end }) => pos <= each.pos && each.end <= end)))
    return undefined;
  const steps = binding.declarations.map((each) => removeDeclaration(each, pass));
  if (steps.some((step) => step === undefined)) return undefined;
  const edits = steps.flatMap((step) => step?.edits ?? []);
  return { edits, ...(steps[0]?.locks && { locks: steps[0].locks }) };
}
