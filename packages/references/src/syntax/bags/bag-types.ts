import { ts } from '../../../compiler/index.js';

/** Types that have the flags of their first argument, or promise them: `Partial<FeatureFlags>`, `Promise<FeatureFlags>`. */
const keeping =
  /^(?:\$?(?:Deep)?(?:Partial|Required|ReadOnly|Readonly|Mutable|Writable|Immutable|Exact|Shape)|Pick|Omit|NonNullable|Nullable|Maybe|Optional|Promise|PromiseLike|MaybePromise|Awaited|Draft)$/;

/** Nothing, of whatever spelling: a union with it has no properties but those of the others. */
const isNothing = (type: ts.TypeNode): boolean =>
  type.kind === ts.SyntaxKind.UndefinedKeyword ||
  type.kind === ts.SyntaxKind.VoidKeyword ||
  type.kind === ts.SyntaxKind.NeverKeyword ||
  (ts.isTypeLiteralNode(type) && type.members.length === 0) ||
  (ts.isLiteralTypeNode(type) &&
    (type.literal.kind === ts.SyntaxKind.NullKeyword || type.literal.kind === ts.SyntaxKind.FalseKeyword)) ||
  (ts.isParenthesizedTypeNode(type) && isNothing(type.type));

/**
 * The first of these types whose properties an annotation has. A container of a bag (`Record<string, FeatureFlags>`,
 * `Set<FeatureFlags>`) is none, and where it may be something else (`FeatureFlags | string`) a property is no flag for sure.
 */
export function bagOfType(type: ts.TypeNode | undefined, isBag: (name: string) => boolean): string | undefined {
  if (!type) return undefined;
  if (ts.isParenthesizedTypeNode(type)) return bagOfType(type.type, isBag);
  if (ts.isIntersectionTypeNode(type)) return type.types.map((each) => bagOfType(each, isBag)).find((bag) => bag);
  if (ts.isUnionTypeNode(type)) {
    const bags = type.types.filter((each) => !isNothing(each)).map((each) => bagOfType(each, isBag));
    return bags.includes(undefined) ? undefined : bags[0];
  }
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const name = ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text;
  if (isBag(name)) return name;
  return keeping.test(name) ? bagOfType(type.typeArguments?.[0], isBag) : undefined;
}

/** Whether a type names a bag in what it holds; what a function of it gives back counts, what it takes does not. */
export function namesBag(type: ts.Node, isBag: (name: string) => boolean): boolean {
  if (ts.isFunctionTypeNode(type)) return namesBag(type.type, isBag);
  if (ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.KeyOfKeyword) return false;
  if (ts.isIndexedAccessTypeNode(type) || ts.isTypeQueryNode(type)) return false;
  if (ts.isTypeReferenceNode(type)) {
    const name = ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text;
    if (isBag(name)) return true;
  }
  return ts.forEachChild(type, (child) => namesBag(child, isBag)) === true;
}
