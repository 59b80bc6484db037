import { isFlowCast } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { keepOnly } from '../layout.js';
import type { Simplification } from '../simplification.js';

/** Expressions that no neighbouring operator can tear apart. */
const isPrimary = (node: ts.Node): boolean =>
  ts.isIdentifier(node) ||
  ts.isLiteralExpression(node) ||
  ts.isPropertyAccessExpression(node) ||
  ts.isElementAccessExpression(node) ||
  ts.isCallExpression(node) ||
  ts.isArrayLiteralExpression(node) ||
  ts.isPrefixUnaryExpression(node);

/** `-a ** b` is a syntax error. */
const isPower = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken;

export default {
  on: 'exposed',
  rewrites: ['if (ON && (x)) y(); -> if (x) y();', 'f(ON && (x)) -> f(x)', 'f(!!(ON && x)) -> f(!!x)'],
  apply(exposed, _mark, pass) {
    const parent = ts.isParenthesizedExpression(exposed) ? exposed : exposed.parent;
    if (!ts.isParenthesizedExpression(parent)) return undefined;
    const node = parent.expression;
    const { sourceFile } = pass.module;
    if (isFlowCast(node, sourceFile)) return undefined;
    const text = pass.text.slice(parent.getStart(sourceFile) + 1, parent.getEnd() - 1);
    // Parentheses over several lines are layout, and comments in them have their place.
    if (text.includes('\n') || /\/[/*]/.test(text)) return undefined;
    const holder = parent.parent;
    const alone =
      (ts.isIfStatement(holder) && holder.expression === parent) ||
      (ts.isVariableDeclaration(holder) && holder.initializer === parent) ||
      (ts.isPropertyAssignment(holder) && holder.initializer === parent) ||
      (ts.isCallExpression(holder) && holder.arguments.includes(parent)) ||
      (ts.isReturnStatement(holder) && holder.expression === parent) ||
      (ts.isJsxExpression(holder) && holder.expression === parent) ||
      // `!(a)`, where what is kept is no operator's operand.
      (ts.isPrefixUnaryExpression(holder) && isPrimary(node) && !ts.isPrefixUnaryExpression(node));
    const joined =
      isPrimary(node) &&
      (ts.isBinaryExpression(holder) || ts.isConditionalExpression(holder)) &&
      !(ts.isPrefixUnaryExpression(node) && (isPower(holder) || /[-+]/.test(text[0] ?? '')));
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken) return undefined;
    if (!alone && !joined) return undefined;
    return {
      edits: keepOnly(parent, { start: node.getStart(sourceFile), end: node.getEnd() }, pass),
      exposes: [{ start: node.getStart(sourceFile), end: node.getEnd() }],
    };
  },
} satisfies Simplification;
