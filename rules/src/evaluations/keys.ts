import type { RegistryOption } from '@flagsweep/references';
import { onlyRead } from './made.js';
import { holderOf, type Members, membersOf } from './members.js';
import type { Origins } from './origin.js';
import type { ReadRegistry } from './registries.js';
import { type Node, propertyName, stringOf, unwrap } from './tree.js';

/** A flag key and the expression that gives it. */
export interface StaticKey {
  key: string;
  node: Node;
  /** How `node` spells the key, where it does: only then can another key be written in its place. */
  written: Written;
  /** Present where it is not the key as it is. */
  spelling?: 'last';
  /** True for what a declaration in the same file gave its key to. */
  declared?: true;
}

/** `name` is the name of a property of an object literal, which may be quoted. */
export type Written = 'string' | 'name' | 'property' | 'shorthand' | 'elsewhere';

export interface Keys {
  of(expression: Node): StaticKey[];
}

/** A constant made from a constant made from …: nobody writes more. */
const maxDepth = 8;

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
export function createKeys(
  origins: Origins,
  registries: readonly RegistryOption[],
  readRegistry: ReadRegistry,
  /** The key of an object that a declaration made. */
  declaredKeys: (node: Node) => StaticKey[],
): Keys {
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
    if (!isFixed(declaration) && !(isConst(declaration) && onlyRead(origins.variable(at)))) return undefined;
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
    if (text !== undefined) return [{ key: text, node, written: 'string' }];
    switch (node.type) {
      case 'ConditionalExpression':
        return [...of(node.consequent, depth + 1), ...of(node.alternate, depth + 1)];
      case 'LogicalExpression':
        return [...(node.operator === '&&' ? [] : of(node.left, depth + 1)), ...of(node.right, depth + 1)];
      case 'ArrayExpression':
        return node.elements.flatMap((element) => (element ? of(element, depth + 1) : []));
      case 'MemberExpression': {
        const key = inFile(node) ?? inRegistry(node);
        return key === undefined ? declaredKeys(node) : [{ key, node, written: 'elsewhere' }];
      }
      case 'Identifier': {
        const value = inConstant(node);
        const values = value ? of(value, depth + 1) : [];
        if (values.length > 0) return values.map(({ key }) => ({ key, node, written: 'elsewhere' }));
        const key = inRegistry(node);
        return key === undefined ? declaredKeys(node) : [{ key, node, written: 'elsewhere' }];
      }
      default:
        return [];
    }
  };

  return { of: (expression) => of(expression) };
}
