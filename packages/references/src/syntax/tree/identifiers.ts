import { ts } from '../../../compiler/index.js';

/** Whether the identifier names a member, label, attribute or specifier rather than a variable. */
export function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isImportSpecifier(parent)) return parent.propertyName === node;
  if (ts.isExportSpecifier(parent)) {
    return parent.parent.parent.moduleSpecifier ? true : parent.propertyName !== undefined && parent.name === node;
  }
  if (ts.isJsxAttribute(parent) || ts.isJsxNamespacedName(parent)) return true;
  if (ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent)) {
    return parent.tagName === node && /^[a-z]/.test(node.text);
  }
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return parent.label === node;
  if (ts.isEnumMember(parent)) return parent.name === node;
  if (ts.isMetaProperty(parent) || ts.isNamespaceExport(parent) || ts.isNamedTupleMember(parent))
    return parent.name === node;
  if (ts.isImportAttribute(parent)) return parent.name === node;
  if (ts.isImportTypeNode(parent)) return true;
  if (ts.isTypePredicateNode(parent)) return false;
  if (ts.isParameter(parent) && ts.isIndexSignatureDeclaration(parent.parent)) return true;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isGetAccessor(parent) ||
      ts.isSetAccessor(parent)) &&
    parent.name === node
  );
}

/** Whether the identifier is assigned to where it stands, as a plain target or inside a destructuring pattern. */
export function isWrite(node: ts.Identifier): boolean {
  let child: ts.Node = node;
  for (let { parent } = node as ts.Node; parent; child = parent, parent = parent.parent) {
    if (ts.isBinaryExpression(parent)) {
      const { kind } = parent.operatorToken;
      return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment && parent.left === child;
    }
    if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
      return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
    }
    if (ts.isForInStatement(parent) || ts.isForOfStatement(parent)) return parent.initializer === child;
    const passes =
      ts.isParenthesizedExpression(parent) ||
      ts.isArrayLiteralExpression(parent) ||
      ts.isObjectLiteralExpression(parent) ||
      ts.isSpreadElement(parent) ||
      ts.isSpreadAssignment(parent) ||
      ts.isNonNullExpression(parent) ||
      ts.isAsExpression(parent) ||
      ts.isSatisfiesExpression(parent) ||
      (ts.isShorthandPropertyAssignment(parent) && parent.name === child) ||
      (ts.isPropertyAssignment(parent) && parent.initializer === child);
    if (!passes) return false;
  }
  return false;
}
