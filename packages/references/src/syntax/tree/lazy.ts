import { ts } from '../../../compiler/index.js';
import { staticName, unwrap } from './parse.js';
import type { Binding } from './scope.js';
import { dynamicImportSpecifier } from './specifiers.js';

/** What a call loads that makes a component of it, as far as the tree alone tells: a file, and what of it. */
export interface Loaded {
  specifier: string;
  name: string;
}

/** `lazy(() => import('./gate'))`, `dynamic(() => import('./gate').then((m) => m.Gate))`, `defineAsyncComponent({ loader })` */
export function loadedBy(node: ts.Node): Loaded | undefined {
  const [first] = ts.isCallExpression(node) ? node.arguments : [];
  const given = first && unwrap(first);
  const loader =
    given && ts.isObjectLiteralExpression(given)
      ? given.properties.find((each) => staticName(each.name) === 'loader')
      : undefined;
  const maker = loader && ts.isPropertyAssignment(loader) ? unwrap(loader.initializer) : given;
  const body = maker && bodyOf(maker);
  if (!body || !ts.isCallExpression(body)) return undefined;
  const specifier = dynamicImportSpecifier(body);
  if (specifier !== undefined) return { specifier, name: 'default' };
  const then = ts.isPropertyAccessExpression(body.expression) ? body.expression : undefined;
  const from = then?.name.text === 'then' ? dynamicImportSpecifier(unwrap(then.expression)) : undefined;
  const taken = body.arguments[0] && bodyOf(body.arguments[0]);
  const name = from !== undefined && taken ? takenName(taken) : undefined;
  return from !== undefined && name !== undefined ? { specifier: from, name } : undefined;
}

/** `Gate` of `m.Gate`, and of `{ default: m.Gate }` */
function takenName(taken: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(taken)) return taken.name.text;
  if (ts.isIdentifier(taken)) return taken.text;
  if (!ts.isObjectLiteralExpression(taken)) return undefined;
  const part = taken.properties.find((each) => staticName(each.name) === 'default');
  return part && ts.isPropertyAssignment(part) ? takenName(unwrap(part.initializer)) : undefined;
}

/** What an arrow function gives back that does nothing else. */
function bodyOf(node: ts.Expression): ts.Expression | undefined {
  return ts.isArrowFunction(node) && !ts.isBlock(node.body) ? unwrap(node.body) : undefined;
}

/** What a constant is made of that is loaded by need: `const Gate = lazy(() => import('./gate'))`. */
export function loadedAs({ kind, declarations: [name] }: Binding): Loaded | undefined {
  const made = kind === 'const' && name && ts.isVariableDeclaration(name.parent) ? name.parent.initializer : undefined;
  return made && loadedBy(unwrap(made));
}
