import { isFunction, returnsOf } from './functions.js';
import type { Made } from './made.js';
import { common, type Origin } from './origin.js';
import { type Call, type Node } from './tree.js';

/** Calls that give an instance of what their first argument names. */
const injectors = [
  ...['inject', '<Injector>.get', '<EnvironmentInjector>.get', 'TestBed.inject', '<ModuleRef>.get'],
  ...['<ModuleRef>.resolve', 'container.resolve', 'Container.get'],
];
/** Calls that give their first argument, as far as calling it goes. */
const same = ['useCallback', 'memo', 'forwardRef', 'cache', 'observer', 'memoize', 'once', 'throttle', 'debounce'];

const isOneOf = (origins: readonly Origin[], names: readonly string[]): boolean =>
  origins.some(
    ({ source, path }) =>
      source !== undefined && names.some((name) => path === name || (!name.includes('.') && path.endsWith(`.${name}`))),
  );

const typeOf = (call: Call): Node | undefined => (call.typeArguments ?? call.typeParameters)?.params[0];

/**
 * What calls hand on: `inject(FlagService)` of Angular is an instance of its argument, `inject<Client>(key)` of Vue one of
 * its type, `useContext(Flags)` of React what the context was created for, `useMemo(() => client)` and a function of the
 * file what they give back.
 */
export function createHanded(
  of: (node: Node) => readonly Origin[],
  typeOrigins: (type: Node) => readonly Origin[],
  made: Made,
  keys: Record<string, readonly string[]>,
) {
  const resultOf = (node: Node): readonly Origin[] => {
    if (!isFunction(node)) return [];
    const returns = returnsOf(node, keys).filter((value) => !(value.type === 'Literal' && value.value === null));
    return [...(node.returnType ? typeOrigins(node.returnType) : []), ...common(returns.map(of))];
  };

  const contextOf = (first: Node): readonly Origin[] => {
    const context = made.of(first);
    if (context.type !== 'CallExpression' || !isOneOf(of(context.callee), ['createContext'])) return [];
    const type = typeOf(context);
    const [initial] = context.arguments;
    return [...(type ? typeOrigins(type) : []), ...(initial ? of(initial) : [])];
  };

  /** What `ref.current` of `const ref = useRef<Client>(client)` is. */
  const current = (ref: Node): readonly Origin[] => {
    const call = made.of(ref);
    if (call.type !== 'CallExpression' || !isOneOf(of(call.callee), ['useRef', 'createRef'])) return [];
    const type = typeOf(call);
    const [initial] = call.arguments;
    return type ? typeOrigins(type) : initial ? of(initial) : [];
  };

  const result = (call: Call, callee: Node, places: readonly Origin[]): readonly Origin[] => {
    const own = callee.type === 'Identifier' || callee.type === 'MemberExpression' ? made.of(callee) : callee;
    if (isFunction(own)) return resultOf(own);
    if (callee.type === 'MemberExpression' && places.some(({ path }) => path.endsWith('.bind')))
      return of(callee.object);
    const [first] = call.arguments;
    if (!first) return [];
    if (isOneOf(places, injectors)) {
      const type = typeOf(call);
      return type ? typeOrigins(type) : of(first).map((origin) => ({ ...origin, path: `<${origin.path}>` }));
    }
    if (isOneOf(places, ['useContext', 'use'])) return contextOf(first);
    if (isOneOf(places, ['useMemo'])) return resultOf(made.of(first));
    return isOneOf(places, same) ? of(first) : [];
  };

  return { result, current };
}
