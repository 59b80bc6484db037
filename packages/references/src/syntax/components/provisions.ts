import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { unwrap, wrapped } from '../tree/parse.js';

/** How code begins that gives something to all components below: `app.provide('flags', client)`, `setContext(FLAGS, client)`. */
const giving = /(?<![\w$])(?:provide|setContext)\(\s*(?:(['"`])([^'"`]+)\1|([\w$.]+))\s*,/g;
const isGiving = /^(?:provide|setContext)$/;
const isTaking = /^(?:inject|getContext)$/;

/** No name of code begins so. */
const mark = '#';

/** By what a key is known where a text has it: its own words, or the name of the constant that holds it. */
export function provisionName(key: ts.Expression): string | undefined {
  const node = unwrap(key);
  if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) return mark + node.text;
  return ts.isPropertyAccessExpression(node) ? mark + node.name.text : undefined;
}

export const isProvision = (name: string): boolean => name.startsWith(mark);

/** The names of all that a text may provide. */
export const mayGive = (text: string): string[] =>
  [...text.matchAll(giving)].map(([, , word, name = '']) => mark + (word ?? name.replace(/^.*\./, '')));

/** The key under which a value is provided, where it is: `'flags'` of `provide('flags', client)`. */
export function provisionKey(value: ts.Node): ts.Expression | undefined {
  const given = wrapped(value);
  const call = given.parent;
  return ts.isCallExpression(call) && call.arguments[1] === given && isGiving.test(calledName(call))
    ? call.arguments[0]
    : undefined;
}

/** What a file provides under a name. */
export const provisionsIn = ({ scopes }: Module, name: string): ts.Expression[] =>
  scopes.nodes.flatMap((node) => {
    const [key, value] = ts.isCallExpression(node) && isGiving.test(calledName(node)) ? node.arguments : [];
    return key && value && provisionName(key) === name ? [value] : [];
  });

/** Whether a text is the key of what is provided elsewhere: `'flags'` of `inject('flags')`. */
export const isTaken = ({ parent }: ts.StringLiteralLike): boolean =>
  ts.isCallExpression(parent) && isTaking.test(calledName(parent));

const calledName = ({ expression }: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : ts.isIdentifier(expression) ? expression.text : '';
