import { generatedPart, type KeyPosition } from '@flagsweep/references/sdks';
import { endsIn } from './accessors.js';
import type { Declared } from './declared.js';
import type { Evaluation } from './evaluation.js';
import type { Keys, Written } from './keys.js';
import type { Origin, Origins } from './origin.js';
import type { Rows } from './rows.js';
import { type Node, propertyName } from './tree.js';

/** Names that every object has: reading them says nothing about flags. */
const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype), 'then', 'length']);

interface Bag {
  key: KeyPosition;
  /** Name of the row, for bags whose properties a generator named. */
  name: string;
  isOwn: (name: string) => boolean;
}

/** Whether a property is called or written: then it is no flag that is read. */
const isOther = (node: Node): boolean => {
  const parent = node.parent as { type: string; callee?: Node; left?: Node } | null | undefined;
  return (
    (parent?.type === 'CallExpression' && parent.callee === node) ||
    (parent?.left === node && parent.type === 'AssignmentExpression')
  );
};

/** Reads what is taken out of objects whose properties are flags, by table or by the settings' `bags`. */
export function createBags(
  origins: Origins,
  rows: Rows,
  keys: Keys,
  declared: Declared,
  paths: readonly string[],
  add: (evaluation: Evaluation) => void,
) {
  const bagAt = (places: readonly Origin[]): Bag | undefined => {
    const found = rows.bagOf(places);
    if (found) return { key: found.shape.key, name: found.shape.name, isOwn: found.isOwn };
    return places.some(({ path }) => paths.some((bag) => endsIn(path, bag)))
      ? { key: { property: 'raw' }, name: '', isOwn: () => false }
      : undefined;
  };

  const addProperty = (bag: Bag, name: string, node: Node, written: Written, object: Node | undefined): void => {
    if (inherited.has(name) || bag.isOwn(name)) return;
    const { key } = bag;
    if (key === 'declared') {
      if (name !== bag.name) return;
      for (const { key: found } of object ? declared.of(object) : []) {
        add({ key: found, kind: 'evaluation', spelling: 'key', node, written: 'elsewhere', declared: true });
      }
    } else if (typeof key === 'object' && 'property' in key) {
      add({ key: name, kind: 'evaluation', spelling: key.property, node, written });
    } else if (typeof key === 'object' && 'name' in key) {
      const part = generatedPart(bag.name, name);
      if (part === undefined) return;
      add({ key: part, kind: 'evaluation', spelling: key.name, node, written: 'elsewhere' });
    }
  };

  const pattern = (node: Node, places: readonly Origin[], object?: Node): void => {
    const target = node.type === 'AssignmentPattern' ? node.left : node;
    if (target.type !== 'ObjectPattern') return;
    const bag = bagAt(places);
    for (const part of target.properties) {
      if (part.type !== 'Property') continue;
      const name = propertyName(part.key, part.computed);
      if (name === undefined) continue;
      const plain = part.key.type === 'Identifier' ? (part.shorthand ? 'shorthand' : 'property') : 'string';
      if (bag) addProperty(bag, name, part.key, plain, object);
      else pattern(part.value, origins.property(places, name));
    }
  };

  return {
    /** `const { newCheckout } = useFlags()`, and the parameter of a component that gets flags. */
    pattern,
    /** `flags.newCheckout`, `flags['new-checkout']` */
    member(node: Node & { type: 'MemberExpression' }): void {
      if (isOther(node)) return;
      const bag = bagAt(origins.of(node.object));
      if (!bag) return;
      const name = node.computed ? undefined : propertyName(node.property, false);
      if (name !== undefined) addProperty(bag, name, node.property, 'property', node.object);
      // A computed property is any key expression; a dynamic one gives nothing.
      for (const { key, node: where, written } of node.computed ? keys.of(node.property) : []) {
        addProperty(bag, key, where, written, node.object);
      }
    },
  };
}
