import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { hasModifier, wrapped } from '../tree/parse.js';
import type { Binding } from '../tree/scope.js';

/** Files of Nuxt whose exports all other files have by their names alone. */
const folders = /(?:^|\/)(?:composables|utils)\/(?:[^/]+|[^/]+\/index)\.(?:[cm]?[jt]s)$/;

const exported = /^export\s+(?:async\s+)?(?:function\*?|const|let|class)\s+([\w$]+)/gm;

/** The name by which a file exports a function. */
export function exportedName(node: ts.Node, { sourceFile, scopes }: Module): string | undefined {
  const holder = ts.isFunctionDeclaration(node) ? node : wrapped(node).parent;
  const isNamed = ts.isFunctionDeclaration(holder) || ts.isVariableDeclaration(holder);
  const name = isNamed && holder.name && ts.isIdentifier(holder.name) ? holder.name : undefined;
  const statement = ts.isVariableDeclaration(holder) ? holder.parent.parent : holder;
  const isTop = name !== undefined && scopes.bindingOf(name)?.scope === sourceFile;
  return isTop && hasModifier(statement, ts.SyntaxKind.ExportKeyword) ? name.text : undefined;
}

interface AutoImportsInput {
  files: readonly string[];
  textOf(file: string): string | undefined;
  read(file: string): Module | undefined;
}

/** Finds what Nuxt imports by itself, in repositories that have a configuration of it. */
export function createAutoImports({ files, textOf, read }: AutoImportsInput) {
  let known: Map<string, string> | undefined;
  const namesOf = (): Map<string, string> => {
    const found = new Map<string, string>();
    if (!files.some((file) => /(?:^|\/)nuxt\.config\.[cm]?[jt]s$/.test(file))) return found;
    for (const file of files.filter((each) => folders.test(each))) {
      for (const [, name = ''] of (textOf(file) ?? '').matchAll(exported)) if (!found.has(name)) found.set(name, file);
    }
    return found;
  };
  return (name: string): { module: Module; binding: Binding } | undefined => {
    const file = (known ??= namesOf()).get(name);
    const module = file === undefined ? undefined : read(file);
    const binding = module?.scopes.declaredIn(module.sourceFile).get(name);
    return module && binding && { module, binding };
  };
}
