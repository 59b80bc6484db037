import { ts } from '../../compiler/index.js';
import type { Module } from './modules.js';
import { staticName, unwrap } from './parse.js';
import { dynamic, handedOver, type Made, type Value } from './value.js';

/** What hooks of stores hand out: `useFlagStore()` of Pinia's `defineStore(…)`, and of Zustand's `create(…)`. */
interface StoresInput {
  evaluate(module: Module, expression: ts.Expression, depth: number): Value;
  memberOf(object: Value, name: string, depth: number): Value;
  resultOf(callee: Value, depth: number): Value;
}

type External = Extract<Value, { kind: 'external' }>;

export function createStores({ evaluate, memberOf, resultOf }: StoresInput) {
  /** The last argument that a store is made with: what sets it up, or its options. */
  const given = ({ module, node }: Made, depth: number): Value => {
    const last = node.arguments?.at(-1);
    return last ? evaluate(module, last, depth) : dynamic;
  };

  /** What a store of Zustand's begins with: whoever sets its state may give it other functions. */
  const stateOf = (made: Made, depth: number): Value => handedOver(resultOf(given(made, depth), depth));

  /** `useFlags((state) => state.isOn)` */
  const selected = (state: Value, selector: ts.Expression | undefined, depth: number): Value => {
    const node = selector && unwrap(selector);
    if (!node) return state;
    const name = ts.isArrowFunction(node) ? node.parameters[0]?.name : undefined;
    if (!ts.isArrowFunction(node) || !name || !ts.isIdentifier(name) || ts.isBlock(node.body)) return dynamic;
    const names: string[] = [];
    let at = unwrap(node.body);
    for (; ts.isPropertyAccessExpression(at); at = unwrap(at.expression)) names.unshift(at.name.text);
    if (!ts.isIdentifier(at) || at.text !== name.text) return dynamic;
    return names.reduce((value, each) => memberOf(value, each, depth), state);
  };

  return {
    /** What a call gives whose callee is a store's hook, or a store's `getState`; `undefined` where it is none. */
    ofCall({ specifier, path, made }: External, call: ts.CallExpression, depth: number): Value | undefined {
      if (!made) return undefined;
      if (specifier === 'pinia' && path === 'defineStore()') {
        const store = given(made, depth);
        return store.kind === 'object' ? { ...store, store: true } : resultOf(store, depth);
      }
      if (!/^zustand(?:\/vanilla)?$/.test(specifier)) return undefined;
      // `create<State>()((set) => …)` is made by its second call.
      const isMade = made.node.arguments?.length === 1;
      if (isMade && /^(?:create|createStore)\(\)(?:\(\))?$/.test(path)) {
        return selected(stateOf(made, depth), call.arguments[0], depth);
      }
      const isState = isMade && /^(?:create|createStore)\(\)(?:\(\))?\.getState$/.test(path);
      return isState ? stateOf(made, depth) : undefined;
    },
    /** A member of a store of Pinia's that is told by options: an action, what a getter gives, a part of the state. */
    memberOf(options: Extract<Value, { kind: 'object' }>, name: string, depth: number): Value {
      const part = (option: string): ts.ObjectLiteralElementLike | undefined =>
        options.node.properties.find((each) => each.name && staticName(each.name) === option);
      const whole: Value = { kind: 'object', module: options.module, node: options.node };
      const actions = part('actions') ? memberOf(memberOf(whole, 'actions', depth), name, depth) : dynamic;
      if (actions.kind !== 'unknown') return actions;
      const getter = part('getters') ? memberOf(memberOf(whole, 'getters', depth), name, depth) : dynamic;
      if (getter.kind !== 'unknown') return resultOf(getter, depth);
      return part('state') ? memberOf(resultOf(memberOf(whole, 'state', depth), depth), name, depth) : dynamic;
    },
  };
}
