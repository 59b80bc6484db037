import { ts } from '../../../compiler/index.js';
import { KnownNames } from '../tree/known-names.js';
import { isSameNode, NodeMap } from '../tree/node-map.js';
import { functionsOf, type Value } from '../values/value.js';
import type { InferredAccessor } from './inference.js';

/** The accessors of the repository's own that were found by themselves. */
export interface InferredAccessors {
  /**
   * Those that a function is, or the making of a class: one for each of its parameters that names a flag. Who calls a
   * function of several gets no flag's value.
   */
  of(value: Value): readonly InferredAccessor[];
  /** Learns an accessor; gives back the one that is known already for the same key of the same function. */
  add(accessor: InferredAccessor): InferredAccessor;
  /** Names under which they are called; grows. */
  readonly names: KnownNames;
  /** Names of functions that turned out to be more than was known when they were looked for. */
  readonly changed: Set<string>;
}

export function createInferred(): InferredAccessors {
  const byNode = new NodeMap<InferredAccessor[]>();
  const names = new KnownNames();
  const changed = new Set<string>();

  const at = (node: ts.Node | undefined): readonly InferredAccessor[] => (node && byNode.get(node)) ?? [];

  const hide = (accessor: InferredAccessor): void => {
    if (accessor.result === 'other') return;
    accessor.result = 'other';
    for (const name of accessor.names) changed.add(name);
  };

  /** One that falls back to one value here and to another there falls back to neither. */
  const mergeFallback = (known: InferredAccessor, other: InferredAccessor): void => {
    if (fallbackText(known) === fallbackText(other)) return;
    if (known.fallback === undefined && !known.given) return;
    delete known.fallback;
    delete known.given;
    for (const name of known.names) changed.add(name);
  };

  const addAt = (node: ts.Node, accessor: InferredAccessor): void => {
    const known = byNode.get(node) ?? [];
    const same = known.find((each) => isSameKey(each, accessor));
    // Two implementations of one method that answer otherwise: who calls the method gets neither.
    if (same && (same.result !== accessor.result || same.inverted !== accessor.inverted)) hide(same);
    if (same) return mergeFallback(same, accessor);
    const all = [...known, accessor];
    byNode.set(node, all);
    if (all.length > 1) for (const each of all) hide(each);
  };

  return {
    of(value) {
      if (value.kind === 'class')
        return [...at(value.node.members.find(ts.isConstructorDeclaration)), ...at(value.node)];
      // Of several functions the first one that is an accessor says how they are called.
      const own = value.kind === 'signature' ? value : functionsOf(value).find(({ node }) => at(node).length > 0);
      return at(own?.node);
    },
    add(accessor) {
      const [own] = accessor.nodes;
      const known = at(own);
      const same = known.find((each) => isSameKey(each, accessor));
      if (same) {
        // One that hands its parameter to two evaluations gives back neither; nor does one whose evaluation gives none.
        if (!isSameNode(same.reads.node, accessor.reads.node) || accessor.result === 'other') hide(same);
        mergeFallback(same, accessor);
        return same;
      }
      const [first] = known;
      // What calls itself with a part of its key has no end of keys.
      if (first && (known.length >= maxKeys || callsItself(accessor))) {
        known.forEach(hide);
        return first;
      }
      accessor.way = { kind: 'inferred', accessor };
      for (const node of accessor.nodes) addAt(node, accessor);
      for (const name of accessor.names) {
        // Who calls something of that name may have been looked at when this was not known.
        if (names.has(name)) changed.add(name);
        names.add(name);
      }
      return accessor;
    },
    names,
    changed,
  };
}

/** More keys than anybody writes: what has them gives itself ever new ones. */
const maxKeys = 100;

const isSameKey = (a: InferredAccessor, b: InferredAccessor): boolean => keyText(a) === keyText(b);

const keyText = ({ key, before = '', after = '', lookup }: InferredAccessor): string =>
  JSON.stringify([key, before, after, lookup?.path]);

const fallbackText = ({ fallback, given }: InferredAccessor): string =>
  JSON.stringify([fallback, given?.expression.getText()]);

function callsItself({ nodes: [own], reads }: InferredAccessor): boolean {
  for (let { way } = reads; way?.kind === 'inferred'; way = way.accessor.reads.way) {
    if (way.accessor.nodes[0] === own) return true;
  }
  return false;
}
