import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';

/** How code begins that gives something to all components below: `app.provide('flags', client)`, `setContext(FLAGS, client)`. */
const giving = /(?<![\w$])(?:provide|setContext)\(\s*(?:(['"`])([^'"`]+)\1|([\w$.]+))\s*,/g;
/** How an option of a component of Vue's begins that does the same: `provide: { flags }`, `provide() { return { flags }; }`. */
const offering = /(?<![\w$.])provide(?::\s*|\(\s*\)\s*\{|:?\s*function\s*\(\s*\)\s*\{)/g;
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
export const mayGive = (text: string): string[] => [
  ...[...text.matchAll(giving)].map(([, , word, name = '']) => mark + (word ?? name.replace(/^.*\./, ''))),
  ...[...text.matchAll(offering)].flatMap(({ index }) =>
    [...text.slice(index, index + maxOption).matchAll(/([\w$]+)['"\]]?\s*[:,}]/g)].map(([, name = '']) => mark + name),
  ),
];

/** More characters than this no component provides. */
const maxOption = 1000;

/** The key under which a value is provided, where it is: `'flags'` of `provide('flags', client)`. */
export function provisionKey(value: ts.Node): ts.Expression | undefined {
  const given = wrapped(value);
  const { parent } = given;
  if (ts.isCallExpression(parent))
    return parent.arguments[1] === given && isGiving.test(calledName(parent)) ? parent.arguments[0] : undefined;
  const isOffered =
    (ts.isPropertyAssignment(parent) && parent.initializer === given) || ts.isShorthandPropertyAssignment(parent);
  return isOffered && isOffer(parent.parent) ? nameOf(parent) : undefined;
}

/** Whether an object is what the option `provide` is, or gives back. */
function isOffer(object: ts.Node): boolean {
  let { parent } = wrapped(object);
  if (ts.isReturnStatement(parent)) parent = parent.parent.parent;
  if (ts.isArrowFunction(parent) || ts.isFunctionExpression(parent)) parent = wrapped(parent).parent;
  return (
    (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) &&
    staticName(parent.name) === 'provide' &&
    ts.isObjectLiteralExpression(parent.parent)
  );
}

/** `'flags'` of `{ flags: client }`, `FLAGS` of `{ [FLAGS]: client }` */
const nameOf = ({ name }: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): ts.Expression | undefined =>
  ts.isComputedPropertyName(name)
    ? name.expression
    : ts.isIdentifier(name) || ts.isStringLiteralLike(name)
      ? name
      : undefined;

/** What a file provides under a name. */
export const provisionsIn = ({ scopes }: Module, name: string): ts.Expression[] =>
  scopes.nodes.flatMap((node) => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const own = isOffer(node.parent) ? nameOf(node) : undefined;
      const given = ts.isPropertyAssignment(node) ? node.initializer : node.name;
      return own && provisionName(own) === name ? [given] : [];
    }
    const [key, value] = ts.isCallExpression(node) && isGiving.test(calledName(node)) ? node.arguments : [];
    return key && value && provisionName(key) === name ? [value] : [];
  });

/** Whether a text is the key of what is provided elsewhere: `'flags'` of `inject('flags')`. */
export const isTaken = ({ parent }: ts.StringLiteralLike): boolean =>
  ts.isCallExpression(parent) && isTaking.test(calledName(parent));

const calledName = ({ expression }: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : ts.isIdentifier(expression) ? expression.text : '';
