import type { ScanOptions } from '@flagsweep/references';
import { literalOf, type Module, type Session } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isMakerBody } from './makers.js';
import { type Sides, sidesOf } from './sides.js';
import type { Literal, Pass } from './simplification.js';

/**
 * What a scan knows of names that stand at the top of a file, imports included. Passes parse the text anew; names do not
 * change meanwhile, so a path of names (`Variant.Blue`) is looked up where the file had it before.
 */
export interface Known {
  /** The text, number or boolean that a path of names stands for. */
  valueOf(path: readonly string[]): Literal | undefined;
  /** Whether a function of the repository, as it is called in a file, does nothing but decide, make or hand out something. */
  isMaker(from: Module, callee: ts.Expression): boolean;
  /** What a component of this name shows by the condition in an attribute. */
  sidesOf(path: readonly string[], condition: string): Sides | undefined;
}

/** What is known where nothing was scanned. */
export const nothingKnown: Known = { valueOf: () => undefined, isMaker: () => false, sidesOf: () => undefined };

/** What a session knows of the names of a module. */
export function knownOf(
  module: Module,
  session: Session,
  options: Pick<ScanOptions, 'wrappers'>,
  pure: ReadonlySet<string>,
  makers = new Map<ts.Node, boolean>(),
): Known {
  const { evaluator } = session;
  const { matcher } = session.interpreter;
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
      const named = options.wrappers.find(
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
    isMaker(from, callee) {
      const made = evaluator.evaluate(from, callee);
      if (made.kind !== 'function') return false;
      const known = makers.get(made.node);
      if (known !== undefined) return known;
      // What calls itself is not looked through.
      makers.set(made.node, false);
      const pass: Pass = {
        module: made.module,
        text: made.module.text,
        isScript: false,
        pure,
        known: knownOf(made.module, session, options, pure, makers),
        leave: () => undefined,
      };
      const answer = isMakerBody(made.node, pass);
      makers.set(made.node, answer);
      return answer;
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
