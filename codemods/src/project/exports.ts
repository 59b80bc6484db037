import type { Binding, Module } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';

/** One name that a module gives to others. */
export interface Export {
  name: string;
  /** What stands for it in the text: a declared name, a specifier, or the whole statement. */
  node: ts.Node;
  /** What the name means in its own file; absent where it comes from another one. */
  binding?: Binding;
}

export interface Exports {
  named: readonly Export[];
  /** `export * from './x'` */
  stars: readonly ts.ExportDeclaration[];
  /** Whether there may be names that are not listed: CommonJS, `export =`. */
  open: boolean;
}

/** Everything that a module exports. */
export function exportsOf({ sourceFile, scopes, text }: Module): Exports {
  const named: Export[] = [];
  const stars: ts.ExportDeclaration[] = [];
  let open = /\bexports\b/.test(text) && /\b(?:module\s*\.\s*exports|exports\s*[.[=])/.test(text);
  const declared = scopes.declaredIn(sourceFile);
  const add = (name: string, node: ts.Node, local?: string): void => {
    const binding = local === undefined ? undefined : declared.get(local);
    named.push({ name, node, ...(binding && { binding }) });
  };
  for (const statement of sourceFile.statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (!exportClause) stars.push(statement);
      else if (ts.isNamespaceExport(exportClause)) add(exportClause.name.text, statement);
      else
        for (const each of exportClause.elements)
          add(each.name.text, each, moduleSpecifier ? undefined : (each.propertyName ?? each.name).text);
    } else if (ts.isExportAssignment(statement)) {
      const { expression, isExportEquals } = statement;
      if (isExportEquals) open = true;
      else add('default', statement, ts.isIdentifier(expression) ? expression.text : undefined);
    } else if (hasModifier(statement, ts.SyntaxKind.ExportKeyword)) {
      const names = namesOf(statement);
      if (hasModifier(statement, ts.SyntaxKind.DefaultKeyword)) add('default', names[0] ?? statement, names[0]?.text);
      else for (const name of names) add(name.text, name, name.text);
    }
  }
  return { named, stars, open };
}

const hasModifier = (node: ts.Statement, kind: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((each) => each.kind === kind) === true;

/** The names that a statement declares. */
function namesOf(statement: ts.Statement): ts.Identifier[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => leaves(name));
  const { name } = statement as ts.DeclarationStatement;
  return name && ts.isIdentifier(name) ? [name] : [];
}

const leaves = (name: ts.BindingName): ts.Identifier[] =>
  ts.isIdentifier(name)
    ? [name]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? leaves(element.name) : []));

/** Uses of a binding in its own file, but for those that only export it or stand in its own declaration. */
export function ownUses({ references, declarations }: Binding): readonly ts.Identifier[] {
  const own = declarations.map(({ parent }) => parent);
  return references.filter(
    (each) =>
      !(ts.isExportSpecifier(each.parent) || ts.isExportAssignment(each.parent)) &&
      !own.some(({ pos, end }) => pos <= each.pos && each.end <= end),
  );
}

/** The declared names of an export that a specifier or `export default` makes, where all of its exports go. */
export function declarationsOf(
  { binding }: Export,
  named: readonly Export[],
  going: ReadonlyMap<string, unknown>,
): ts.Node[] {
  if (!binding || binding.kind === 'import') return [];
  return named.every((other) => other.binding !== binding || going.has(other.name)) ? [...binding.declarations] : [];
}
