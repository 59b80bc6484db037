import type { ScanOptions } from '@flagsweep/references';
import { literalOf, type Module, type Session } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isMakerBody } from './makers.js';
import { type Sides, sidesOf } from './sides.js';
import type { Literal, Pass } from './simplification.js';
import { returnsBoolean } from './truthiness.js';

/**
 * What a scan knows of names that stand at the top of a file, imports included. Passes parse the text anew; names do not
 * change meanwhile, so a path of names (`Variant.Blue`) is looked up where the file had it before.
 */
export interface Known {
  /** The text, number or boolean that a path of names stands for. */
  valueOf(path: readonly string[]): Literal | undefined;
  /** Whether a function of the repository, as it is called in a file, does nothing but decide, make or hand out something. */
  isMaker(from: Module, callee: ts.Expression): boolean;
  /** Whether a function, as it is called in a file, gives back `true` or `false` and nothing else. */
  givesBoolean(from: Module, callee: ts.Expression): boolean;
  /** What a component of this name shows by the condition in an attribute. */
  sidesOf(path: readonly string[], condition: string): Sides | undefined;
}

/** What is known where nothing was scanned. */
export const nothingKnown: Known = {
  valueOf: () => undefined,
  isMaker: () => false,
  givesBoolean: () => false,
  sidesOf: () => undefined,
};

/** What a session knows of the names of a module. */
export function knownOf(
  module: Module,
  session: Session,
  options: Pick<ScanOptions, 'wrappers'>,
  pure: ReadonlySet<string>,
  makers = new Map<ts.Node, boolean>(),
  booleans = new Map<ts.Node, boolean>(),
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
  /** Asks something of a function where it is declared. What asks for itself is not looked through. */
  const ask = (
    from: Module,
    callee: ts.Expression,
    answers: Map<ts.Node, boolean>,
    question: (node: ts.FunctionLikeDeclaration, pass: Pass) => boolean,
  ): boolean => {
    const value = evaluator.evaluate(from, callee);
    // Who hands in another function, or writes it anew, has another one called.
    if (value.kind !== 'function' || value.handed) return false;
    const known = answers.get(value.node);
    if (known !== undefined) return known;
    answers.set(value.node, false);
    const home = value.module;
    const pass: Pass = {
      module: home,
      text: home.text,
      isScript: false,
      pure,
      known: knownOf(home, session, options, pure, makers, booleans),
      leave: () => undefined,
    };
    const answer = question(value.node, pass);
    answers.set(value.node, answer);
    return answer;
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
      if (component.kind !== 'function' || component.received) return undefined;
      return sidesOf(component.node, (each, slotOf) => slotOf(each) === condition);
    },
    isMaker: (from, callee) => ask(from, callee, makers, isMakerBody),
    givesBoolean: (from, callee) => ask(from, callee, booleans, returnsBoolean),
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
