import { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { staticName } from '../../tree/parse.js';
import type { Annotation } from './annotations.js';

/** What finds the types of members takes from what follows names. */
export interface MemberTypesInput {
  /** The declarations that a type's name leads to; `undefined` for those of packages and of the language. */
  declarationsOf(
    module: Module,
    name: ts.EntityName | ts.ImportTypeNode,
  ): { module: Module; nodes: readonly ts.Node[] } | undefined;
  /** The type whose members a reference has: `T` of `Readonly<T>`. */
  argumentOf(module: Module, type: ts.TypeReferenceNode): ts.TypeNode | undefined;
}

/** A chain of aliases that is longer is a cycle. */
const maxAliases = 40;

/** The annotation of a member of a type; `name` is `undefined` where it is computed, so that only a container can tell. */
export type MemberType = (module: Module, type: ts.TypeNode, name: string | undefined) => Annotation | undefined;

/** Types that hold what their second argument says under every name. */
const isRecord = (module: Module, { typeName }: ts.TypeReferenceNode): boolean =>
  ts.isIdentifier(typeName) && typeName.text === 'Record' && !module.scopes.bindingOf(typeName);

/** `FeatureFlags[]`, `readonly FeatureFlags[]`, `Array<FeatureFlags>`: what its elements are. */
export function elementTypeOf(module: Module, type: ts.TypeNode): ts.TypeNode | undefined {
  if (ts.isArrayTypeNode(type)) return type.elementType;
  if (ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.ReadonlyKeyword)
    return elementTypeOf(module, type.type);
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  const isArray = /^(?:Readonly)?Array$/.test(type.typeName.text) && !module.scopes.bindingOf(type.typeName);
  return isArray ? type.typeArguments?.[0] : undefined;
}

export function createMemberTypes({ declarationsOf, argumentOf }: MemberTypesInput): MemberType {
  const memberType = (
    module: Module,
    type: ts.TypeNode,
    name: string | undefined,
    depth: number,
  ): Annotation | undefined => {
    if (depth > maxAliases) return undefined;
    const first = (types: Iterable<ts.TypeNode>, from = module): Annotation | undefined => {
      for (const each of types) {
        const found = memberType(from, each, name, depth + 1);
        if (found) return found;
      }
      return undefined;
    };
    if (ts.isParenthesizedTypeNode(type)) return first([type.type]);
    if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) return first(type.types);
    if (ts.isTypeLiteralNode(type)) return signature(module, type.members, name);
    if (ts.isMappedTypeNode(type)) return type.type && { module, type: type.type };
    const element = name === undefined || /^\d+$/.test(name) ? elementTypeOf(module, type) : undefined;
    if (element) return { module, type: element };
    if (ts.isImportTypeNode(type)) return within(declarationsOf(module, type), name, depth);
    if (!ts.isTypeReferenceNode(type)) return undefined;
    const held = isRecord(module, type) ? type.typeArguments?.[1] : undefined;
    if (held) return { module, type: held };
    const inner = argumentOf(module, type);
    if (inner) return first([inner]);
    return within(declarationsOf(module, type.typeName), name, depth);
  };

  const within = (
    found: ReturnType<MemberTypesInput['declarationsOf']>,
    name: string | undefined,
    depth: number,
  ): Annotation | undefined => {
    if (!found) return undefined;
    const { module, nodes } = found;
    for (const node of nodes) {
      const member = ts.isTypeAliasDeclaration(node)
        ? memberType(module, node.type, name, depth + 1)
        : ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)
          ? (signature(module, node.members, name) ?? inherited(module, node, name, depth))
          : undefined;
      if (member) return member;
    }
    return undefined;
  };

  /** What the classes and interfaces above say of a member. */
  const inherited = (
    module: Module,
    { heritageClauses }: ts.InterfaceDeclaration | ts.ClassDeclaration,
    name: string | undefined,
    depth: number,
  ): Annotation | undefined => {
    if (depth > maxAliases) return undefined;
    for (const { expression } of (heritageClauses ?? []).flatMap(({ types }) => [...types])) {
      const found = ts.isIdentifier(expression) ? declarationsOf(module, expression) : undefined;
      const member = within(found, name, depth + 1);
      if (member) return member;
    }
    return undefined;
  };

  return (module, type, name) => memberType(module, type, name, 0);
}

/** The type of a named member, else what an index signature says of all others: `[tenant: string]: FeatureFlags`. */
function signature(
  module: Module,
  members: readonly (ts.TypeElement | ts.ClassElement)[],
  name: string | undefined,
): Annotation | undefined {
  let type: ts.TypeNode | undefined;
  for (const member of members) {
    if (ts.isIndexSignatureDeclaration(member)) type = member.type;
    else if (name !== undefined && ts.isConstructorDeclaration(member)) {
      const held = propertyParameters(member).find((each) => staticName(each.name as ts.BindingName) === name);
      if (held) return held.type && { module, type: held.type };
    } else if (name !== undefined && member.name && staticName(member.name as ts.PropertyName) === name) {
      const isTyped =
        ts.isPropertySignature(member) || ts.isPropertyDeclaration(member) || ts.isGetAccessorDeclaration(member);
      return isTyped && member.type ? { module, type: member.type } : undefined;
    }
  }
  return type && { module, type };
}

/** `constructor(readonly flags: FeatureFlags)`: parameters that are fields as well. */
export const propertyParameters = (owner: ts.ConstructorDeclaration): ts.ParameterDeclaration[] =>
  owner.parameters.filter((each) => ts.isParameterPropertyDeclaration(each, owner));
