import { type Node, propertyName, stringOf, unwrap } from './tree.js';

/** Keys by the path of the member that holds them: `NewCheckout`, `checkout.newFlow`. */
export type Members = ReadonlyMap<string, string>;

/** The object or enum that a declaration gives a name to; `Object.freeze(x)` is `x`. */
export function holderOf(declaration: Node): Node | undefined {
  if (declaration.type === 'TSEnumDeclaration') return declaration;
  if (declaration.type !== 'VariableDeclarator' || !declaration.init) return undefined;
  let value = unwrap(declaration.init);
  if (value.type === 'CallExpression' && value.callee.type === 'MemberExpression' && value.arguments[0]) {
    const { object, property } = value.callee;
    const isFreeze = object.type === 'Identifier' && object.name === 'Object';
    if (isFreeze && propertyName(property, false) === 'freeze') value = unwrap(value.arguments[0]);
  }
  return value.type === 'ObjectExpression' ? value : undefined;
}

/** The keys in an enum or object literal; with `keys: 'name'` a member's own name is the key. */
export function membersOf(holder: Node, keys: 'value' | 'name'): Members {
  const members = new Map<string, string>();
  const add = (path: string, name: string, value: Node | null | undefined): void => {
    const inner = value ? unwrap(value) : undefined;
    const key = keys === 'name' ? name : stringOf(inner);
    if (key !== undefined) members.set(path, key);
    else if (inner?.type === 'ObjectExpression') object(inner, `${path}.`);
  };
  const object = (node: Node, prefix: string): void => {
    if (node.type !== 'ObjectExpression') return;
    for (const property of node.properties) {
      // What a spread brings in could replace any member before it: what comes after it is certain.
      if (property.type !== 'Property') {
        for (const path of members.keys()) if (path.startsWith(prefix)) members.delete(path);
        continue;
      }
      const name = propertyName(property.key, property.computed);
      if (name !== undefined) add(`${prefix}${name}`, name, property.value);
    }
  };
  if (holder.type === 'TSEnumDeclaration') {
    for (const member of holder.body?.members ?? holder.members ?? []) {
      if (member.type !== 'TSEnumMember') continue;
      const name = propertyName(member.id, false);
      if (name !== undefined) add(name, name, member.initializer);
    }
  }
  object(holder, '');
  return members;
}
