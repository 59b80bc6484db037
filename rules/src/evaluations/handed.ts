import type { Made } from './made.js';
import type { Origin } from './origin.js';
import { type Call, type Node, unwrap } from './tree.js';

const ends = (origins: readonly Origin[], name: string): boolean =>
  origins.some(({ source, path }) => source !== undefined && (path === name || path.endsWith(`.${name}`)));

const typeOf = (call: Call): Node | undefined => (call.typeArguments ?? call.typeParameters)?.params[0];

/**
 * What a framework hands on: `inject(FlagService)` of Angular is an instance of its argument, `inject<Client>(key)` of Vue
 * one of its type, and `useContext(Flags)` of React what the context was created for.
 */
export function createHanded(
  of: (node: Node) => readonly Origin[],
  typeOrigins: (type: Node) => readonly Origin[],
  made: Made,
) {
  return (call: Call, callee: readonly Origin[]): readonly Origin[] => {
    const [first] = call.arguments;
    if (!first) return [];
    const type = typeOf(call);
    if (ends(callee, 'inject')) {
      if (type) return typeOrigins(type);
      return of(first).map((origin) => ({ ...origin, path: `<${origin.path}>` }));
    }
    if (!ends(callee, 'useContext')) return [];
    if (type) return typeOrigins(type);
    const context = made.of(first);
    if (context.type !== 'CallExpression' || !ends(of(context.callee), 'createContext')) return [];
    const contextType = typeOf(context);
    const [initial] = context.arguments;
    const value = initial && unwrap(initial);
    return [...(contextType ? typeOrigins(contextType) : []), ...(value ? of(value) : [])];
  };
}
