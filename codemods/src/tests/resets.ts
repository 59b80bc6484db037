import { ts } from 'ts-morph';
import { type Block, blocksAround, calledName, statementOf } from './blocks.js';

/** `resetExperimentalFeatures()`, `clearFlags()`: puts back what tests set up of flags. */
const resetting = /^(?:reset|restore|clear|unset)\w*(?:flags?|features?|toggles?|experiments?)$/i;
const speaks = /flag|feature|toggle|experiment/i;

/** The hooks that only put back what another hook of their group set up, and nothing does once `gone` is gone. */
export function idleResets(blocks: readonly Block[], gone: readonly ts.Node[]): ts.Statement[] {
  return blocks.flatMap((hook) => {
    const statement = statementOf(hook);
    if (hook.kind !== 'after' || !statement || !resets(hook)) return [];
    const [suite] = blocksAround(hook.call, blocks);
    const group = suite?.body;
    if (!group) return [];
    const setsUp = ({ kind, call }: Block): boolean =>
      kind === 'before' &&
      blocksAround(call, blocks)[0] === suite &&
      gone.some(({ pos, end }) => call.pos <= pos && end <= call.end);
    return blocks.some(setsUp) && !speaksOfFlags(group, [...gone, statement]) ? [statement] : [];
  });
}

/** Whether a hook does nothing but put flags back. */
function resets({ body, call }: Block): boolean {
  if (!body) return call.arguments.some((each) => ts.isIdentifier(each) && resetting.test(each.text));
  const [only, ...others] = ts.isBlock(body.body)
    ? body.body.statements.map((each) => (ts.isExpressionStatement(each) ? each.expression : undefined))
    : [body.body];
  return (
    others.length === 0 &&
    only !== undefined &&
    ts.isCallExpression(only) &&
    only.arguments.length === 0 &&
    resetting.test(calledName(only))
  );
}

/** Whether a name in a group speaks of flags, apart from what stands in some nodes. */
function speaksOfFlags(group: ts.Node, but: readonly ts.Node[]): boolean {
  const visit = (node: ts.Node): boolean =>
    !but.includes(node) &&
    !ts.isImportDeclaration(node) &&
    ((ts.isIdentifier(node) && speaks.test(node.text)) || (ts.forEachChild(node, visit) ?? false));
  return visit(group);
}
