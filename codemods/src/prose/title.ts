import type { Module } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { insideOf } from '../branches.js';
import { keepOnly } from '../layout.js';
import type { Pass, Step } from '../simplification.js';
import { holdsStatements, splicesInto } from '../statements.js';
import { type Block, blockAt, blocksAround, blocksOf, statementOf } from '../tests/blocks.js';
import { statedIn, withoutClause } from './stated.js';

/** The title of a test or a group of them. */
export interface Title {
  literal: ts.StringLiteralLike;
  block: Block;
}

/** The title that an offset lies in. */
export function titleAt(offset: number, module: Module): Title | undefined {
  let found: Title | undefined;
  const visit = (node: ts.Node): void => {
    if (node.pos > offset || offset >= node.end) return;
    const block = blockAt(node, module);
    const literal = block?.call.arguments[0];
    if (block && literal && ts.isStringLiteralLike(literal) && literal.pos <= offset && offset < literal.end)
      found = { literal, block };
    ts.forEachChild(node, visit);
  };
  visit(module.sourceFile);
  return found;
}

/** Takes out of a title that the flag is as it always is now; a group that says nothing else is dissolved. */
export function retitle({ literal, block }: Title, flagKey: string, keep: boolean, pass: Pass): Step | undefined {
  const { sourceFile } = pass.module;
  const [start, end] = [literal.getStart(sourceFile) + 1, literal.end - 1];
  const stated = statedIn(literal.text, flagKey);
  const isVerbatim = pass.text.slice(start, end) === literal.text;
  const blocks = blocksOf(pass.module);
  const isDisputed = blocksAround(block.call, blocks).some(({ title = '' }) => statedIn(title, flagKey)?.on === !keep);
  if (!stated || stated.on !== keep || isDisputed || !isVerbatim || writesSnapshots(block, sourceFile))
    return undefined;
  const rest = withoutClause(literal.text, stated);
  const title = /^(?:it|fit|xit)\b/.test(block.call.expression.getText(sourceFile)) ? rest.replace(/^it\s+/, '') : rest;
  if (title === '') return block.kind === 'suite' ? dissolve(block, pass) : undefined;
  const others = blocks.filter(({ call }) => call.parent.parent === block.call.parent.parent);
  return others.some((other) => other.title === title) ? undefined : { edits: [{ start, end, newText: title }] };
}

/** Whether a test's title is the name of a file or an entry that a runner compares with. */
const writesSnapshots = ({ call }: Block, sourceFile: ts.SourceFile): boolean =>
  /(?<!Inline)Snapshot|\bsnapshot\b|[sS]creenshot/.test(call.getText(sourceFile));

/** Puts what a group holds in its place: no hook of it may come to run for other tests. */
function dissolve(block: Block, pass: Pass): Step | undefined {
  const statement = statementOf(block);
  const body = block.body?.body;
  if (!statement || !body || !ts.isBlock(body) || !isPlainGroup(block.call)) return undefined;
  const { parent } = statement;
  if (!holdsStatements(parent) || block.body?.parameters.length !== 0) return undefined;
  const blocks = blocksOf(pass.module);
  const isOwn = ({ call }: Block): boolean => call.parent.parent === body;
  const hasHooks = blocks.some((each) => isOwn(each) && (each.kind === 'before' || each.kind === 'after'));
  const titles = new Set(blocks.filter(isOwn).map(({ title }) => title));
  const isTaken = blocks.some((each) => each.call.parent.parent === parent && each !== block && titles.has(each.title));
  const inside = insideOf(body, pass);
  const leaves = body.statements.some(ts.isReturnStatement);
  if (!inside || hasHooks || isTaken || leaves || usesThis(body) || !splicesInto(body, parent, pass)) return undefined;
  return { edits: keepOnly(statement, inside, pass), locks: parent };
}

/** `describe('…', () => {})`: what is skipped, runs alone or has options is more than a group. */
const isPlainGroup = ({ expression, arguments: { length } }: ts.CallExpression): boolean =>
  ts.isIdentifier(expression) && /^(?:describe|context|suite)$/.test(expression.text) && length === 2;

/** Whether a body speaks of the function that it is the body of. */
const usesThis = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.ThisKeyword ||
  ((!ts.isFunctionLike(node) || ts.isArrowFunction(node)) && (ts.forEachChild(node, usesThis) ?? false));
