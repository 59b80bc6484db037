import { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { saysNothing } from '../../tree/fields.js';
import { unwrap } from '../../tree/parse.js';
import { registrationsIn } from './awilix.js';
import { type Role, roleOfName } from './frameworks.js';

/** A property that code gives an object of a framework. */
export interface Decorated {
  module: Module;
  object: ts.Expression;
  /** What the call that decorates says to be decorated, where that is not the object itself. */
  role?: Role;
  /** Where it is kept, whatever the object is. */
  place?: string;
  /** The part of the object that has the property. */
  on?: string;
  name: string;
  value: ts.Expression;
}

/** Calls that decorate: of Fastify and Hapi, `app.set` of Express, `c.set` of Hono. */
const roles: Record<string, Role> = { decorateRequest: 'request', decorateReply: 'response' };
const hapi: Record<string, Role> = { request: 'request', toolkit: 'response', server: 'app' };

/** Whether a node may give an object a property, by its kind and its name alone. */
export const isDecorating = (node: ts.Node): node is ts.CallExpression | ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(node)
    ? ts.isBinaryExpression(node.parent) && node.parent.left === node && isAssigning(node.parent)
    : ts.isCallExpression(node) && (decoratedName(node) !== undefined || isRegister(node));

const isRegister = ({ expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) && expression.name.text === 'register';

const isAssigning = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === ts.SyntaxKind.EqualsToken ||
  kind === ts.SyntaxKind.BarBarEqualsToken ||
  kind === ts.SyntaxKind.QuestionQuestionEqualsToken;

/** The name that a call gives its last argument: `'flags'` of `app.decorate('flags', client)`, `app.set('flags', client)`. */
export function decoratedName({ expression, arguments: args }: ts.CallExpression): ts.StringLiteralLike | undefined {
  const callee = unwrap(expression);
  if (!ts.isPropertyAccessExpression(callee) || args.length < 2) return undefined;
  const { text } = callee.name;
  const isSet = text === 'set' && ts.isIdentifier(callee.expression) && roleOfName(callee.expression.text);
  if (!isSet && text !== 'decorate' && !roles[text]) return undefined;
  const name = args[text === 'decorate' && args.length > 2 ? 1 : 0];
  return name && ts.isStringLiteralLike(name) ? name : undefined;
}

/** What a node gives objects; of `null` and `undefined`, which stand for 'not yet', nothing. */
export function decoratedBy(module: Module, node: ts.CallExpression | ts.PropertyAccessExpression): Decorated[] {
  if (ts.isPropertyAccessExpression(node)) {
    const value = (node.parent as ts.BinaryExpression).right;
    return saysNothing(value) ? [] : [{ module, object: node.expression, name: node.name.text, value }];
  }
  const callee = unwrap(node.expression) as ts.PropertyAccessExpression;
  if (callee.name.text === 'register') {
    return registrationsIn(node).map((each) => ({ module, object: callee.expression, place: 'cradle', ...each }));
  }
  const name = decoratedName(node);
  const value = name && node.arguments[node.arguments.indexOf(name) + 1];
  if (!value || saysNothing(value)) return [];
  const object = callee.expression;
  if (callee.name.text === 'set') {
    const kept = { module, object, name: `get(${name.text})`, value };
    return [kept, { ...kept, on: 'var', name: name.text }];
  }
  const [first] = node.arguments;
  const role = first && first !== name && ts.isStringLiteralLike(first) ? hapi[first.text] : undefined;
  return [{ module, object, role: roles[callee.name.text] ?? role ?? 'app', name: name.text, value }];
}

/** Whether a member is that of a parameter, or of what frameworks hand around: `req.isOn`, `app.context.isOn`. */
export function isOfParameter({ scopes }: Module, { expression }: ts.PropertyAccessExpression): boolean {
  let root: ts.Expression = expression;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  if (!ts.isIdentifier(root)) return false;
  return scopes.bindingOf(root)?.kind === 'parameter' || roleOfName(root.text) !== undefined;
}
