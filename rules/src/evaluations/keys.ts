import type { RegistryOption } from '@flagsweep/references';
import { holderOf, type Members, membersOf } from './members.js';
import type { Origins } from './origin.js';
import type { ReadRegistry } from './registries.js';
import { type Node, propertyName, stringOf, unwrap } from './tree.js';

/** A flag key and the expression that gives it. */
export interface StaticKey {
  key: string;
  node: Node;
  /** Whether `node` spells the key out, so that another key can be written in its place. */
  literal: boolean;
}

/** A constant made from a constant made from …: nobody writes more. */
const maxDepth = 8;

/** Whether nothing in the file can change a member of the object that a variable holds. */
function onlyRead(origins: Origins, identifier: Node & { name: string }): boolean {
  const references = origins.variable(identifier)?.references ?? [];
  return references.every((reference) => {
    if (reference.init) return true;
    const node = reference.identifier as unknown as Node;
    const member = node.parent;
    if (reference.isWrite() || member?.type !== 'MemberExpression' || member.object !== node) return false;
    let outer: Node | null | undefined = member;
    while (outer?.parent?.type === 'MemberExpression' && outer.parent.object === outer) outer = outer.parent;
    const parent = outer?.parent as { type: string; left?: Node } | null | undefined;
    return !(parent?.type === 'UpdateExpression' || parent?.type === 'UnaryExpression' || parent?.left === outer);
  });
}

const isConst = (node: Node): boolean =>
  node.type === 'VariableDeclarator' && (node.parent as { kind?: string } | null | undefined)?.kind === 'const';

/** Whether the object's type forbids to change it: `as const`, or `Object.freeze`. */
function isFixed(declaration: Node): boolean {
  if (declaration.type === 'TSEnumDeclaration') return true;
  if (declaration.type !== 'VariableDeclarator' || !declaration.init) return false;
  const { init } = declaration;
  if (init.type === 'CallExpression') return true;
  const inner = init.type === 'TSSatisfiesExpression' ? init.expression : init;
  const type = (inner as { typeAnnotation?: Node }).typeAnnotation;
  return (
    inner.type === 'TSAsExpression' &&
    type?.type === 'TSTypeReference' &&
    propertyName(type.typeName, false) === 'const'
  );
}

/** Finds the keys that an expression can be, as far as they are static; other parts of it are left out. */
export function createKeys(origins: Origins, registries: readonly RegistryOption[], readRegistry: ReadRegistry) {
  const local = new WeakMap<Node, Members>();

  const inRegistry = (node: Node): string | undefined => {
    const found = new Set<string>();
    for (const { source, path } of origins.of(node)) {
      const dot = path.indexOf('.');
      if (source === undefined || dot < 0) continue;
      for (const option of registries) {
        if (option.name !== path.slice(0, dot)) continue;
        const key = readRegistry(option).get(path.slice(dot + 1));
        if (key !== undefined) found.add(key);
      }
    }
    // Two registries of one name that disagree: which of them is imported cannot be told.
    return found.size === 1 ? [...found][0] : undefined;
  };

  const inFile = (node: Node): string | undefined => {
    const names: string[] = [];
    let at = node;
    while (at.type === 'MemberExpression') {
      const name = propertyName(at.property, at.computed);
      if (name === undefined) return undefined;
      names.unshift(name);
      at = unwrap(at.object);
    }
    if (at.type !== 'Identifier') return undefined;
    const declaration = origins.variable(at)?.defs[0]?.node as Node | undefined;
    const holder = declaration && holderOf(declaration);
    if (!declaration || !holder) return undefined;
    if (!isFixed(declaration) && !(isConst(declaration) && onlyRead(origins, at))) return undefined;
    let members = local.get(holder);
    if (!members) local.set(holder, (members = membersOf(holder, 'value')));
    return members.get(names.join('.'));
  };

  const inConstant = (node: Node & { name: string }): Node | undefined => {
    const variable = origins.variable(node);
    const declaration = variable?.defs.length === 1 ? (variable.defs[0]?.node as unknown as Node) : undefined;
    if (declaration?.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier' || !declaration.init) {
      return undefined;
    }
    const writes = variable?.references.filter((reference) => reference.isWrite()) ?? [];
    return writes.length === 1 ? declaration.init : undefined;
  };

  const of = (expression: Node, depth = 0): StaticKey[] => {
    if (depth > maxDepth) return [];
    const node = unwrap(expression);
    const text = stringOf(node);
    if (text !== undefined) return [{ key: text, node, literal: true }];
    switch (node.type) {
      case 'ConditionalExpression':
        return [...of(node.consequent, depth + 1), ...of(node.alternate, depth + 1)];
      case 'LogicalExpression':
        return [...(node.operator === '&&' ? [] : of(node.left, depth + 1)), ...of(node.right, depth + 1)];
      case 'ArrayExpression':
        return node.elements.flatMap((element) => (element ? of(element, depth + 1) : []));
      case 'MemberExpression': {
        const key = inFile(node) ?? inRegistry(node);
        return key === undefined ? [] : [{ key, node, literal: false }];
      }
      case 'Identifier': {
        const value = inConstant(node);
        if (value) return of(value, depth + 1).map(({ key }) => ({ key, node, literal: false }));
        const key = inRegistry(node);
        return key === undefined ? [] : [{ key, node, literal: false }];
      }
      default:
        return [];
    }
  };

  return { of };
}
