import { unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { dropStatement } from '../branches.js';
import { isPure } from '../purity.js';
import type { Pass, Simplification, Step } from '../simplification.js';
import { holdsStatements } from '../statements.js';

const effects = /^use(?:Effect|LayoutEffect|InsertionEffect)$/;

export default {
  on: 'emptied',
  rewrites: [
    'if (x) { if (OFF) { a(); } } b(); -> b();',
    'if (x) { b(); } else { if (OFF) a(); } -> if (x) { b(); }',
    'useEffect(() => { if (OFF) a(); }, [x]); b(); -> b();',
    'try { if (OFF) a(); } catch { c(); } b(); -> b();',
    'try { b(); } catch { c(); } finally { if (OFF) a(); } -> try { b(); } catch { c(); }',
  ],
  apply(node, _mark, pass) {
    if (!ts.isBlock(node) || node.statements.length > 0) return undefined;
    const { parent } = node;
    if (
      holdsStatements(parent) ||
      ts.isLabeledStatement(parent) ||
      (ts.isIfStatement(parent) && parent.elseStatement === node)
    )
      return dropStatement(node, pass);
    if (ts.isIfStatement(parent)) return parent.elseStatement ? undefined : dropIf(parent, pass);
    if (ts.isTryStatement(parent)) return fromTry(parent, node, pass);
    return ts.isArrowFunction(parent) || ts.isFunctionExpression(parent) ? dropEffect(parent, pass) : undefined;
  },
} satisfies Simplification;

function dropIf(node: ts.IfStatement, pass: Pass): Step | undefined {
  if (isPure(node.expression, pass)) return dropStatement(node, pass);
  const { sourceFile } = pass.module;
  const range = { start: node.getStart(sourceFile), end: node.expression.getEnd() + 1 };
  pass.leave({ ...range, reason: 'unused-with-effect', detail: node.expression.getText(sourceFile) });
  return undefined;
}

/** Nothing throws in an empty `try`, and an empty `finally` does nothing. */
function fromTry(node: ts.TryStatement, block: ts.Block, pass: Pass): Step | undefined {
  if (block === node.tryBlock) return node.finallyBlock ? undefined : dropStatement(node, pass);
  if (block !== node.finallyBlock || !node.catchClause) return undefined;
  return { edits: [{ start: node.catchClause.getEnd(), end: node.getEnd(), newText: '' }] };
}

/** An effect of React that does nothing. */
function dropEffect(node: ts.ArrowFunction | ts.FunctionExpression, pass: Pass): Step | undefined {
  const call = node.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== node || !ts.isExpressionStatement(call.parent))
    return undefined;
  const callee = unwrap(call.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : '';
  const rest = call.arguments.slice(1);
  return effects.test(name) && rest.every((each) => isPure(each, pass)) ? dropStatement(call.parent, pass) : undefined;
}
