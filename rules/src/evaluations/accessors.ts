import { posix } from 'node:path';
import type { AccessorOption } from '@flagsweep/references';
import type { Origin, Origins } from './origin.js';
import type { Node } from './tree.js';

const withoutExtension = (path: string): string =>
  path.replace(/(\/index)?\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');

/** Whether an import specifier, in a file, means what the `import` of an accessor says: a package, or a file. */
export function isImport(specifier: string, wanted: string, file: string): boolean {
  if (specifier === wanted) return true;
  const target = withoutExtension(posix.normalize(wanted));
  if (specifier.startsWith('.')) {
    return withoutExtension(posix.join(posix.dirname(file), specifier)) === target;
  }
  // Path aliases are in a tsconfig that only a compiler reads; what follows `@/`, `~/` or `#` ends the file's path.
  const alias = /^(?:[@~]\/|[#~])(.+)$/.exec(specifier)?.[1];
  return alias !== undefined && `/${target}`.endsWith(`/${withoutExtension(alias)}`);
}

/** Whether `path` is `tail`, or ends in it at a name boundary. */
export const endsIn = (path: string, tail: string): boolean =>
  path === tail || path.endsWith(`.${tail}`) || path.endsWith(`.#${tail}`);

/**
 * The accessor that a callee or component is, from the places that it can come from. A receiver is the last name of the
 * object or its declared type.
 */
export function accessorAt(
  accessors: readonly AccessorOption[],
  places: readonly Origin[],
  file: string,
): AccessorOption | undefined {
  return accessors.find(({ name, receiver, import: from }) =>
    places.some(({ source, path }) => {
      if (from !== undefined && (source === undefined || !isImport(source, from, file))) return false;
      if (receiver === undefined) return path === name;
      return endsIn(path, `${receiver}.${name}`) || path === `<${receiver}>.${name}`;
    }),
  );
}

/**
 * Whether a name that is not imported hides one of the whole file. An accessor without `import` goes by its name, and yet
 * the parameter `isOn` inside a file that imports `isOn` is something else.
 */
export function isShadow(origins: Origins, node: Node): boolean {
  if (node.type !== 'Identifier' && node.type !== 'JSXIdentifier') return false;
  const variable = origins.variable(node);
  if (!variable || variable.defs.length === 0) return false;
  for (let scope = variable.scope.upper; scope; scope = scope.upper) {
    if ((scope.set.get(node.name)?.defs.length ?? 0) > 0) return true;
  }
  return false;
}
