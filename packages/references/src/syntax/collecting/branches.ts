import { ts } from '../../../compiler/index.js';
import type { Choice } from '../../templates/language.js';
import type { Evaluation } from '../accessors/evaluation.js';
import type { Template } from '../components/template.js';
import type { Module } from '../modules/modules.js';
import { isExit, restAfter } from '../tree/exits.js';
import { hasModifier, staticName, unwrap, wrapped } from '../tree/parse.js';
import { gateOf } from './outlets.js';
import {
  awaited,
  both,
  converted,
  equals,
  type Held,
  heldBy,
  isEmpty,
  memberOf,
  negated,
  oneArm,
  oneOf,
  orElse,
  promised,
} from './truth.js';

/** Code that runs, or is shown, on one side of a decision only; 0-based offsets. */
export interface Region {
  /** Whether it runs while the flag is on. */
  on: boolean;
  start: number;
  end: number;
  /** Whether control never leaves it at its end: it returns, throws, continues or breaks. */
  exits: boolean;
}

/**
 * The code that an evaluation decides about: the sides of an `if`, a conditional, `&&`, `||` and `switch`, what follows a
 * guard, and the children of a component. Names and functions that hold nothing but the value are followed in their file.
 * Where something else takes part (`on && ready`), only the side that needs the flag is told: a region never runs while the
 * flag is on the other side.
 */
export function regionsOf(module: Module, evaluation: Evaluation): Region[] {
  const regions: Region[] = [];
  const seen = new Set<ts.Node>();
  const open: [ts.Node, Held][] = [];
  const follow = (node: ts.Node, held: Held | undefined): void => {
    if (held && !seen.has(node)) open.push([node, held]);
    seen.add(node);
  };

  const add = (node: ts.Node | undefined, on: boolean | undefined): void => {
    if (!node || on === undefined) return;
    const inner = ts.isExpression(node) ? unwrap(node) : node;
    if (ts.isExpression(inner) && isEmpty(inner)) return;
    addRange(ts.isBlock(inner) ? inner.statements : [inner], on, isExit(inner));
  };
  const addRange = (nodes: readonly ts.Node[], on: boolean | undefined, exits = nodes.some((each) => isExit(each))) => {
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (first && last && on !== undefined) regions.push({ on, start: first.getStart(), end: last.end, exits });
  };

  const ofBinary = (at: ts.Node, parent: ts.BinaryExpression, held: Held): void => {
    const { kind } = parent.operatorToken;
    const isLeft = parent.left === at;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      if (isLeft) add(parent.right, held.yes);
      follow(parent, both(held));
    } else if (kind === ts.SyntaxKind.BarBarToken) {
      if (isLeft) add(parent.right, held.no);
      follow(parent, oneOf(held, isLeft ? parent.right : undefined));
    } else if (kind === ts.SyntaxKind.QuestionQuestionToken) {
      if (isLeft) follow(parent, orElse(held, parent.right));
    } else {
      const isEqual = kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken;
      const isUnequal =
        kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
      if (!isEqual && !isUnequal) return;
      const answer = equals(held, isLeft ? parent.right : parent.left);
      follow(parent, isEqual ? answer : negated(answer));
    }
  };

  const ofIf = (statement: ts.IfStatement, { yes, no }: Held): void => {
    const { thenStatement, elseStatement } = statement;
    add(thenStatement, yes);
    add(elseStatement, no);
    const [left, right] = [isExit(thenStatement), elseStatement !== undefined && isExit(elseStatement)];
    if (left === right) return;
    const rest = restAfter(statement);
    const exits = rest.flat().some((each) => isExit(each));
    for (const nodes of rest) addRange(nodes, left ? no : yes, exits);
  };

  /** A clause runs where one of its labels is met, or where the one before runs into it. */
  const ofSwitch = ({ caseBlock: { clauses } }: ts.SwitchStatement, held: Held): void => {
    const answers = clauses.map((each) => (ts.isCaseClause(each) ? equals(held, each.expression) : undefined));
    const others = new Set(answers.flatMap((each) => each?.no ?? []));
    const [rest] = others.size === 1 ? others : [];
    let reached = new Set<boolean | undefined>();
    for (const [index, { statements }] of clauses.entries()) {
      const answer = answers[index];
      reached.add(answer ? answer.yes : rest);
      const [on] = reached.size === 1 ? reached : [];
      // A `break` leaves the `switch`, and what follows it runs after any clause.
      addRange(
        statements,
        on,
        statements.some((each) => isExit(each, false)),
      );
      if (statements.some((each) => isExit(each))) reached = new Set();
    }
  };

  const ofDeclaration = ({ name }: ts.VariableDeclaration | ts.ParameterDeclaration, held: Held): void => {
    if (ts.isIdentifier(name)) ofName(name, held);
    else if (ts.isObjectBindingPattern(name)) {
      for (const element of name.elements) {
        const member = staticName(element.propertyName ?? (ts.isIdentifier(element.name) ? element.name : undefined));
        const inner = member === undefined || element.dotDotDotToken ? undefined : memberOf(held, member);
        if (inner) ofElement(element, inner);
      }
    } else {
      // `const [on, variables] = useFeature('new-cart')`, as a table says of a hook with a value but no way to it.
      const { shape, valueType } = evaluation;
      const [first] = name.elements;
      const isTuple = shape?.kind === 'hook' && held.form === 'other' && /^(?:boolean|string)$/.test(valueType);
      if (isTuple && first && ts.isBindingElement(first)) ofElement(first, { ...held, form: 'value' });
    }
  };

  const ofElement = ({ name, initializer, dotDotDotToken }: ts.BindingElement, held: Held): void => {
    if (dotDotDotToken || !ts.isIdentifier(name)) return;
    ofName(name, initializer ? orElse(held, initializer) : held);
  };

  const usesOf = (name: ts.Identifier): ts.Identifier[] => {
    const binding = module.scopes.bindingOf(name);
    if (!binding || binding.writes.length > 0 || binding.declarations.length !== 1) return [];
    // A `var` is nothing before it is declared.
    return binding.references.filter((use) => binding.kind !== 'var' || use.pos > name.end);
  };
  const ofName = (name: ts.Identifier, held: Held): void => {
    for (const use of usesOf(name)) follow(use, isUnwrapped(use) ? (memberOf(held, 'value') ?? held) : held);
  };
  /** Markup of Vue names what a reference holds that a composable gives: `on` is `on.value`. */
  const isUnwrapped = (use: ts.Identifier): boolean =>
    module.file.endsWith('.vue') && module.template?.isMarkup(use.end - 1) === true && isOfHook(evaluation);

  /** A function that gives back nothing else: every call of it, and the call that makes a value of it. */
  const ofFunction = (owner: ts.SignatureDeclaration, held: Held): void => {
    const outer = wrapped(owner);
    const call = ts.isCallExpression(outer.parent) && outer.parent.arguments[0] === outer ? outer.parent : undefined;
    const callee = call ? /\w+$/.exec(call.expression.getText())?.[0] : undefined;
    const given = isAsync(owner) ? promised(held) : held;
    if (call && callee === 'useMemo') return follow(call, given);
    const holder = (call && callee === 'useCallback' ? wrapped(call) : outer).parent;
    const name = ts.isFunctionDeclaration(owner) ? owner.name : ts.isVariableDeclaration(holder) && holder.name;
    if (!name || !ts.isIdentifier(name) || ('asteriskToken' in owner && owner.asteriskToken)) return;
    for (const use of usesOf(name)) {
      const { parent } = wrapped(use);
      if (ts.isCallExpression(parent) && parent.expression === wrapped(use)) follow(parent, given);
    }
  };

  /** `read('new-cart').then((on) => …)` */
  const ofThen = ({ parent: call }: ts.PropertyAccessExpression, held: Held): void => {
    const callback = ts.isCallExpression(call) && call.arguments[0] ? unwrap(call.arguments[0]) : undefined;
    if (!callback || !(ts.isArrowFunction(callback) || ts.isFunctionExpression(callback))) return;
    const [first] = callback.parameters;
    if (first && !first.initializer && !first.dotDotDotToken) ofDeclaration(first, held);
  };

  const ofJsx = (element: ts.JsxElement | ts.JsxSelfClosingElement, given: Held): void => {
    const opening = ts.isJsxElement(element) ? element.openingElement : element;
    const attributes = new Map<string, ts.Expression | undefined>();
    for (const each of opening.attributes.properties) {
      if (ts.isJsxSpreadAttribute(each)) return;
      const { initializer } = each;
      const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
      attributes.set(each.name.getText(), value);
    }
    if (attributes.has('predicate')) return;
    const wanted = ['match', 'matchValue', 'targetValue'].map((name) => attributes.get(name)).find((each) => each);
    const held = wanted ? equals({ ...given, form: 'value' }, wanted) : given;
    for (const name of ['fallback', 'elseRender', 'untoggledComponent']) add(attributes.get(name), held.no);
    ofChildren(element, held.yes);
  };

  const ofChildren = (element: ts.Node, on: boolean | undefined): void => {
    if (!ts.isJsxElement(element)) return;
    const children = element.children.filter((each) => !ts.isJsxText(each) || !each.containsOnlyTriviaWhiteSpaces);
    // A function is called either way, and told what the flag says.
    const isFunction = (each: ts.JsxChild): boolean =>
      ts.isJsxExpression(each) && each.expression !== undefined && ts.isFunctionLike(unwrap(each.expression));
    if (!children.some(isFunction)) addRange(children, on, false);
  };

  /** What a template shows on either side. */
  const ofChoice = (choice: Choice | undefined, { yes, no }: Held): void => {
    for (const [side, on] of [[choice?.yes, yes] as const, [choice?.no, no] as const]) {
      if (on !== undefined) for (const { start, end } of side ?? []) regions.push({ on, start, end, exits: false });
    }
  };

  /** A test in a template; the helpers that Ember makes one of others with. */
  const ofTest = (at: ts.Node, held: Held, { choices, names }: Template): void => {
    const { parent } = at;
    const helper = names === 'none' && ts.isCallExpression(parent) ? parent.expression.getText() : undefined;
    if (ts.isExpressionStatement(parent) || helper === 'unless') {
      for (let node = at; ; node = node.expression) {
        ofChoice(choices.get(node.getStart()), held);
        if (!ts.isParenthesizedExpression(node)) return;
      }
    } else if (helper === 'not') follow(parent, negated(held));
    else if (helper === 'and') follow(parent, both(held));
    else if (helper === 'or') follow(parent, oneOf(held, undefined));
    else if (names === 'class' && isPipe(parent, 'async')) follow(parent, held);
  };

  const step = (at: ts.Node, held: Held): void => {
    const { parent } = at;
    if (ts.isAwaitExpression(parent)) return follow(parent, awaited(held));
    if (ts.isPropertyAccessExpression(parent) && parent.expression === at) {
      const isPromise = held.form === 'promise' || held.form === 'promise-of-details';
      if (isPromise && parent.name.text === 'then') return ofThen(parent, awaited(held));
      return follow(parent, memberOf(held, parent.name.text));
    }
    if (ts.isVariableDeclaration(parent) && parent.initializer === at) return ofDeclaration(parent, held);
    if (ts.isArrowFunction(parent) && parent.body === at) return ofFunction(parent, held);
    if (ts.isReturnStatement(parent)) {
      const owner = ownerOf(parent);
      return owner && ofFunction(owner, held);
    }
    if (held.form !== 'value' && held.form !== 'boolean' && held.form !== 'mixed') return;
    if (module.template?.isMarkup(at.end - 1)) ofTest(at, held, module.template);
    if (ts.isPrefixUnaryExpression(parent)) {
      if (parent.operator === ts.SyntaxKind.ExclamationToken) follow(parent, negated(held));
    } else if (ts.isCallExpression(parent)) {
      const isBoolean = parent.arguments[0] === at && parent.expression.getText() === 'Boolean';
      if (isBoolean) follow(parent, converted(held));
    } else if (ts.isBinaryExpression(parent)) ofBinary(at, parent, held);
    else if (ts.isConditionalExpression(parent)) {
      if (parent.condition === at) {
        add(parent.whenTrue, held.yes);
        add(parent.whenFalse, held.no);
      } else follow(parent, oneArm(held, parent.whenTrue === at ? parent.whenFalse : parent.whenTrue));
    } else if (ts.isIfStatement(parent)) ofIf(parent, held);
    else if (ts.isWhileStatement(parent)) add(parent.statement, held.yes);
    else if (ts.isForStatement(parent) && parent.condition === at) add(parent.statement, held.yes);
    else if (ts.isSwitchStatement(parent)) ofSwitch(parent, held);
  };

  const { node, result } = evaluation;
  const held = heldBy(evaluation);
  const gate = gateOf(evaluation, regionsOf);
  // The default of a pattern is the fallback: what the name holds is the value.
  if (ts.isBindingElement(node)) {
    if (ts.isIdentifier(node.name)) ofName(node.name, held);
  } else if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node)) {
    if (result === 'element') ofJsx(node, held);
    else ofChildren(node, gate);
  } else if (module.template && (result === 'element' || gate !== undefined)) {
    const sides = result === 'element' ? held : { ...held, yes: gate, no: undefined };
    ofChoice(module.template.choices.get(node.getStart()), sides);
  } else follow(node, held);
  for (let next = open.pop(); next; next = open.pop()) step(wrapped(next[0]), next[1]);
  return regions;
}

/** The function that a `return` is the only one of, and that does nothing before but name things. */
function ownerOf(statement: ts.ReturnStatement): ts.SignatureDeclaration | undefined {
  const { parent: body } = statement;
  const isWhole =
    ts.isBlock(body) && body.statements.every((each) => each === statement || ts.isVariableStatement(each));
  return isWhole && ts.isFunctionLike(body.parent) ? body.parent : undefined;
}

/** `x | async` */
const isPipe = (node: ts.Node, name: string): boolean =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.BarToken && node.right.getText() === name;

/** Whether what reads the flag is a hook, or hands on what one reads. */
const isOfHook = ({ shape, way }: Evaluation): boolean =>
  shape ? shape.kind === 'hook' : way?.kind === 'inferred' && isOfHook(way.accessor.reads);

const isAsync = (owner: ts.SignatureDeclaration): boolean => hasModifier(owner, ts.SyntaxKind.AsyncKeyword);
