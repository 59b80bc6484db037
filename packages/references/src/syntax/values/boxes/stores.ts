import type { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { dynamic, handedOver, type Made, type Value } from '../value.js';

/** What hooks of stores hand out: `useFlagStore()` of Pinia's `defineStore(…)`, and of Zustand's `create(…)`. */
interface StoresInput {
  evaluate(module: Module, expression: ts.Expression, depth: number): Value;
  resultOf(callee: Value, depth: number): Value;
}

type External = Extract<Value, { kind: 'external' }>;

const zustand = /^zustand(?:\/(?:vanilla|traditional))?$/;
const maker = /^create(?:Store|WithEqualityFn)?$/;
/** A store of Zustand's; `create<State>()((set) => …)` is made by its second call. */
const made = /^create(?:Store|WithEqualityFn)?\(\)(?:\(\))?$/;

export function createStores({ evaluate, resultOf }: StoresInput) {
  /** What a store is made with: what sets it up, or its options, which may stand behind a name. */
  const given = ({ module, node }: Made, at: number, depth: number): Value => {
    const argument = node.arguments?.at(at);
    return argument ? evaluate(module, argument, depth) : dynamic;
  };

  /** What a store of Zustand's begins with: whoever sets its state may give it other functions. */
  const stateOf = (store: Made, depth: number): Value => handedOver(resultOf(given(store, 0, depth), depth));

  /** `useFlags((state) => state.isOn)`, `useFlags()` */
  const selected = (store: Made, selector: Value | undefined, depth: number): Value =>
    selector ? handedOver(resultOf(selector, depth)) : stateOf(store, depth);

  /** The store that a value is. */
  const storeOf = (value: Value): Made | undefined =>
    value.kind === 'external' &&
    zustand.test(value.specifier) &&
    made.test(value.path) &&
    value.made?.node.arguments?.[0]
      ? value.made
      : undefined;

  return {
    /** What a call gives whose callee is a store's hook, or a store's `getState`; `undefined` where it is none. */
    ofCall(callee: External, module: Module, call: ts.CallExpression, depth: number): Value | undefined {
      const { specifier, path } = callee;
      if (callee.made && specifier === 'pinia' && path === 'defineStore()') {
        const store = given(callee.made, -1, depth);
        return store.kind === 'object' ? { ...store, options: 'pinia' } : resultOf(store, depth);
      }
      if (!zustand.test(specifier)) return undefined;
      const [first, second] = call.arguments.map((each) => evaluate(module, each, depth));
      const store = storeOf(callee);
      if (store) return selected(store, first, depth);
      // `useStore(flags, (state) => state.isOn)`
      const vanilla = path === 'useStore' && first ? storeOf(first) : undefined;
      if (vanilla) return selected(vanilla, second, depth);
      const owner = path.endsWith('.getState')
        ? storeOf({ ...callee, path: path.slice(0, -'.getState'.length) })
        : undefined;
      return owner && stateOf(owner, depth);
    },
    /** What a function is given: a selector the state, and what sets up a store the functions that have it. */
    given(
      callee: External,
      module: Module,
      call: ts.CallExpression,
      { place, index }: { place: number; index: number },
      depth: number,
    ): Value | undefined {
      const { specifier, path } = callee;
      if (!zustand.test(specifier)) return undefined;
      const [first] = call.arguments;
      const store =
        place === 0
          ? storeOf(callee)
          : path === 'useStore' && first
            ? storeOf(evaluate(module, first, depth))
            : undefined;
      if (store) return index === 0 ? stateOf(store, depth) : undefined;
      const isMaking = place === 0 && (maker.test(path) || (path.endsWith('()') && maker.test(path.slice(0, -2))));
      if (!isMaking || index === 0) return undefined;
      // `(set, get, store) => …`
      const own: External = { kind: 'external', specifier, path: `${path}()`, made: { module, node: call } };
      return index === 1 ? { ...own, path: `${own.path}.getState` } : own;
    },
  };
}
