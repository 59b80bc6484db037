import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isComposite, toLiteral } from '../expression.js';
import { isPure } from '../purity.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: ['useMemo(() => ON, [x]) -> true', 'useMemo(() => { return ON; }, []) -> true'],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    if (mark.kind !== 'value' || isComposite(mark.value)) return undefined;
    const isReturned = ts.isReturnStatement(outer.parent);
    const body = isReturned ? outer.parent.parent : outer;
    if (isReturned && !(ts.isBlock(body) && body.statements.length === 1)) return undefined;
    const make = body.parent;
    if (!ts.isArrowFunction(make) || make.body !== body || make.parameters.length > 0 || make.modifiers)
      return undefined;
    const call = make.parent;
    if (!ts.isCallExpression(call) || call.arguments[0] !== make || call.arguments.length > 2) return undefined;
    const callee = unwrap(call.expression);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : '';
    if (name !== 'useMemo' || !isPure(call.arguments[1], pass)) return undefined;
    return toLiteral(call, mark.value, pass);
  },
} satisfies Simplification;
