import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { SetUpShape } from '../setup.js';

export default {
  example: 'config.x = true;',
  detect(reference) {
    const access = ts.isExpression(reference) && accessOf(reference);
    const { parent } = access ? wrapped(access) : reference;
    if (!access || !ts.isExpressionStatement(parent.parent)) return undefined;
    if (ts.isDeleteExpression(parent)) return { goes: parent.parent, value: undefined, isAlone: true };
    if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
    return { goes: parent.parent, value: parent.right, isAlone: true };
  },
} satisfies SetUpShape;

/** `flags.x` of its name, `flags['x']` of its key. */
function accessOf(reference: ts.Expression): ts.Expression | undefined {
  const at = wrapped(reference);
  const { parent } = at;
  if (ts.isPropertyAccessExpression(parent) && parent.name === at) return parent;
  return ts.isElementAccessExpression(parent) && parent.argumentExpression === at ? parent : undefined;
}
