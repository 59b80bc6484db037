import { ts } from '../../../compiler/index.js';
import { commentType } from '../modules/comment-types.js';
import type { Module } from '../modules/modules.js';
import { isExit } from '../tree/exits.js';
import { isAssigned, unwrap } from '../tree/parse.js';
import type { Annotations } from './types/annotations.js';
import { instanceOfClass, type Value } from './value.js';

/** What code itself says of a value that nothing else tells: by an assertion, or by a test of its class. */
export interface Narrowing {
  /** `client as Unleash`, `<Unleash>client`, `/** @type {Unleash} *\/ (client)` */
  asserted(module: Module, expression: ts.Expression): Value | undefined;
  /** `client` in `if (client instanceof Unleash) client.isEnabled(key)` */
  tested(module: Module, name: ts.Identifier | ts.PropertyAccessExpression): Value | undefined;
}

export function createNarrowing(
  annotations: Annotations,
  evaluate: (module: Module, expression: ts.Expression) => Value,
): Narrowing {
  const tests = new WeakMap<Module, boolean>();
  const hasTests = (module: Module): boolean => {
    let known = tests.get(module);
    if (known === undefined) tests.set(module, (known = /\binstanceof\b/.test(module.text)));
    return known;
  };

  return {
    asserted(module, expression) {
      let node = expression;
      while (node !== unwrap(node)) {
        const type = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) ? node.type : undefined;
        const isGrouped = ts.isParenthesizedExpression(node);
        const said = type ? { module, type } : isGrouped ? commentType(module, node) : undefined;
        const value = said && annotations.instanceOf(said.module, said.type);
        if (value?.kind === 'external' || value?.kind === 'instance') return value;
        node = (node as ts.ParenthesizedExpression).expression;
      }
      return undefined;
    },
    tested(module, name) {
      if (!hasTests(module)) return undefined;
      for (let node: ts.Node = name; node.parent; node = node.parent) {
        // Another function may run when a property holds something else.
        if (ts.isFunctionLike(node) && !ts.isIdentifier(name)) return undefined;
        for (const { condition, holds } of conditionsOf(node)) {
          const tested = classTested(module, condition, holds, name);
          const value = tested && instanceOfClass(evaluate(module, tested));
          if (value) return isWritten(module, name) ? undefined : value;
        }
      }
      return undefined;
    },
  };
}

/** Whether a name, or anything by the same path, is given another value somewhere. */
function isWritten(module: Module, name: ts.Identifier | ts.PropertyAccessExpression): boolean {
  if (ts.isIdentifier(name)) return module.scopes.bindingOf(name)?.writes.length !== 0;
  const path = name.getText(module.sourceFile);
  return module.scopes.nodes.some(
    (node) => ts.isPropertyAccessExpression(node) && isAssigned(node) && node.getText(module.sourceFile) === path,
  );
}

/** The conditions that are known to hold, or not to hold, where a node runs, as far as its parent tells. */
function conditionsOf(node: ts.Node): { condition: ts.Expression; holds: boolean }[] {
  const { parent } = node;
  if (ts.isIfStatement(parent) && parent.expression !== node)
    return [{ condition: parent.expression, holds: parent.thenStatement === node }];
  if (ts.isConditionalExpression(parent) && parent.condition !== node)
    return [{ condition: parent.condition, holds: parent.whenTrue === node }];
  if (ts.isBinaryExpression(parent) && parent.right === node) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return [{ condition: parent.left, holds: true }];
    return kind === ts.SyntaxKind.BarBarToken ? [{ condition: parent.left, holds: false }] : [];
  }
  if (!ts.isBlock(parent) && !ts.isSourceFile(parent)) return [];
  // `if (!(client instanceof Unleash)) return;` before it
  const before = parent.statements.slice(0, parent.statements.indexOf(node as ts.Statement));
  return before.flatMap((each) =>
    ts.isIfStatement(each) && !each.elseStatement && isExit(each.thenStatement)
      ? [{ condition: each.expression, holds: false }]
      : [],
  );
}

/** The class that a name is of, where a condition holds, or does not. */
function classTested(
  module: Module,
  condition: ts.Expression,
  holds: boolean,
  name: ts.Expression,
): ts.Expression | undefined {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return classTested(module, node.operand, !holds, name);
  if (!ts.isBinaryExpression(node)) return undefined;
  const { kind } = node.operatorToken;
  // Both sides of `a && b` hold where it does, and neither of `a || b` where it does not.
  if (kind === (holds ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken))
    return classTested(module, node.left, holds, name) ?? classTested(module, node.right, holds, name);
  const isTest = kind === ts.SyntaxKind.InstanceOfKeyword && holds && isSame(module, unwrap(node.left), name);
  return isTest ? node.right : undefined;
}

const isSame = (module: Module, left: ts.Expression, right: ts.Expression): boolean =>
  ts.isIdentifier(left) && ts.isIdentifier(right)
    ? module.scopes.bindingOf(left) === module.scopes.bindingOf(right)
    : left.getText(module.sourceFile) === right.getText(module.sourceFile);
