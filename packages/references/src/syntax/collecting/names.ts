import { ts } from '../../../compiler/index.js';
import { stemOf } from '../../code.js';
import { isDistinctive } from '../../text/prefilter.js';
import type { Module } from '../modules/modules.js';
import { isOwnName } from '../tree/own-names.js';
import { hasModifier, staticName, wrapped } from '../tree/parse.js';
import { holderOf } from '../values/symbols.js';

/** A name by which code may know a key. */
export interface KeyName {
  /** The key; absent where it is not known yet, as for an export under another name. */
  flagKey?: string;
  /** What a user in another file imports: the enum, the constant. */
  holder?: string | undefined;
  /** Whether only this file can know the holder. */
  isOwn?: boolean;
  /** What a user writes at the place of use. */
  member: string;
}

/** The names that a key gets where it is written: what declares them is around the node. */
export function createNames(module: Module, calledName: (callee: ts.Expression) => string | undefined) {
  /** `const NEW = <key>`, `enum { New = <key> }`, `{ new: <key> }`, `() => <key>`, `export default <key>`. */
  const namesOf = (flagKey: string, node: ts.Node): KeyName[] => {
    const outer = wrapped(node);
    let { parent } = outer;
    if (ts.isReturnStatement(parent)) parent = ts.findAncestor(parent, ts.isFunctionLike) ?? parent;
    if (ts.isArrowFunction(parent) || ts.isFunctionExpression(parent)) parent = wrapped(parent).parent;
    if (ts.isExportAssignment(parent)) return [{ flagKey, member: stemOf(module.file) }];
    if (ts.isBinaryExpression(parent) && parent.right === outer && ts.isPropertyAccessExpression(parent.left)) {
      const member = parent.left.name.text;
      return [{ flagKey, member: member === 'exports' ? stemOf(module.file) : member }];
    }
    if (
      ts.isVariableDeclaration(parent) ||
      ts.isEnumMember(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isMethodDeclaration(parent)
    ) {
      const member = parent.name && !ts.isPrivateIdentifier(parent.name) ? staticName(parent.name) : undefined;
      const kind = ts.isVariableDeclaration(parent) ? 'constant' : 'property';
      const holder = ts.isFunctionDeclaration(parent) ? parent.name : holderOf({ module, kind, node: parent });
      // Everyday words are the values of everyday enums; and a property of plain data is no name of a key.
      const isName = isDistinctive(flagKey)
        ? !ts.isPropertyAssignment(parent) || isConstantObject(parent.parent)
        : member === flagKey && isExportedConstant(parent);
      if (member === undefined) return [];
      return isName && holder ? [{ flagKey, ...known(module, holder), member }] : [{ flagKey, member }];
    }
    return [];
  };

  /** `export const demo = 'demo'` */
  const isExportedConstant = (node: ts.Node): boolean => {
    const statement = ts.isVariableDeclaration(node) ? node.parent.parent : undefined;
    return statement !== undefined && hasModifier(statement, ts.SyntaxKind.ExportKeyword);
  };

  /** `{ … } as const`, `Object.freeze({ … })`, at any depth. */
  const isConstantObject = (object: ts.Node): boolean => {
    let outer = wrapped(object);
    while (ts.isPropertyAssignment(outer.parent)) outer = wrapped(outer.parent.parent);
    if (ts.isAsExpression(outer) || ts.isSatisfiesExpression(outer)) return true;
    return ts.isCallExpression(outer.parent) && calledName(outer.parent.expression) === 'freeze';
  };

  return namesOf;
}

/** How code knows what a name declares. */
export const known = (module: Module, holder: ts.Identifier): Pick<KeyName, 'holder' | 'isOwn'> => ({
  holder: holder.text,
  isOwn: isOwnName(module, holder),
});

/** Local names of imports that are called otherwise where they are exported. */
export function renamedImports({ statements }: ts.SourceFile): string[] {
  return statements.flatMap((statement) => {
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
    const named = clause?.namedBindings;
    const specifiers = named && ts.isNamedImports(named) ? [...named.elements] : [];
    const own = specifiers.flatMap(({ propertyName, name }) => (propertyName ? [name.text] : []));
    return clause?.name ? [...own, clause.name.text] : own;
  });
}

/** What a function is called: its own name, or that of the variable or field that it is. */
export function functionName(node: ts.SignatureDeclaration, sourceFile: ts.SourceFile): string | undefined {
  if (node.name && ts.isIdentifier(node.name)) return node.name.text;
  let owner: ts.Node = node.parent;
  while (ts.isParenthesizedExpression(owner) || ts.isAsExpression(owner)) owner = owner.parent;
  return ts.isVariableDeclaration(owner) || ts.isPropertyDeclaration(owner)
    ? owner.name.getText(sourceFile)
    : undefined;
}
