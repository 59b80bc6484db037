import { ts } from '../../../compiler/index.js';

/** `require('x')` with a literal, or `undefined`. */
export function requireSpecifier(node: ts.Node | undefined): string | undefined {
  return node &&
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'require' &&
    node.arguments.length === 1 &&
    ts.isStringLiteralLike(node.arguments[0] as ts.Expression)
    ? (node.arguments[0] as ts.StringLiteral).text
    : undefined;
}

/** `import('x')` with a literal, or `undefined`. */
export function dynamicImportSpecifier(node: ts.Node): string | undefined {
  return ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword &&
    node.arguments[0] &&
    ts.isStringLiteralLike(node.arguments[0])
    ? node.arguments[0].text
    : undefined;
}

/** `'./flags'` of `import('./flags').Flags`. */
export function importTypeSpecifier(parent: ts.Node): string | undefined {
  const argument = ts.isImportTypeNode(parent) ? parent.argument : undefined;
  return argument && ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal)
    ? argument.literal.text
    : undefined;
}
