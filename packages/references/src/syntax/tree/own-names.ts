import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { hasModifier, staticName, wrapped } from './parse.js';
import { declarationOf } from './scope.js';

/**
 * Whether no other file can know by its name what a name declares: it is not exported, given back, or put into an object under the
 * same name. What a test calls `input` is no reason to look at all files that have an `input`.
 */
export function isOwnName({ sourceFile, scopes, template }: Module, name: ts.Identifier): boolean {
  const binding = template ? undefined : scopes.bindingOf(name);
  if (!binding || binding.declarations.some(isExported)) return false;
  const isLocal = ts.findAncestor(binding.scope, ts.isFunctionLike) !== undefined;
  // A script's names are everybody's, and what is at a file's top is handed to what others see.
  if (!isLocal && !ts.isExternalModule(sourceFile)) return false;
  return !binding.references.some((use) => leaves(use, isLocal));
}

/** Whether a use can make what it names known elsewhere, by the same name. */
function leaves(use: ts.Identifier, isLocal: boolean): boolean {
  const { parent } = use;
  if (ts.isExportSpecifier(parent) || ts.isShorthandPropertyAssignment(parent)) return true;
  const outer = wrapped(use);
  const { parent: holder } = outer;
  if (ts.isReturnStatement(holder) || ts.isExportAssignment(holder)) return true;
  if (ts.isArrowFunction(holder)) return holder.body === outer;
  if (ts.isPropertyAssignment(holder)) return staticName(holder.name) === use.text;
  if (ts.isBinaryExpression(holder)) {
    return ts.isPropertyAccessExpression(holder.left) && holder.left.name.text === use.text;
  }
  return !isLocal && (ts.isCallExpression(holder) || ts.isNewExpression(holder) || ts.isJsxExpression(holder));
}

function isExported(name: ts.Identifier): boolean {
  const declaration = declarationOf(name);
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}
