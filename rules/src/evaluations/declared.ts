import type { Shape } from '@flagsweep/references/sdks';
import { enclosingClass } from './functions.js';
import type { StaticKey } from './keys.js';
import type { Origins } from './origin.js';
import type { Positions } from './positions.js';
import type { Kinds, Rows } from './rows.js';
import { type Call, type Node, propertyName, stringOf, unwrap, walk, wrapped } from './tree.js';

export interface Declared {
  /** The keys that a call or `new` declares, where some row says that it declares one. */
  at(call: Call): StaticKey[] | undefined;
  /** The keys of what an expression stands for, where a declaration of this file made it. */
  of(expression: Node): StaticKey[];
  /** The keys that a row with the position 'holder' gives: the name of the property that holds a node. */
  holderOf(node: Node): StaticKey[];
}

const kinds: Kinds = new Set(['declaration'] as const);

/** Reads what makes a flag known to code: `flag({ key: 'x' })`, `{ newCheckout: new Flag() }`. */
export function createDeclared(
  program: Node,
  visitorKeys: Record<string, readonly string[]>,
  origins: Origins,
  rows: Rows,
  positions: () => Positions,
): Declared {
  const known = new WeakMap<Node, StaticKey[] | undefined>();
  let namespaces: Map<Node, string> | undefined;

  /** Objects and classes that `register('shop', container)` gives a namespace to. */
  const readNamespaces = (): Map<Node, string> => {
    const found = new Map<Node, string>();
    walk(program, visitorKeys, (node) => {
      if (node.type !== 'CallExpression') return;
      const [name, container] = node.arguments;
      const space = name && stringOf(unwrap(name));
      if (space === undefined || !container) return;
      const isSdk = origins
        .of(node.callee)
        .some(({ source, path }) => source !== undefined && rows.isSdk(source) && /(?:^|\.)register$/.test(path));
      if (!isSdk) return;
      const made = origins.made.of(container);
      found.set(made.type === 'NewExpression' ? origins.made.of(made.callee) : made, space);
    });
    return found;
  };

  const named = (key: Node, computed: boolean, shorthand: boolean, container: Node): StaticKey[] => {
    const name = propertyName(key, computed);
    if (name === undefined) return [];
    namespaces ??= readNamespaces();
    const space = namespaces.get(container);
    if (space) return [{ key: `${space}.${name}`, node: key, written: 'elsewhere' }];
    const written = shorthand ? 'shorthand' : key.type === 'Identifier' ? 'name' : 'string';
    // Another file may register the container, under any namespace.
    return [{ key: name, node: key, written, ...(space === undefined ? { spelling: 'last' as const } : {}) }];
  };

  const holderOf = (node: Node): StaticKey[] => {
    const outer = wrapped(node);
    const { parent } = outer;
    switch (parent?.type) {
      case 'Property':
        return parent.parent ? named(parent.key, parent.computed, parent.shorthand, parent.parent) : [];
      case 'PropertyDefinition':
      case 'AccessorProperty':
      case 'MethodDefinition': {
        const around = parent.parent?.parent;
        return around ? named(parent.key, parent.computed, false, around) : [];
      }
      case 'AssignmentExpression': {
        // `this.newCheckout = new Flag()`
        const { left } = parent;
        const body = left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && enclosingClass(left);
        return body && body.parent ? named(left.property, left.computed, false, body.parent) : [];
      }
      case 'VariableDeclarator': {
        // `const newCheckout = new Flag(); register('shop', { newCheckout })`
        if (parent.id.type !== 'Identifier') return [];
        for (const { identifier } of origins.variable(parent.id)?.references ?? []) {
          const use = identifier as unknown as Node;
          const holder = wrapped(use).parent;
          if (use !== parent.id && holder?.type === 'Property' && holder.value === use) return holderOf(use);
        }
        return [];
      }
      default:
        return [];
    }
  };

  const keysOf = (call: Call, shape: Shape): StaticKey[] =>
    shape.key === 'holder' ? holderOf(call) : positions().inCall(call, shape.key);

  const at = (call: Call): StaticKey[] | undefined => {
    if (known.has(call)) return known.get(call);
    known.set(call, []);
    const found = rows.of(origins.of(call.callee), kinds);
    const keys = found?.shapes.flatMap((shape) => keysOf(call, shape));
    known.set(call, keys);
    return keys;
  };

  return {
    at,
    holderOf,
    of(expression) {
      const made = origins.made.of(expression);
      if (made.type !== 'CallExpression' && made.type !== 'NewExpression') return [];
      const node = unwrap(expression);
      return (at(made) ?? []).map((each) => ({ ...each, node, written: 'elsewhere', declared: true }));
    },
  };
}
