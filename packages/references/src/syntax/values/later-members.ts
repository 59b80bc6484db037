import type { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { assignedMembers } from '../tree/assigned-members.js';
import { constructedMembers } from '../tree/constructors.js';
import type { Core } from './evaluate.js';
import { clientOnly, dynamic, either, handedOver, type ObjectValue, type Value } from './value.js';

type LaterInput = Pick<Core, 'modules' | 'evaluate' | 'fromTarget' | 'wholeOf'>;

/** Members that code gives to objects, functions and what constructors make, after they are there; others may give them anew. */
export function createLaterMembers({ modules, evaluate, fromTarget, wholeOf }: LaterInput) {
  const oneOf = (module: Module, given: readonly ts.Expression[], depth: number): Value | undefined => {
    const [first, ...others] = given.map((each) => evaluate(module, each, depth));
    if (!first) return undefined;
    return handedOver(others.length === 0 ? first : clientOnly(others.reduce(either, first)));
  };

  return {
    /** `const flags = {}; flags.client = init();` */
    ofObject: ({ module, node }: ObjectValue, name: string, depth: number): Value | undefined =>
      oneOf(module, assignedMembers(module, node, name), depth),
    /** `isOn.variant`, and `require('./flags').variant` where `module.exports = isOn`. */
    ofFunction({ module, node }: Extract<Value, { kind: 'function' }>, name: string, depth: number): Value {
      const given = oneOf(module, assignedMembers(module, node, name), depth);
      if (given) return given;
      const whole = wholeOf(module, depth);
      const isWhole = whole?.kind === 'function' && whole.node === node;
      return isWhole ? fromTarget(modules.exportOf(module, name), depth) : dynamic;
    },
    /** A member of what `new Flags()` makes of a function. */
    ofMade: ({ module, node }: Extract<Value, { kind: 'made' }>, name: string, depth: number): Value =>
      oneOf(module, constructedMembers(module, node, name), depth) ?? dynamic,
  };
}
