import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';

/** Whether a script makes a plugin of Nuxt. */
export const isPlugin = (text: string): boolean => text.includes('defineNuxtPlugin');

/** Names that components may have for what a plugin gives them, by its text: which of them are, its tree tells. */
export const mayProvide = (text: string): string[] => [...new Set(text.match(/[\w$]+/g))].map((word) => `$${word}`);

const provisions = new WeakMap<Module, [name: string, value: ts.Expression][]>();

/** What a plugin gives to every component: `provide: { flags }`, `nuxtApp.provide('flags', client)`. */
export function providedBy(module: Module): readonly [name: string, value: ts.Expression][] {
  let all = provisions.get(module);
  if (!all) {
    all = isPlugin(module.text) ? module.scopes.nodes.flatMap(providedAt) : [];
    provisions.set(module, all);
  }
  return all;
}

function providedAt(node: ts.Node): [name: string, value: ts.Expression][] {
  if (ts.isCallExpression(node)) {
    const { expression: callee } = node;
    const [name, value] = node.arguments;
    const isProvide = ts.isPropertyAccessExpression(callee) && callee.name.text === 'provide';
    return isProvide && isApp(callee.expression) && name && value && ts.isStringLiteralLike(name)
      ? [[`$${name.text}`, value]]
      : [];
  }
  if (!ts.isPropertyAssignment(node) || staticName(node.name) !== 'provide' || !isResult(node.parent)) return [];
  const given = unwrap(node.initializer);
  return (ts.isObjectLiteralExpression(given) ? [...given.properties] : []).flatMap(
    (each): [string, ts.Expression][] => {
      const name = staticName(each.name);
      if (name === undefined) return [];
      if (ts.isPropertyAssignment(each)) return [[`$${name}`, each.initializer]];
      return ts.isShorthandPropertyAssignment(each) ? [[`$${name}`, each.name]] : [];
    },
  );
}

/** Whether a name is what the plugin is given. */
function isApp(node: ts.Expression): boolean {
  if (!ts.isIdentifier(node)) return false;
  for (
    let owner = ts.findAncestor(node, ts.isFunctionLike);
    owner;
    owner = ts.findAncestor(owner.parent, ts.isFunctionLike)
  ) {
    if (owner.parameters[0]?.name.getText() === node.text) return isSetup(owner);
  }
  return false;
}

/** Whether an object is what the plugin gives back. */
function isResult(object: ts.Node): boolean {
  const { parent } = wrapped(object);
  const owner = ts.isReturnStatement(parent) ? ts.findAncestor(parent, ts.isFunctionLike) : parent;
  return owner !== undefined && ts.isFunctionLike(owner) && isSetup(owner);
}

/** `defineNuxtPlugin((nuxtApp) => { … })`, `defineNuxtPlugin({ setup(nuxtApp) { … } })` */
function isSetup(owner: ts.SignatureDeclaration): boolean {
  const { parent } = wrapped(owner);
  const property = ts.isMethodDeclaration(owner) ? owner : parent;
  const isOption = ts.isObjectLiteralElement(property) && property.name && staticName(property.name) === 'setup';
  const call = isOption ? wrapped(property.parent).parent : parent;
  return ts.isCallExpression(call) && call.expression.getText() === 'defineNuxtPlugin';
}

/** The name that components have for a function of a plugin, where that is given to them. */
export function providedName(node: ts.Node, module: Module): string | undefined {
  const value = wrapped(node);
  const holder = ts.isFunctionDeclaration(node) ? node : value.parent;
  for (const [name, given] of providedBy(module)) {
    if (given === value) return name;
    if (ts.isIdentifier(given) && module.scopes.bindingOf(given)?.declarations[0]?.parent === holder) return name;
  }
  return undefined;
}
