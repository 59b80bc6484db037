import { ts } from '../../../compiler/index.js';
import { camelName } from '../../templates/names.js';
import type { Module } from '../modules/modules.js';
import { originOf } from '../tree/parameter-origin.js';
import { staticName, wrapped } from '../tree/parse.js';

/** A directive of Vue that hands its value on: `vFlag` for `v-flag`, and the function that does it. */
export interface VueDirective {
  name: string;
  node: ts.Node;
}

/**
 * The directive whose value an expression is: `binding.value` in a function, or in a hook of an object, that is given to
 * `app.directive('flag', …)`, listed in `directives: { flag: … }` or called `vFlag`.
 */
export function directiveOf(module: Module, expression: ts.Expression): VueDirective | undefined {
  const origin = originOf(module, expression);
  if (!origin?.parameter || ts.isClassLike(origin.owner) || origin.path.join() !== 'value') return undefined;
  const { owner, parameter } = origin;
  if (owner.parameters.indexOf(parameter) !== 1) return undefined;
  const hook = ts.isMethodDeclaration(owner) ? owner : wrapped(owner).parent;
  const isHook =
    (ts.isMethodDeclaration(hook) || ts.isPropertyAssignment(hook)) && hooks.has(staticName(hook.name) ?? '');
  const name = nameOf(isHook ? hook.parent : owner);
  return name === undefined ? undefined : { name: `v${name.charAt(0).toUpperCase()}${name.slice(1)}`, node: owner };
}

const hooks = new Set(
  'created beforeMount mounted beforeUpdate updated bind inserted update componentUpdated getSSRProps'.split(' '),
);

function nameOf(directive: ts.Node): string | undefined {
  const holder = wrapped(directive).parent;
  if (ts.isCallExpression(holder)) {
    const [name, given] = holder.arguments;
    const isMaking = ts.isPropertyAccessExpression(holder.expression) && holder.expression.name.text === 'directive';
    return isMaking && name && ts.isStringLiteralLike(name) && given && wrapped(directive) === given
      ? camelName(name.text)
      : undefined;
  }
  if (ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name)) {
    return /^v([A-Z]\w*)$/.exec(holder.name.text)?.[1];
  }
  const list = ts.isPropertyAssignment(holder) ? holder.parent.parent : undefined;
  const isListed = list && ts.isPropertyAssignment(list) && staticName(list.name) === 'directives';
  return isListed ? camelName(staticName((holder as ts.PropertyAssignment).name) ?? '') : undefined;
}
