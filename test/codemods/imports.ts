import { posix } from 'node:path';
import { parse, staticName } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Files } from './helpers.js';

const endings = ['', '.ts', '.tsx', '.js', '.jsx', '.d.ts', '/index.ts', '/index.tsx', '/index.js'];

function targetOf(files: Files, from: string, specifier: string): string | undefined {
  const path = posix.join(posix.dirname(from), specifier);
  const paths = [path, path.replace(/\.js(x?)$/, '.ts$1'), path.replace(/\.js$/, '.tsx')];
  return paths.flatMap((each) => endings.map((ending) => each + ending)).find((each) => files[each] !== undefined);
}

interface Edge {
  specifier: string;
  /** Absent for the whole module. */
  name?: string;
}

/** What a text imports and exports, in the plainest way. */
function edgesOf(file: string, text: string): { imports: Edge[]; exports: Set<string>; stars: string[] } {
  const imports: Edge[] = [];
  const exports = new Set<string>();
  const stars: string[] = [];
  const at = (node: ts.Node | undefined): string => (node && ts.isStringLiteral(node) ? node.text : '');
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const specifier = at(node.moduleSpecifier);
      const named = node.importClause?.namedBindings;
      imports.push({ specifier });
      if (node.importClause?.name) imports.push({ specifier, name: 'default' });
      if (named && ts.isNamedImports(named))
        for (const each of named.elements) imports.push({ specifier, name: (each.propertyName ?? each.name).text });
    } else if (ts.isExportDeclaration(node)) {
      const specifier = at(node.moduleSpecifier);
      if (specifier !== '') imports.push({ specifier });
      if (!node.exportClause) stars.push(specifier);
      else if (ts.isNamespaceExport(node.exportClause)) exports.add(node.exportClause.name.text);
      else
        for (const each of node.exportClause.elements) {
          exports.add(each.name.text);
          if (specifier !== '') imports.push({ specifier, name: (each.propertyName ?? each.name).text });
        }
    } else if (ts.isExportAssignment(node)) exports.add('default');
    else if (ts.isCallExpression(node) && /^(?:import|require|jest\.mock|vi\.mock)$/.test(node.expression.getText()))
      imports.push({ specifier: at(node.arguments[0]) });
    else if (
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    ) {
      const isDefault = ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
      const names = ts.isVariableStatement(node)
        ? node.declarationList.declarations.map(({ name }) => name)
        : [(node as unknown as ts.DeclarationStatement).name];
      for (const name of names)
        exports.add(
          isDefault ? 'default' : ((name && !ts.isBindingName(name) ? '' : staticName(name as ts.Identifier)) ?? '*'),
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file, text));
  if (/\b(?:module\.)?exports\b|export =/.test(text)) exports.add('*');
  return { imports: imports.filter(({ specifier }) => specifier.startsWith('.')), exports, stars };
}

function gives(files: Files, file: string, name: string, seen: Set<string>): boolean {
  if (seen.has(file) || !/\.[cm]?[jt]sx?$/.test(file)) return !seen.has(file);
  seen.add(file);
  const { exports, stars } = edgesOf(file, files[file] as string);
  if (exports.has(name) || exports.has('*')) return true;
  return stars.some((specifier) => {
    const target = targetOf(files, file, specifier);
    return target === undefined ? !specifier.startsWith('.') : gives(files, target, name, seen);
  });
}

/** Relative imports that lead to no file, or to a name that the file does not export, and that did before. */
export function brokenImports(before: Files, after: Files): string[] {
  const broken = (files: Files): string[] =>
    Object.entries(files).flatMap(([file, text]) => {
      if (!/\.[cm]?[jt]sx?$/.test(file)) return [];
      return edgesOf(file, text).imports.flatMap(({ specifier, name }) => {
        const target = targetOf(files, file, specifier);
        if (target === undefined) return [`${file}: there is no ${specifier}`];
        return name === undefined || gives(files, target, name, new Set())
          ? []
          : [`${file}: ${specifier} has no ${name}`];
      });
    });
  const old = new Set(broken(before));
  return broken(after).filter((each) => !old.has(each));
}
