import { ts } from 'ts-morph';
import type { KeySymbol } from './evaluate.js';

/** The name that other files know a symbol by: the enum, object or class that holds it, or the constant itself. */
export function holderName({ node, kind }: KeySymbol): string | undefined {
  if (kind === 'constant')
    return ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) ? node.name.text : undefined;
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (ts.isEnumDeclaration(at) || ts.isClassDeclaration(at)) return at.name?.text;
    if (ts.isVariableDeclaration(at)) return ts.isIdentifier(at.name) ? at.name.text : undefined;
    if (ts.isTypeAliasDeclaration(at) || ts.isFunctionLike(at)) return undefined;
  }
  return undefined;
}

/** The name that code uses for a symbol: the enum member's, property's or constant's. */
export function memberName(symbol: KeySymbol): string | undefined {
  const name = nameNode(symbol);
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined;
}

/** The part of a declaration that spells its name. */
export function nameNode({ node }: KeySymbol): ts.Node {
  if (
    ts.isVariableDeclaration(node) ||
    ts.isEnumMember(node) ||
    ts.isObjectLiteralElement(node) ||
    ts.isClassElement(node)
  ) {
    return node.name ?? node;
  }
  return ts.isTypeElement(node) ? (node.name ?? node) : node;
}

/** Whether an offset lies in a comment (or in white space) rather than in code. */
export function isInComment(sourceFile: ts.SourceFile, offset: number): boolean {
  let node: ts.Node = sourceFile;
  for (;;) {
    const child: ts.Node | undefined = node
      .getChildren(sourceFile)
      .find((each) => each.pos <= offset && offset < each.end);
    if (!child) return true;
    if (offset < child.getStart(sourceFile)) return true;
    if (child.getChildCount(sourceFile) === 0) return false;
    node = child;
  }
}
