import type { Module } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { statementAround } from './answers.js';
import { type Block, blocksAround, calledName, isCertain } from './blocks.js';
import type { Placed } from './placed.js';

const names = /\b(?:flag|feature|toggle|experiment)\b/i;
const offs = /\b(?:disabled|off|inactive|deactivated|not (?:enabled|active|activated|set))\b/i;

/**
 * Where a test that says so in its title leaves the flag off: `mockFeatures([])`, of what sets this flag and no other
 * elsewhere in the file.
 */
export function absencesIn(setUps: readonly Placed[], blocks: readonly Block[], { scopes }: Module): Placed[] {
  const takers = new Set(setUps.flatMap(({ goes, says }) => (says === 'kept' ? (listTaker(goes) ?? []) : [])));
  if (takers.size === 0) return [];
  const ours = new Set(setUps.map(({ goes }) => goes));
  const found: Placed[] = [];
  const others = new Set<string>();
  for (const call of scopes.nodes) {
    if (!ts.isCallExpression(call) || !takers.has(calledName(call))) continue;
    const [list] = call.arguments;
    const statement = statementAround(call);
    const isWritten = list && ts.isArrayLiteralExpression(list) && call.arguments.length === 1;
    if (!isWritten || !list.elements.every((each) => ours.has(each))) others.add(calledName(call));
    else if (list.elements.length === 0 && statement) found.push(...placedAt(call, statement, blocks));
  }
  return found.filter(({ reference }) => !others.has(calledName(reference as ts.CallExpression)));
}

function placedAt(call: ts.CallExpression, goes: ts.Statement, blocks: readonly Block[]): Placed[] {
  const [block] = blocksAround(call, blocks);
  const { title = '' } = block ?? {};
  if (block?.kind !== 'test' || !names.test(title) || !offs.test(title) || !isCertain(call, block)) return [];
  return [
    {
      goes,
      reference: call,
      value: false,
      isAlone: true,
      says: 'other',
      block,
      certain: true,
      inRow: false,
      isExpected: false,
    },
  ];
}

/** The name of the call that a list is given to, of one of its elements. */
function listTaker({ parent: list }: ts.Node): string | undefined {
  const call = list && ts.isArrayLiteralExpression(list) ? list.parent : undefined;
  return call && ts.isCallExpression(call) && call.arguments.length === 1 ? calledName(call) : undefined;
}
