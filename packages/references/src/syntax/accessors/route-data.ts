import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { patternPath } from '../tree/declarations.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';
import { declarationOf } from '../tree/scope.js';

/** What routers keep for their guards with each route: `data` of Angular's, `meta` of Vue's. */
export type RoutePart = 'data' | 'meta';

/** Names that a file of routes has, by the part: a file that has such a member names one of them. */
export const routeNames: Record<RoutePart, readonly string[]> = {
  data: ['Routes', 'Route', 'provideRouter', 'RouterModule'],
  meta: ['meta', 'definePageMeta'],
};

const isPart = (name: string | undefined): name is RoutePart => name === 'data' || name === 'meta';

/** More names than this lead to nothing. */
const maxDepth = 8;

/** `feature` of `route.data['feature']`, `flag` of `const { flag } = to.meta`. */
export function readOfRoute(
  module: Module,
  expression: ts.Expression,
  depth = 0,
): { part: RoutePart; name: string } | undefined {
  const node = unwrap(expression);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const name = accessedName(node);
    const part = nameOf(unwrap(node.expression));
    return name !== undefined && isPart(part) ? { part, name } : undefined;
  }
  const binding = ts.isIdentifier(node) ? module.scopes.bindingOf(node) : undefined;
  const name = binding?.writes.length === 0 ? binding.declarations[0] : undefined;
  const declaration = name && declarationOf(name);
  if (!name || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const path = patternPath(name, declaration.name);
  if (depth > maxDepth || !path) return undefined;
  if (path.length === 0) return readOfRoute(module, declaration.initializer, depth + 1);
  // `const { meta: { flag } } = to`
  const [last, part = nameOf(unwrap(declaration.initializer))] = [path.at(-1), path.at(-2)];
  return last !== undefined && isPart(part) ? { part, name: last } : undefined;
}

/** The part of a route that an object is: `{ path: '/cart', data: { feature: 'new-cart' } }`, `definePageMeta({ flag: 'new-cart' })`. */
export function partOfRoute(object: ts.Node): RoutePart | undefined {
  const { parent } = wrapped(object);
  if (ts.isCallExpression(parent))
    return ts.isIdentifier(parent.expression) && parent.expression.text === 'definePageMeta' ? 'meta' : undefined;
  if (!ts.isPropertyAssignment(parent) || !ts.isObjectLiteralExpression(parent.parent)) return undefined;
  const name = staticName(parent.name);
  const isRoute = parent.parent.properties.some((each) => each.name && staticName(each.name) === 'path');
  return isRoute && isPart(name) ? name : undefined;
}

const nameOf = (node: ts.Expression): string | undefined =>
  ts.isIdentifier(node)
    ? node.text
    : ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
      ? accessedName(node)
      : undefined;

const accessedName = (node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string | undefined => {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
};
