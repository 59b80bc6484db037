import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { dropStatement } from '../branches.js';
import type { Simplification } from '../simplification.js';
import { isBoolean } from '../truthiness.js';

const { AmpersandAmpersandEqualsToken, BarBarEqualsToken } = ts.SyntaxKind;

export default {
  on: 'value',
  rewrites: [
    'let on = a > b; on &&= ON; use(on); -> let on = a > b; use(on);',
    'let on = a > b; on ||= OFF; use(on); -> let on = a > b; use(on);',
    'let on = a > b; on &&= OFF; use(on); -> let on = a > b; on = false; use(on);',
    'let on = a > b; on ||= ON; use(on); -> let on = a > b; on = true; use(on);',
  ],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (mark.kind !== 'value' || typeof mark.value !== 'boolean' || !ts.isBinaryExpression(parent)) return undefined;
    const { left, operatorToken: operator } = parent;
    const { kind } = operator;
    if (parent.right !== outer || (kind !== AmpersandAmpersandEqualsToken && kind !== BarBarEqualsToken))
      return undefined;
    // Of what is no boolean the assignment would make one, or not.
    if (!ts.isIdentifier(left) || !ts.isExpressionStatement(parent.parent) || !isBoolean(left, pass)) return undefined;
    const neutral = mark.value === (kind === AmpersandAmpersandEqualsToken);
    if (neutral) return dropStatement(parent.parent, pass);
    return { edits: [{ start: operator.getStart(pass.module.sourceFile), end: operator.end, newText: '=' }] };
  },
} satisfies Simplification;
