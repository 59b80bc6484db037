import type { KeyPosition } from '@flagsweep/references/sdks';
import type { Keys, StaticKey } from './keys.js';
import { propertyOf } from './made.js';
import type { Origins } from './origin.js';
import { type Call, type Node, propertyName, stringOf, unwrap } from './tree.js';

export interface Positions {
  /** The static keys that a call names at a position. */
  inCall(call: Call, position: KeyPosition): StaticKey[];
  /** The static keys at a path below a value: `names[]` of an object, `` of the value itself. */
  inValue(value: Node, path: readonly string[]): StaticKey[];
}

/** `flags[].flagKey` -> `flags`, `[]`, `flagKey` */
export const stepsOf = (path: string): string[] => path.match(/\[\]|\{\}|[^.[\]{}]+/g) ?? [];

const listed = new Set(['Identifier', 'MemberExpression', 'TemplateLiteral']);
const textTypes = new Set([
  'TSStringKeyword',
  'TSLiteralType',
  'TSTypeReference',
  'TSUnionType',
  'TSTemplateLiteralType',
]);

/** Reads the arguments of calls where a table says that a key is. */
export function createPositions(keys: Keys, origins: Origins): Positions {
  const argument = ({ arguments: list }: Call, position: number): Node | undefined =>
    list.slice(0, position + 1).some(({ type }) => type === 'SpreadElement') ? undefined : list[position];

  /** Whether a value can be a text: a name can be one unless its value or its type says what else it is. */
  const canBeText = (expression: Node): boolean => {
    const node = unwrap(expression);
    if (stringOf(node) !== undefined) return true;
    if (node.type === 'ConditionalExpression') return canBeText(node.consequent) || canBeText(node.alternate);
    if (node.type === 'LogicalExpression') return canBeText(node.left) || canBeText(node.right);
    if ((node.type as string) === 'BinaryExpression') return true;
    if (!listed.has(node.type) || (node.type === 'Identifier' && node.name === 'undefined')) return false;
    const made = origins.made.of(node);
    if (made !== node) return listed.has(made.type) || stringOf(made) !== undefined;
    const definition = node.type === 'Identifier' ? origins.variable(node)?.defs[0] : undefined;
    const name = definition?.name as unknown as (Node & { typeAnnotation?: Node }) | undefined;
    const type = name?.type === 'Identifier' && name.typeAnnotation;
    return !type || type.type !== 'TSTypeAnnotation' || textTypes.has(type.typeAnnotation.type);
  };

  const inValue = (value: Node, [step, ...rest]: readonly string[]): StaticKey[] => {
    if (step === undefined) return keys.of(value);
    const node = origins.made.of(value);
    if (step === '[]') {
      if (node.type !== 'ArrayExpression') return [];
      return node.elements.flatMap((element) => (element ? inValue(element, rest) : []));
    }
    if (node.type !== 'ObjectExpression') return [];
    if (step !== '{}') {
      const property = propertyOf(node, step);
      return property ? inValue(property, rest) : [];
    }
    return node.properties.flatMap((part): StaticKey[] => {
      if (part.type !== 'Property') return [];
      if (part.computed) return keys.of(part.key);
      const name = propertyName(part.key, part.computed);
      const written = part.shorthand ? 'shorthand' : part.key.type === 'Identifier' ? 'name' : 'string';
      return name === undefined ? [] : [{ key: name, node: part.key, written }];
    });
  };

  return {
    inValue,
    inCall(call, position) {
      if (typeof position === 'number') {
        const value = argument(call, position);
        return value ? keys.of(value) : [];
      }
      if (typeof position === 'string') return [];
      if ('arg' in position) {
        const value = argument(call, position.arg);
        return value ? inValue(value, stepsOf(position.prop)) : [];
      }
      if (!Array.isArray(position)) return [];
      for (const each of position as number[]) {
        const value = argument(call, each);
        if (value && canBeText(value)) return keys.of(value);
      }
      return [];
    },
  };
}
