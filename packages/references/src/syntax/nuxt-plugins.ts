import { ts } from '../../compiler/index.js';
import { providedNames } from '../text/globals.js';
import type { Module } from './modules.js';
import { staticName, wrapped } from './parse.js';

/** Names of what a plugin of Nuxt gives to every component, as these call it, by the plugin's text. */
export const providedIn = (text: string): string[] =>
  [...text.matchAll(providedNames)].flatMap(([, name, names = '']) =>
    [...(name === undefined ? (names.match(/[\w$]+/g) ?? []) : [name])].map((each) => `$${each}`),
  );

/** What a node of a plugin gives: `provide: { flags }`, `nuxtApp.provide('flags', client)`. */
export function providedBy(node: ts.Node): [name: string, value: ts.Expression][] {
  if (ts.isCallExpression(node)) {
    const [name, value] = node.arguments;
    const isProvide = ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'provide';
    return isProvide && name && value && ts.isStringLiteralLike(name) ? [[`$${name.text}`, value]] : [];
  }
  if (!ts.isPropertyAssignment(node) || staticName(node.name) !== 'provide') return [];
  if (!ts.isObjectLiteralExpression(node.initializer)) return [];
  return node.initializer.properties.flatMap((each): [string, ts.Expression][] => {
    const name = staticName(each.name);
    if (name === undefined) return [];
    if (ts.isPropertyAssignment(each)) return [[`$${name}`, each.initializer]];
    return ts.isShorthandPropertyAssignment(each) ? [[`$${name}`, each.name]] : [];
  });
}

/** The name that components have for a function of a plugin, where that is given to them. */
export function providedName(node: ts.Node, { scopes }: Module): string | undefined {
  const value = wrapped(node);
  const holder = ts.isFunctionDeclaration(node) ? node : value.parent;
  for (const [name, given] of scopes.nodes.flatMap(providedBy)) {
    if (given === value) return name;
    if (ts.isIdentifier(given) && scopes.bindingOf(given)?.declarations[0]?.parent === holder) return name;
  }
  return undefined;
}
