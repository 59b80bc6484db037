import type { Module } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { type Block, blocksAround, isCertain } from './blocks.js';
import { type Placed, takersIn } from './placed.js';

/**
 * A set-up of the value that goes in a function of the file, at each place that calls it: what is called once is as good as
 * written there, and what is called by several is a default of theirs.
 */
export function atCalls(setUp: Placed, blocks: readonly Block[], module: Module): Placed[] {
  const helper = setUp.says === 'other' && !setUp.table ? helperAround(setUp.reference) : undefined;
  const binding = helper && module.scopes.bindingOf(helper.name);
  if (!binding || binding.writes.length > 0 || binding.declarations.length > 1) return [setUp];
  const calls = binding.references.flatMap((name) => callOf(name) ?? []);
  if (calls.length === 0 || calls.length < binding.references.length) return [setUp];
  return calls.map((at): Placed => {
    const [block] = blocksAround(at, blocks);
    const isOne = block !== undefined && takersIn(setUp, block.call) <= takersIn(setUp, at);
    const certain = isOne && isCertain(at, block) && isSure(setUp, helper);
    return { ...setUp, at, block, certain, isAlone: setUp.isAlone && calls.length === 1 };
  });
}

interface Helper {
  name: ts.Identifier;
  made: ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration;
}

const callOf = (name: ts.Node): ts.CallExpression | undefined =>
  ts.isCallExpression(name.parent) && name.parent.expression === name ? name.parent : undefined;

/** The function with a name of its own, seen by nobody else, that a node stands in. */
function helperAround(node: ts.Node): Helper | undefined {
  const made = ts.findAncestor(node, ts.isFunctionLike);
  if (!made) return undefined;
  if (ts.isFunctionDeclaration(made))
    return made.name && !made.modifiers?.some(isExport) ? { name: made.name, made } : undefined;
  if (!ts.isArrowFunction(made) && !ts.isFunctionExpression(made)) return undefined;
  const { parent } = made;
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return undefined;
  const statement = parent.parent.parent;
  const isOwn = ts.isVariableStatement(statement) && !statement.modifiers?.some(isExport);
  return isOwn ? { name: parent.name, made } : undefined;
}

const isExport = ({ kind }: ts.Node): boolean => kind === ts.SyntaxKind.ExportKeyword;

/** Whether every call of a helper comes to what sets the flag up in it, once. */
function isSure(setUp: Placed, { made }: Helper): boolean {
  let returns = false;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.end <= setUp.reference.pos) returns = true;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(made, visit);
  if (returns || made.asteriskToken || takersIn(setUp, made) > 1) return false;
  return isCertain(setUp.reference, { call: made, body: made });
}
