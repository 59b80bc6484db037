import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { unwrap } from '../tree/parse.js';
import type { Evaluator } from './evaluate.js';

/** The boolean, number or text that an expression is: itself, or by way of one constant, here or where it is imported from. */
export function literalOf(
  module: Module,
  expression: ts.Expression,
  evaluator: Evaluator,
): boolean | number | string | undefined {
  const own = written(expression);
  if (own !== undefined || !ts.isIdentifier(unwrap(expression))) return own;
  const declaration = evaluator.declarationOf(module, expression);
  const isConstant =
    declaration && (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const;
  if (!isConstant || !declaration.initializer || !ts.isIdentifier(declaration.name)) return undefined;
  return written(declaration.initializer);
}

function written(expression: ts.Expression): boolean | number | string | undefined {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  const isMinus = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken;
  return isMinus && ts.isNumericLiteral(node.operand) ? -Number(node.operand.text) : undefined;
}
