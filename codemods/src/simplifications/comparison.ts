import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { literalValue, toLiteral } from '../expression.js';
import type { Simplification } from '../simplification.js';

const { EqualsEqualsToken, EqualsEqualsEqualsToken, ExclamationEqualsToken, ExclamationEqualsEqualsToken } =
  ts.SyntaxKind;

export default {
  on: 'value',
  rewrites: ["BLUE === 'blue' -> true", "BLUE !== 'red' -> true", 'ON === false -> false', 'BLUE == null -> false'],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (mark.kind !== 'value' || !ts.isBinaryExpression(parent)) return undefined;
    const { kind } = parent.operatorToken;
    const strict = kind === EqualsEqualsEqualsToken || kind === ExclamationEqualsEqualsToken;
    if (!strict && kind !== EqualsEqualsToken && kind !== ExclamationEqualsToken) return undefined;
    const other = literalValue(parent.left === outer ? parent.right : parent.left);
    if (other === undefined) return undefined;
    // Loose equality converts types: only values of one type are compared here.
    if (!strict && other !== null && typeof other !== typeof mark.value) return undefined;
    const negated = kind === ExclamationEqualsToken || kind === ExclamationEqualsEqualsToken;
    return toLiteral(parent, (other === mark.value) !== negated, pass);
  },
} satisfies Simplification;
