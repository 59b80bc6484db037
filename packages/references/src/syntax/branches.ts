import { ts } from '../../compiler/index.js';
import type { Evaluation } from './evaluation.js';
import type { Module } from './modules.js';
import { unwrap, wrapped } from './parse.js';

/** Code that runs on one side of a decision only; 0-based offsets. */
export interface Region {
  /** Whether it runs while the flag is on. */
  on: boolean;
  start: number;
  end: number;
  /** Whether the code behind it is never reached from it: it returns, throws, continues or breaks. */
  exits: boolean;
}

/**
 * The code that an evaluation decides about: the sides of an `if`, a conditional, `&&` and `||`, what follows a guard, and
 * the children of a component. A constant that holds the value is followed in its file. Where another condition takes
 * part (`on && ready`), only the side that the flag alone can switch off is told.
 */
export function regionsOf(module: Module, { node, inverted }: Evaluation): Region[] {
  return decide(module, node, !inverted, new Set());
}

function decide(module: Module, node: ts.Node, on: boolean, seen: Set<ts.Node>): Region[] {
  const at = wrapped(node);
  const { parent } = at;
  if (seen.has(at)) return [];
  seen.add(at);
  if (ts.isJsxElement(at)) return childrenOf(at, on);
  if (ts.isAwaitExpression(parent)) return decide(module, parent, on, seen);
  if (ts.isPropertyAccessExpression(parent) && parent.expression === at) return decide(module, parent, on, seen);
  if (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken) {
    return decide(module, parent, !on, seen);
  }
  if (ts.isCallExpression(parent) && parent.arguments[0] === at && parent.expression.getText() === 'Boolean') {
    return decide(module, parent, on, seen);
  }
  if (ts.isBinaryExpression(parent)) return ofBinary(module, at, parent, on, seen);
  if (ts.isConditionalExpression(parent) && parent.condition === at) {
    return [region(parent.whenTrue, on), region(parent.whenFalse, !on)];
  }
  if (ts.isIfStatement(parent) && parent.expression === at) return ofIf(parent, on);
  if (ts.isWhileStatement(parent) && parent.expression === at) return [region(parent.statement, on)];
  return ofName(module, at, on, seen);
}

function ofBinary(module: Module, at: ts.Node, parent: ts.BinaryExpression, on: boolean, seen: Set<ts.Node>): Region[] {
  const { kind } = parent.operatorToken;
  const isAnd = kind === ts.SyntaxKind.AmpersandAmpersandToken;
  if (isAnd || kind === ts.SyntaxKind.BarBarToken) {
    // `on && x`: the right side runs while the flag is on, and what the whole decides needs the flag as well.
    const right = parent.left === at ? [region(parent.right, isAnd ? on : !on)] : [];
    const whole = decide(module, parent, on, seen);
    const certain = isAnd ? on : !on;
    return [...right, ...whole.filter((side) => side.on === certain)];
  }
  if (kind === ts.SyntaxKind.QuestionQuestionToken && parent.left === at) return decide(module, parent, on, seen);
  const other = unwrap(parent.left === at ? parent.right : parent.left);
  const isEqual = kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken;
  const isUnequal =
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
  if (!isEqual && !isUnequal) return [];
  // A comparison with `false` or the variant that stands for off asks for the other side.
  const isOff =
    other.kind === ts.SyntaxKind.FalseKeyword ||
    (ts.isStringLiteralLike(other) && /^(?:off|control|disabled)$/.test(other.text));
  return decide(module, parent, isOff === isEqual ? !on : on, seen);
}

function ofIf(statement: ts.IfStatement, on: boolean): Region[] {
  const { thenStatement, elseStatement } = statement;
  const first = region(thenStatement, on);
  if (elseStatement) return [first, region(elseStatement, !on)];
  const rest = first.exits ? restAfter(statement, !on) : undefined;
  return rest ? [first, rest] : [first];
}

/** What follows a guard in its block: `if (!on) return; …`. */
function restAfter(statement: ts.Statement, on: boolean): Region | undefined {
  const { parent } = statement;
  const list =
    ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent) ? [...parent.statements] : [];
  const after = list.slice(list.indexOf(statement) + 1);
  const [head, last] = [after[0], after.at(-1)];
  return head && last ? { on, start: head.getStart(), end: last.end, exits: isExit(last) } : undefined;
}

/** A constant that holds the value: every place that it decides. */
function ofName(module: Module, at: ts.Node, on: boolean, seen: Set<ts.Node>): Region[] {
  const { parent } = at;
  let name: ts.Node | undefined;
  if (ts.isVariableDeclaration(parent) && parent.initializer === at) {
    // `const { value: on } = useFlag(…)`, `const [on] = useDecision(…)`
    const [element, ...others] = ts.isIdentifier(parent.name) ? [] : parent.name.elements;
    const isAlone =
      element && ts.isBindingElement(element) && (others.length === 0 || ts.isArrayBindingPattern(parent.name));
    name = ts.isIdentifier(parent.name) ? parent.name : isAlone ? element.name : undefined;
  } else if (ts.isBindingElement(at)) name = at.name;
  const binding = name && ts.isIdentifier(name) ? module.scopes.bindingOf(name) : undefined;
  if (!binding || binding.writes.length > 0) return [];
  return binding.references.flatMap((use) => decide(module, use, on, seen));
}

function childrenOf({ children, openingElement }: ts.JsxElement, on: boolean): Region[] {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? [{ on, start: openingElement.end, end: last.end, exits: false }] : [];
}

const region = (node: ts.Node, on: boolean): Region => ({
  on,
  start: node.getStart(),
  end: node.end,
  exits: isExit(node),
});

/** Whether control never leaves a statement at its end. */
function isExit(node: ts.Node): boolean {
  if (ts.isBlock(node)) return node.statements.some(isExit);
  if (ts.isIfStatement(node)) {
    return node.elseStatement !== undefined && isExit(node.thenStatement) && isExit(node.elseStatement);
  }
  return (
    ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node)
  );
}
