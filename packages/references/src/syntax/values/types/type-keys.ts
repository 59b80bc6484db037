import { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { staticName } from '../../tree/parse.js';
import type { StringValue, Value } from '../value.js';
import type { TypeNames } from './annotations.js';

/** A chain of aliases that is longer is a cycle. */
export const maxAliases = 40;

const isNothing = (type: ts.TypeNode): boolean =>
  type.kind === ts.SyntaxKind.UndefinedKeyword ||
  (ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword);

interface TypeKeysInput extends TypeNames {
  /** What a name in a type query (`typeof FLAGS`) holds. */
  valueOf(module: Module, name: ts.Identifier): Value;
  memberOf(object: Value, name: string): Value;
}

/** The keys that a type allows: a union of literals, an enum, `keyof typeof object`. */
export function createTypeKeys({ follow, argumentOf, valueOf, memberOf }: TypeKeysInput) {
  const keysOfType = (module: Module, type: ts.TypeNode, depth = 0): StringValue[] | undefined => {
    if (depth > maxAliases) return undefined;
    if (ts.isParenthesizedTypeNode(type)) return keysOfType(module, type.type, depth + 1);
    if (ts.isLiteralTypeNode(type)) {
      return ts.isStringLiteralLike(type.literal)
        ? [{ text: type.literal.text, via: [{ module, kind: 'element', node: type }] }]
        : undefined;
    }
    if (ts.isUnionTypeNode(type)) return unionKeys(module, type, depth);
    if (ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.KeyOfKeyword) {
      const object = queried(module, type.type);
      return object ? namesOf(object) : propertyNames(module, type.type, depth + 1);
    }
    if (ts.isIndexedAccessTypeNode(type)) return indexedKeys(module, type, depth);
    if (!ts.isTypeReferenceNode(type)) return undefined;
    const found = follow(module, type.typeName);
    if (!found || 'kind' in found) return undefined;
    const alias = found.nodes.find(ts.isTypeAliasDeclaration);
    if (alias) return keysOfType(found.module, alias.type, depth + 1);
    // `<K extends FlagKey>(key: K)`
    const bound = found.nodes.find(ts.isTypeParameterDeclaration)?.constraint;
    if (bound) return keysOfType(found.module, bound, depth + 1);
    const enums = found.nodes.filter(ts.isEnumDeclaration);
    return enums.length > 0
      ? all(
          enums.flatMap((node) =>
            node.members.map(({ name }) =>
              memberOf({ kind: 'enum', module: found.module, node }, staticName(name) ?? ''),
            ),
          ),
        )
      : undefined;
  };

  /** `keyof Flags` of an interface or type literal. */
  const propertyNames = (module: Module, type: ts.TypeNode, depth: number): StringValue[] | undefined => {
    if (depth > maxAliases) return undefined;
    if (ts.isTypeLiteralNode(type)) return namesOfMembers(module, type.members);
    if (!ts.isTypeReferenceNode(type)) return undefined;
    const inner = argumentOf(module, type);
    if (inner) return undefined;
    const found = follow(module, type.typeName);
    if (!found || 'kind' in found) return undefined;
    const alias = found.nodes.find(ts.isTypeAliasDeclaration);
    if (alias) return propertyNames(found.module, alias.type, depth + 1);
    const parts = found.nodes.filter(ts.isInterfaceDeclaration);
    if (parts.length === 0 || parts.some(({ heritageClauses }) => heritageClauses)) return undefined;
    return namesOfMembers(
      found.module,
      parts.flatMap(({ members }) => [...members]),
    );
  };
  const namesOfMembers = (module: Module, members: readonly ts.TypeElement[]): StringValue[] | undefined => {
    const names: StringValue[] = [];
    for (const node of members) {
      const text = staticName(node.name);
      if (text === undefined) return undefined;
      names.push({ text, via: [{ module, kind: 'property', node }] });
    }
    return names;
  };

  /** One member that may be any text makes the whole union any text. */
  const unionKeys = (module: Module, type: ts.UnionTypeNode, depth: number): StringValue[] | undefined => {
    const keys: StringValue[] = [];
    for (const each of type.types) {
      if (isNothing(each)) continue;
      const some = keysOfType(module, each, depth + 1);
      if (!some) return undefined;
      keys.push(...some);
    }
    return keys.length > 0 ? keys : undefined;
  };

  /** `(typeof FLAGS)[keyof typeof FLAGS]`, `(typeof LIST)[number]`. */
  const indexedKeys = (
    module: Module,
    { objectType, indexType }: ts.IndexedAccessTypeNode,
    depth: number,
  ): StringValue[] | undefined => {
    const object = queried(module, objectType);
    if (!object) return undefined;
    if (object.kind === 'array') {
      return indexType.kind === ts.SyntaxKind.NumberKeyword
        ? all(object.node.elements.map((element): Value => elementOf(object, element)))
        : undefined;
    }
    const names = keysOfType(module, indexType, depth + 1);
    return names && all(names.map(({ text }) => memberOf(object, text)));
  };
  const elementOf = (list: Extract<Value, { kind: 'array' }>, element: ts.Expression): Value =>
    ts.isStringLiteralLike(element)
      ? {
          kind: 'string',
          values: [{ text: element.text, via: [{ module: list.module, kind: 'element', node: element }] }],
        }
      : { kind: 'unknown', reason: 'dynamic' };
  const all = (values: Value[]): StringValue[] | undefined =>
    values.every((value) => value.kind === 'string') ? values.flatMap((value) => value.values) : undefined;

  /** What `typeof NAME` is about, where it is an object, enum or array that is written out. */
  const queried = (
    module: Module,
    type: ts.TypeNode,
  ): Extract<Value, { kind: 'object' | 'enum' | 'array' }> | undefined => {
    const query = ts.isParenthesizedTypeNode(type) ? type.type : type;
    if (!ts.isTypeQueryNode(query) || !ts.isIdentifier(query.exprName)) return undefined;
    const object = valueOf(module, query.exprName);
    return object.kind === 'object' || object.kind === 'enum' || object.kind === 'array' ? object : undefined;
  };

  /** Property names; `undefined` where a spread or a computed name may add others. */
  const namesOf = (object: Extract<Value, { kind: 'object' | 'enum' | 'array' }>): StringValue[] | undefined => {
    if (object.kind === 'array' || (object.kind === 'object' && object.partial)) return undefined;
    const members: readonly (ts.EnumMember | ts.ObjectLiteralElementLike)[] =
      object.kind === 'enum' ? object.node.members : object.node.properties;
    const names: StringValue[] = [];
    for (const node of members) {
      const text = staticName(node.name);
      if (text === undefined) return undefined;
      names.push({ text, via: [{ module: object.module, kind: 'property', node }] });
    }
    return names;
  };

  return {
    keysOfType: (module: Module, type: ts.TypeNode): StringValue[] | undefined => keysOfType(module, type),
  };
}
