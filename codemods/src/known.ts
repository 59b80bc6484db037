import type { ScanOptions } from '@flagsweep/references';
import { literalOf, type Module, type Session } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { literalValue } from './expression.js';
import { type Sides, sidesOf } from './sides.js';
import type { Literal, Pass } from './simplification.js';

/**
 * What a scan knows of names that stand at the top of a file, imports included. Passes parse the text anew; names do not
 * change meanwhile, so a path of names (`Variant.Blue`) is looked up where the file had it before.
 */
export interface Known {
  /** The text, number or boolean that a path of names stands for. */
  valueOf(path: readonly string[]): Literal | undefined;
  /** What a component of this name shows by the condition in an attribute. */
  sidesOf(path: readonly string[], condition: string): Sides | undefined;
}

/** What is known where nothing was scanned. */
export const nothingKnown: Known = { valueOf: () => undefined, sidesOf: () => undefined };

/** What a session knows of the names of a module. */
export function knownOf(
  module: Module,
  { evaluator, interpreter: { matcher } }: Session,
  { wrappers }: Pick<ScanOptions, 'wrappers'>,
): Known {
  /** The node of a path of names in the file as it was scanned. */
  const nodeOf = ([root, ...members]: readonly string[]): ts.Expression | undefined => {
    const binding = root === undefined ? undefined : module.scopes.declaredIn(module.sourceFile).get(root);
    for (const reference of binding?.references ?? []) {
      let node: ts.Expression = reference;
      const isPath = members.every((name) => {
        const { parent } = node;
        if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node || parent.name.text !== name)
          return false;
        node = parent;
        return true;
      });
      if (isPath) return node;
    }
    return undefined;
  };
  return {
    sidesOf(path, condition) {
      const node = nodeOf(path);
      if (!node) return undefined;
      const name = matcher.calledName(module, node);
      const named = wrappers.find(
        (each) =>
          each.name === name &&
          each.condition === condition &&
          (each.import === undefined || matcher.comesFrom(module, node, each.import)),
      );
      if (named) return { on: shown(named.show), ...(named.else !== undefined && { off: shown(named.else) }) };
      const component = evaluator.evaluate(module, node);
      if (component.kind !== 'function') return undefined;
      return sidesOf(component.node, (each, slotOf) => slotOf(each) === condition);
    },
    valueOf(path) {
      const node = nodeOf(path);
      if (!node) return undefined;
      const value = evaluator.evaluate(module, node);
      if (value.kind !== 'string') return literalOf(module, node, evaluator);
      return value.values.length === 1 && !value.open ? value.values[0]?.text : undefined;
    },
  };
}

/** Nobody said that a function in it would not be called. */
const shown = (prop: string) => ({ prop, calls: 'functions' as const });

/** The names of `a.b.c`, where the first of them is declared at the top of the file. */
export function pathOf(expression: ts.Node, { module }: Pass): string[] | undefined {
  const names: string[] = [];
  let node = expression;
  while (ts.isPropertyAccessExpression(node)) {
    names.unshift(node.name.text);
    node = node.expression;
  }
  if (!ts.isIdentifier(node)) return undefined;
  const binding = module.scopes.bindingOf(node);
  return binding?.scope === module.sourceFile ? [node.text, ...names] : undefined;
}

/** The value of a literal, or of a constant or enum member that stands for one; `undefined` where it is none. */
export function valueOf(expression: ts.Expression, pass: Pass): Literal | undefined {
  const own = literalValue(expression);
  if (own !== undefined) return own;
  const path = pathOf(expression, pass);
  return path && pass.known.valueOf(path);
}
