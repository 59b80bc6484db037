import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { isFixed, returnsOf, summands } from '../tree/declarations.js';
import { originOf } from '../tree/parameter-origin.js';
import { unwrap, wrapped } from '../tree/parse.js';
import { declarationOf } from '../tree/scope.js';
import type { Value } from './value.js';

type Evaluate = (module: Module, expression: ts.Expression) => Value;

/** What an expression makes of the one part of it that is not known: `` `shop.${key}` ``, `PREFIX + key`, `NAMES[key]`. */
export interface KeyForm {
  inner: ts.Expression;
  before: string;
  after: string;
  /** Where the part is the name of a property: the object, and what is read of that property. */
  lookup?: Lookup;
}

export interface Lookup {
  object: Value;
  path: readonly string[];
}

const maxDepth = 8;

/**
 * Looks through what names, texts and functions of the repository make of a key; `undefined` where more than one part is not known, or
 * a part is used in a way that this does not know.
 */
export function formOf(module: Module, expression: ts.Expression, evaluate: Evaluate, depth = 0): KeyForm | undefined {
  const node = unwrap(expression);
  const plain = { inner: node, before: '', after: '' };
  if (depth > maxDepth) return plain;
  const next = (inner: ts.Expression): KeyForm | undefined => formOf(module, inner, evaluate, depth + 1);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.flatMap(({ expression: part, literal }) => [part, literal.text]);
    return ofParts(module, [node.head.text, ...spans], evaluate, next);
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return ofParts(module, summands(node), evaluate, next);
  if (ts.isIdentifier(node)) {
    const given = givenByCall(module, node, evaluate);
    if (given) return next(given);
    const made = initializerOf(module, node);
    // A name of what is no form stays a name: it may be a part of a parameter.
    return (made && isForm(unwrap(made)) && next(made)) || plain;
  }
  if (ts.isElementAccessExpression(node) || ts.isPropertyAccessExpression(node))
    return lookedUp(module, node, evaluate) ?? plain;
  if (!ts.isCallExpression(node)) return plain;
  const [first] = node.arguments;
  if (first && ts.isIdentifier(node.expression) && node.expression.text === 'String') return next(first);
  const made = madeOf(module, node, evaluate, depth);
  const inner = made && next(made.argument);
  if (!made || !inner || inner.lookup) return plain;
  return { ...inner, before: made.form.before + inner.before, after: inner.after + made.form.after };
}

/**
 * `key` of `cached(key, (name) => …)`, for `name`, where `cached` calls its callback with that parameter of its own, always, and does
 * nothing else with either.
 */
function givenByCall(module: Module, name: ts.Identifier, evaluate: Evaluate): ts.Expression | undefined {
  const binding = module.scopes.bindingOf(name);
  const parameter = binding?.declarations[0]?.parent;
  if (!parameter || !ts.isParameter(parameter) || binding.writes.length > 0) return undefined;
  const callback = wrapped(parameter.parent);
  const call = callback.parent;
  const place = ts.isCallExpression(call) ? call.arguments.indexOf(callback as ts.Expression) : -1;
  if (!ts.isCallExpression(call) || place < 0 || call.arguments.some(ts.isSpreadElement)) return undefined;
  const callee = evaluate(module, call.expression);
  if (callee.kind !== 'function' || callee.handed || callee.bound) return undefined;
  const taker = callee.node.parameters[place];
  const taken = taker && ts.isIdentifier(taker.name) ? callee.module.scopes.bindingOf(taker.name) : undefined;
  const index = parameter.parent.parameters.indexOf(parameter);
  const given = (taken?.references ?? []).map((use) => {
    const { parent } = wrapped(use);
    // What is handed on, or put away, may be called with anything.
    const argument =
      ts.isCallExpression(parent) && unwrap(parent.expression) === use ? parent.arguments[index] : undefined;
    const origin = argument && originOf(callee.module, argument);
    const own = origin?.owner === callee.node && origin.path.length === 0 ? origin.parameter : undefined;
    return own ? callee.node.parameters.indexOf(own) : -1;
  });
  const [first = -1] = given;
  return given.every((each) => each === first) ? call.arguments[first] : undefined;
}

const isForm = (node: ts.Expression): boolean =>
  ts.isTemplateExpression(node) ||
  ts.isBinaryExpression(node) ||
  ts.isCallExpression(node) ||
  ts.isElementAccessExpression(node) ||
  (ts.isPropertyAccessExpression(node) && ts.isElementAccessExpression(node.expression));

/** What a function of the repository makes of one of its arguments: `const named = (key) => `shop.${key}``. */
export function madeOf(
  module: Module,
  call: ts.CallExpression,
  evaluate: Evaluate,
  depth = 0,
): { form: KeyForm; argument: ts.Expression } | undefined {
  if (call.arguments.length === 0 || call.arguments.some(ts.isSpreadElement)) return undefined;
  const callee = evaluate(module, call.expression);
  if (callee.kind !== 'function' || callee.handed || callee.bound) return undefined;
  const { body, parameters } = callee.node;
  const returns = body && ts.isBlock(body) ? returnsOf(body) : body ? [body as ts.Expression] : [];
  const [result] = returns;
  const isWhole = returns.length === 1 && (!body || !ts.isBlock(body) || body.statements.length === 1);
  const form = isWhole && result ? formOf(callee.module, result, evaluate, depth + 1) : undefined;
  const origin = form && originOf(callee.module, form.inner);
  if (!form || form.lookup || !origin?.parameter || origin.owner !== callee.node || origin.path.length > 0)
    return undefined;
  const argument = call.arguments[parameters.indexOf(origin.parameter)];
  return argument && { form, argument };
}

/** `NAMES[key]`, `FLAGS[key].name` of an object that is written out. */
function lookedUp(
  module: Module,
  node: ts.ElementAccessExpression | ts.PropertyAccessExpression,
  evaluate: Evaluate,
): KeyForm | undefined {
  const path: string[] = [];
  let at: ts.Expression = node;
  for (; ts.isPropertyAccessExpression(at); at = unwrap(at.expression)) path.unshift(at.name.text);
  if (!ts.isElementAccessExpression(at)) return undefined;
  const object = evaluate(module, at.expression);
  if (object.kind !== 'object' && object.kind !== 'enum') return undefined;
  return { inner: unwrap(at.argumentExpression), before: '', after: '', lookup: { object, path } };
}

function ofParts(
  module: Module,
  parts: readonly (string | ts.Expression)[],
  evaluate: Evaluate,
  next: (inner: ts.Expression) => KeyForm | undefined,
): KeyForm | undefined {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    const value = evaluate(module, part);
    return value.kind === 'string' && value.values.length === 1 ? (value.values[0]?.text ?? '') : part;
  });
  const open = texts.flatMap((text, index) => (typeof text === 'string' ? [] : [index]));
  const [at] = open;
  if (open.length !== 1 || at === undefined) return undefined;
  const form = next(texts[at] as ts.Expression);
  if (!form || form.lookup) return undefined;
  const [before, after] = [texts.slice(0, at).join(''), texts.slice(at + 1).join('')];
  return { ...form, before: before + form.before, after: form.after + after };
}

/** What a constant is given, where it is a name alone. */
function initializerOf({ scopes }: Module, name: ts.Identifier): ts.Expression | undefined {
  const binding = scopes.bindingOf(name);
  const declared = binding?.declarations[0];
  const declaration = declared && declarationOf(declared);
  const isName = declaration && ts.isVariableDeclaration(declaration) && declaration.name === declared;
  return binding && isName && isFixed(binding) ? declaration.initializer : undefined;
}
