import { staticName } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeTypeMember } from '../declared.js';
import type { MarkedEdit, Pass } from '../simplification.js';
import { exportsOf, ownUses } from './exports.js';
import type { Declared } from './sites.js';

/** Types of components whose first argument is that of the properties. */
const component = /^(?:React\.)?(?:FC|FunctionComponent|VFC|VoidFunctionComponent)$/;

/**
 * Takes a property out of the type that says what a function is given; nothing where no type says it, and `undefined` where the
 * type may say it in a place that is not seen, or is there for others as well.
 */
export function membersOf(
  { binding }: Declared,
  parameter: ts.ParameterDeclaration,
  property: string,
  pass: Pass,
  isImported: (name: string) => boolean,
): MarkedEdit[] | undefined {
  const holder = binding.declarations[0]?.parent;
  const annotation = holder && ts.isVariableDeclaration(holder) ? holder.type : undefined;
  const types: ts.TypeNode[] = [];
  if (parameter.type) types.push(parameter.type);
  if (annotation) {
    if (!ts.isTypeReferenceNode(annotation) || !component.test(annotation.typeName.getText())) return undefined;
    types.push(...(annotation.typeArguments ?? []));
  }
  if (types.length === 0) return [];
  const found = types.flatMap((type) => membersIn(type, property, pass, isImported));
  return found.length > 0 && !found.includes(undefined)
    ? found.flatMap((member) => (member ? removeTypeMember(member, pass).edits : []))
    : undefined;
}

/** The members of that name; `undefined` among them for one of a type that others use. */
function membersIn(
  type: ts.TypeNode,
  property: string,
  pass: Pass,
  isImported: (name: string) => boolean,
): (ts.TypeElement | undefined)[] {
  const inside = (each: ts.TypeNode): (ts.TypeElement | undefined)[] => membersIn(each, property, pass, isImported);
  if (ts.isParenthesizedTypeNode(type)) return inside(type.type);
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap(inside);
  if (ts.isTypeLiteralNode(type)) return named(type.members, property);
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return [];
  const { scopes } = pass.module;
  // `PropsWithChildren<Props>`, `Readonly<Props>`
  if (/^(?:PropsWithChildren|Readonly)$/.test(type.typeName.text)) return (type.typeArguments ?? []).flatMap(inside);
  const binding = scopes.bindingOf(type.typeName);
  const [name] = binding?.declarations ?? [];
  if (!binding || !name || binding.declarations.length !== 1) return [];
  const { parent } = name;
  const members = ts.isInterfaceDeclaration(parent)
    ? named(parent.members, property)
    : ts.isTypeAliasDeclaration(parent)
      ? inside(parent.type)
      : [];
  if (members.length === 0) return [];
  const isShared =
    ownUses(binding).length > 1 ||
    exportsOf(pass.module).named.some((each) => each.binding === binding && isImported(each.name));
  return isShared ? [undefined] : members;
}

const named = (members: ts.NodeArray<ts.TypeElement>, property: string): ts.TypeElement[] =>
  members.filter(({ name }) => name && staticName(name) === property);
