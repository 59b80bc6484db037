import type { Module } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Literal } from '../simplification.js';
import { statementAround, stubAround } from './answers.js';
import { type Block, blocksAround, calledName, isCertain } from './blocks.js';
import { type Placed, place } from './placed.js';
import { restorers } from './runners.js';
import { saysOf } from './setup.js';

/** A stub that a constant holds: `const mocked = jest.mocked(isOn);` */
export interface NamedStub {
  /** What is set up through its name. */
  setUps: Placed[];
  /** What goes with the last of them: where it is made, and where it is put back. */
  statements: ts.Statement[];
}

/** The stub that a reference to the flag is held as, where every use of its name sets it up or puts it back. */
export function namedStub(
  reference: ts.Node,
  keep: Literal,
  blocks: readonly Block[],
  module: Module,
): NamedStub | undefined {
  const made = stubAround(reference);
  const declaration = made?.stub.parent;
  if (!made || !declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name))
    return undefined;
  const list = declaration.parent;
  const binding = module.scopes.bindingOf(declaration.name);
  if (!binding || binding.writes.length > 0 || binding.declarations.length > 1) return undefined;
  if (!ts.isVariableDeclarationList(list) || list.declarations.length > 1 || !ts.isVariableStatement(list.parent))
    return undefined;
  if (list.parent.modifiers) return undefined;
  const found: NamedStub = { setUps: [], statements: [list.parent] };
  if (made.answer) {
    const [block] = blocksAround(reference, blocks);
    const says = saysOf(made.answer, keep);
    const certain = block !== undefined && isCertain(reference, block);
    const setUp = {
      goes: list.parent,
      value: made.answer,
      isAlone: true,
      reference,
      says,
      block,
      certain,
      inRow: false,
      isExpected: false,
    };
    found.setUps.push(setUp);
  }
  for (const use of binding.references) {
    const setUp = place(use, keep, blocks, module);
    const restored = statementAround(restorerOf(use) ?? use);
    if (setUp?.value !== undefined) found.setUps.push(setUp);
    else if (restorerOf(use) && restored) found.statements.push(restored);
    else return undefined;
  }
  return found;
}

/** `mocked.mockReset()`, `stub.restore()` */
function restorerOf({ parent }: ts.Node): ts.CallExpression | undefined {
  const call = ts.isPropertyAccessExpression(parent) ? parent.parent : undefined;
  return call && ts.isCallExpression(call) && restorers.has(calledName(call)) ? call : undefined;
}
