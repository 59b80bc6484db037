import { staticName, unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Literal } from './simplification.js';

/** What a component shows: an attribute or its `children`. */
export interface Shown {
  prop: string;
  /** Whether a function in it is called for what it gives back: where it is one, or because it always is. */
  calls: 'never' | 'functions' | 'always';
  /** What such a function is given. */
  value?: Literal;
}

/** What a component shows where its condition holds, and where it does not; nothing where a side is missing. */
export interface Sides {
  on?: Shown;
  off?: Shown;
}

/** What tells whether an expression inside the component is the condition: its truth, or `undefined`. */
export type IsCondition = (expression: ts.Expression, slotOf: (node: ts.Expression) => string | undefined) => boolean;

/**
 * What a component shows on either side of its condition, as far as its own source does nothing else: it returns one
 * attribute or the other. `undefined` where it does more, or where that cannot be told.
 */
export function sidesOf(component: ts.FunctionLikeDeclaration, isCondition: IsCondition): Sides | undefined {
  const [parameter, ...others] = component.parameters;
  if (!parameter || others.length > 0 || !component.body) return undefined;
  const names = new Map<string, string>();
  if (ts.isObjectBindingPattern(parameter.name)) {
    for (const { name, propertyName, dotDotDotToken, initializer } of parameter.name.elements) {
      const prop = staticName(propertyName ?? name);
      if (!ts.isIdentifier(name) || dotDotDotToken || prop === undefined) return undefined;
      if (initializer && !isNothing(initializer)) return undefined;
      names.set(name.text, prop);
    }
  } else if (!ts.isIdentifier(parameter.name)) return undefined;
  const whole = ts.isIdentifier(parameter.name) ? parameter.name.text : undefined;
  const slotOf = (expression: ts.Expression): string | undefined => {
    const node = unwrap(expression);
    if (ts.isIdentifier(node)) return names.get(node.text);
    const isMember = ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression);
    return isMember && (node.expression as ts.Identifier).text === whole ? node.name.text : undefined;
  };
  const [on, off] = [true, false].map((holds) => {
    const run = new Run(slotOf, (each) => isCondition(each, slotOf), holds);
    return run.component(component.body as ts.ConciseBody);
  });
  if (!on || !off || (!on.shown && !off.shown)) return undefined;
  return { ...(on.shown && { on: on.shown }), ...(off.shown && { off: off.shown }) };
}

const isNothing = (node: ts.Expression): boolean =>
  node.kind === ts.SyntaxKind.NullKeyword ||
  node.kind === ts.SyntaxKind.FalseKeyword ||
  (ts.isIdentifier(node) && node.text === 'undefined');

/** Thrown where a component does something that is not followed. */
class Unknown extends Error {}

/** One way through a component, with the condition known. */
class Run {
  private shown: Shown | undefined;
  /** Whether it is shown as it is somewhere. */
  private plain = false;
  private readonly aliases = new Set<string>();
  /** Functions of the component: `const render = (show) => …`. */
  private readonly helpers = new Map<string, ts.FunctionLikeDeclaration>();
  /** What is known to be a function where the walk is. */
  private called: string | undefined;
  private readonly slotOf: (node: ts.Expression) => string | undefined;
  private readonly isCondition: (node: ts.Expression) => boolean;
  private readonly holds: boolean;

  constructor(
    slotOf: (node: ts.Expression) => string | undefined,
    isCondition: (node: ts.Expression) => boolean,
    holds: boolean,
  ) {
    this.slotOf = slotOf;
    this.isCondition = isCondition;
    this.holds = holds;
  }

  component(body: ts.ConciseBody): { shown: Shown | undefined } | undefined {
    try {
      if (ts.isBlock(body)) this.statements(body.statements);
      else this.show(body);
      return this.shown?.calls === 'functions' && !this.plain ? undefined : { shown: this.shown };
    } catch (error) {
      if (error instanceof Unknown) return undefined;
      throw error;
    }
  }

  /** Whether control never gets past the statements. */
  private statements(list: readonly ts.Statement[]): boolean {
    return list.some((each) => this.statement(each));
  }

  private statement(node: ts.Statement): boolean {
    if (ts.isBlock(node)) return this.statements(node.statements);
    if (ts.isReturnStatement(node)) {
      if (node.expression) this.show(node.expression);
      return true;
    }
    if (ts.isIfStatement(node)) {
      const truth = this.truthOf(node.expression);
      const { thenStatement, elseStatement } = node;
      const then = truth !== false && this.where(node.expression, () => this.statement(thenStatement));
      const other = truth !== true && elseStatement !== undefined && this.statement(elseStatement);
      return truth === undefined ? then && other : truth ? then : other;
    }
    if (ts.isFunctionDeclaration(node) && node.name) this.helpers.set(node.name.text, node);
    else if (ts.isVariableStatement(node)) for (const each of node.declarationList.declarations) this.declare(each);
    else throw new Unknown();
    return false;
  }

  private declare({ name, initializer }: ts.VariableDeclaration): void {
    const value = initializer && unwrap(initializer);
    if (!ts.isIdentifier(name) || !value) throw new Unknown();
    if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) this.helpers.set(name.text, value);
    else if (this.isCondition(value)) this.aliases.add(name.text);
    else throw new Unknown();
  }

  private truthOf(expression: ts.Expression): boolean | undefined {
    const node = unwrap(expression);
    if (this.isCondition(node) || (ts.isIdentifier(node) && this.aliases.has(node.text))) return this.holds;
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      const truth = this.truthOf(node.operand);
      return truth === undefined ? undefined : !truth;
    }
    if (ts.isBinaryExpression(node)) {
      const [left, right] = [this.truthOf(node.left), this.truthOf(node.right)];
      const { kind } = node.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken)
        return left === false || right === false ? false : left && right ? true : undefined;
      if (kind === ts.SyntaxKind.BarBarToken)
        return left || right ? true : left === false && right === false ? false : undefined;
    }
    // A question about what is shown, `typeof show === 'function'`, can have either answer.
    if (this.looksOnly(node)) return undefined;
    throw new Unknown();
  }

  /** Whether an expression does nothing but look at what is shown. */
  private looksOnly(node: ts.Expression): boolean {
    if (this.slotOf(node) !== undefined) return true;
    if (ts.isTypeOfExpression(node)) return this.looksOnly(unwrap(node.expression));
    if (ts.isBinaryExpression(node)) return this.looksOnly(unwrap(node.left)) && ts.isStringLiteral(node.right);
    return this.functionTest(node) !== undefined;
  }

  /** The attribute that a test asks of whether it is a function: `typeof show === 'function'`, or a helper that asks so. */
  private functionTest(expression: ts.Expression): string | undefined {
    const node = unwrap(expression);
    if (ts.isCallExpression(node)) {
      const [parameter, body] = this.helperOf(node) ?? [];
      const asks = body && !ts.isBlock(body) && typeTested(body);
      const [given] = node.arguments;
      return given && asks && ts.isIdentifier(asks) && asks.text === parameter ? this.slotOf(given) : undefined;
    }
    const tested = typeTested(node);
    return tested && this.slotOf(tested);
  }

  /** The parameter and body of a function of the component that is given one thing. */
  private helperOf({ expression, arguments: args }: ts.CallExpression): [string, ts.ConciseBody] | undefined {
    const callee = unwrap(expression);
    const helper = ts.isIdentifier(callee) ? this.helpers.get(callee.text) : undefined;
    const [parameter, ...others] = helper?.parameters ?? [];
    if (!helper?.body || !parameter || others.length > 0 || args.length !== 1) return undefined;
    return ts.isIdentifier(parameter.name) ? [parameter.name.text, helper.body as ts.ConciseBody] : undefined;
  }

  /** Goes on where a test holds. */
  private where<T>(test: ts.Expression, go: () => T): T {
    const before = this.called;
    this.called = this.functionTest(test) ?? before;
    const result = go();
    this.called = before;
    return result;
  }

  private show(expression: ts.Expression): void {
    const node = unwrap(expression);
    if (isNothing(node)) return;
    const prop = this.slotOf(node);
    if (prop !== undefined) return this.found(prop, 'never');
    if (ts.isConditionalExpression(node)) {
      const truth = this.truthOf(node.condition);
      if (truth !== false) this.where(node.condition, () => this.show(node.whenTrue));
      if (truth !== true) this.show(node.whenFalse);
    } else if (ts.isBinaryExpression(node)) this.logical(node);
    else if (ts.isCallExpression(node)) this.call(node);
    else if (ts.isJsxFragment(node)) this.fragment(node);
    else throw new Unknown();
  }

  private logical({ left, operatorToken, right }: ts.BinaryExpression): void {
    if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      if (this.truthOf(left) !== false) this.show(right);
    } else if (/^(?:\|\||\?\?)$/.test(operatorToken.getText()) && isNothing(unwrap(right))) this.show(left);
    else throw new Unknown();
  }

  /** `show()`, or a function of the component that calls what it is given. */
  private call(node: ts.CallExpression): void {
    const [given] = node.arguments;
    const [parameter, body] = this.helperOf(node) ?? [];
    const direct = node.arguments.length === 0 ? this.slotOf(node.expression) : undefined;
    const handed =
      given && parameter !== undefined && body && callsOnly(parameter, body) ? this.slotOf(given) : undefined;
    const prop = direct ?? handed;
    if (prop === undefined) throw new Unknown();
    if (this.called === prop) this.found(prop, 'functions');
    else if (direct !== undefined) this.found(prop, 'always');
    else throw new Unknown();
  }

  private fragment({ children }: ts.JsxFragment): void {
    const [child, ...others] = children.filter((each) => !ts.isJsxText(each) || !each.containsOnlyTriviaWhiteSpaces);
    if (!child || others.length > 0 || !ts.isJsxExpression(child) || !child.expression) throw new Unknown();
    this.show(child.expression);
  }

  private found(prop: string, calls: Shown['calls']): void {
    const { shown } = this;
    if (shown && (shown.prop !== prop || (shown.calls === 'always') !== (calls === 'always'))) throw new Unknown();
    this.plain ||= calls === 'never';
    this.shown = { prop, calls: calls === 'never' && shown ? shown.calls : calls };
  }
}

/** What `typeof x === 'function'` is about. */
function typeTested(expression: ts.Expression): ts.Expression | undefined {
  const node = unwrap(expression);
  if (!ts.isBinaryExpression(node) || !/^===?$/.test(node.operatorToken.getText())) return undefined;
  const left = unwrap(node.left);
  const isFunction = ts.isStringLiteral(node.right) && node.right.text === 'function';
  return isFunction && ts.isTypeOfExpression(left) ? unwrap(left.expression) : undefined;
}

/** Whether a function gives back what its parameter gives when it is called, or nothing. */
function callsOnly(parameter: string, body: ts.ConciseBody): boolean {
  const results = new Set<string>();
  const isCall = (expression: ts.Expression): boolean => {
    const node = unwrap(expression);
    if (ts.isIdentifier(node)) return results.has(node.text);
    return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === parameter;
  };
  if (!ts.isBlock(body)) return isCall(body);
  let ok = true;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isIdentifier(node.name) && isCall(node.initializer))
      results.add(node.name.text);
    if (ts.isReturnStatement(node) && node.expression)
      ok &&= isNothing(unwrap(node.expression)) || isCall(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return ok && results.size < 2;
}
