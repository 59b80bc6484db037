import { ts } from '../../../compiler/index.js';
import { loadedAs } from '../tree/lazy.js';
import { unwrap } from '../tree/parse.js';
import { type Binding, declarationOf } from '../tree/scope.js';
import { dynamicImportSpecifier, requireSpecifier } from '../tree/specifiers.js';
import type { Module, Modules } from './modules.js';

/** The specifier that a name is imported or required from. */
export function specifierOf({ kind, declarations }: Binding): string | undefined {
  const name = declarations[0];
  if (!name) return undefined;
  const declaration = kind === 'import' ? ts.findAncestor(name, ts.isImportDeclaration) : undefined;
  if (declaration) return (declaration.moduleSpecifier as ts.StringLiteral).text;
  const variable = declarationOf(name);
  if (!ts.isVariableDeclaration(variable) || !variable.initializer) return undefined;
  let made = unwrap(variable.initializer);
  if (ts.isAwaitExpression(made)) made = unwrap(made.expression);
  return requireSpecifier(made) ?? dynamicImportSpecifier(made);
}

/** Tells what the file is called that a name comes from, or the export that it is where a component is loaded by need. */
export function createImportedFiles(modules: Pick<Modules, 'stemAt'>) {
  const files = new WeakMap<Binding, { name: string | undefined }>();
  return ({ file }: Module, binding: Binding): string | undefined => {
    let known = files.get(binding);
    if (!known) {
      const loaded = loadedAs(binding);
      const specifier = loaded?.specifier ?? specifierOf(binding);
      const isWhole = !loaded || loaded.name === 'default';
      const stem = specifier === undefined ? undefined : modules.stemAt(file, specifier);
      files.set(binding, (known = { name: isWhole ? stem : loaded.name }));
    }
    return known.name;
  };
}
