import { ts } from '../../compiler/index.js';
import { importedByItself } from './box-tables.js';
import { createMemberTypes, type MemberType } from './member-types.js';
import type { Module, Modules } from './modules.js';
import type { Binding } from './scope.js';
import { createTypeKeys, maxAliases } from './type-keys.js';
import type { StringValue, Value } from './value.js';

/** A type as it is written, with the file that it is written in. */
export interface Annotation {
  module: Module;
  type: ts.TypeNode;
}

type External = Extract<Value, { kind: 'external' }>;

/** What the name of a type leads to. */
export interface TypeNames {
  /** The declarations that a type's name leads to, or the package from outside that exports it. */
  follow(module: Module, name: ts.EntityName): { module: Module; nodes: ts.Node[] } | External | undefined;
  /** What a type stands for that has the members of its first argument: `T` of `Promise<T>`. */
  argumentOf(module: Module, type: ts.TypeReferenceNode): ts.TypeNode | undefined;
}

/** What type annotations say of values, as far as names lead: no checker, no inference. */
export interface Annotations extends TypeNames {
  /** The instance that an annotation promises: of a package from outside (`client: Client`) or of the repository. */
  instanceOf(module: Module, type: ts.TypeNode): Value | undefined;
  /** All keys that a type allows, or `undefined` where it allows others or they cannot be told. */
  keysOfType(module: Module, type: ts.TypeNode): StringValue[] | undefined;
  /** The annotation of a property of a type: an interface, a type literal, a class, or an alias of one. */
  memberType: MemberType;
}

/** Types that have the members of their first argument; a promise of a client is awaited before it is used. */
const transparent = new Set(['Promise', 'Awaited', 'NonNullable', 'Readonly', 'Required', 'Partial', 'Pick', 'Omit']);

/** Types of React's that add to the props of their first argument. */
const withChildren = new Set(['PropsWithChildren', 'PropsWithRef', 'PropsWithoutRef']);

const instanceMade = (value: Value): Value | undefined =>
  value.kind === 'class' ? { ...value, kind: 'instance' } : undefined;

/** `valueOf` tells what a name in a type query (`typeof FLAGS`) holds, `memberOf` what a property of that is. */
export function createAnnotations(
  modules: Modules,
  valueOf: (module: Module, name: ts.Identifier) => Value,
  memberOf: (object: Value, name: string) => Value,
  resultOf: (callee: Value) => Value,
): Annotations {
  const follow: TypeNames['follow'] = (module, name) => {
    const root = ts.isIdentifier(name) ? name : name.left;
    const binding = ts.isIdentifier(root) ? module.scopes.bindingOf(root) : undefined;
    // Nobody needs to import what React calls a type.
    const isReact = !binding && ts.isQualifiedName(name) && root.getText(module.sourceFile) === 'React';
    if (isReact) return { kind: 'external', specifier: 'react', path: `<${name.right.text}>` };
    const own = binding || ts.isQualifiedName(name) ? undefined : importedByItself(`<${name.text}>`);
    if (own !== undefined) return { kind: 'external', specifier: own, path: `<${root.getText(module.sourceFile)}>` };
    if (!binding) return undefined;
    let target = modules.targetOf(module, binding);
    if (target?.kind === 'module' && ts.isQualifiedName(name))
      target = modules.exportOf(target.module, name.right.text);
    else if (target?.kind === 'external') {
      const exported = ts.isIdentifier(name) ? target.path : name.right.text;
      return { kind: 'external', specifier: target.specifier, path: `<${exported}>` };
    } else if (ts.isQualifiedName(name)) return undefined;
    return target?.kind === 'binding' ? { module: target.module, nodes: declarationsOf(target.binding) } : undefined;
  };
  const declarationsOf = (binding: Binding): ts.Node[] => binding.declarations.map(({ parent }) => parent);
  const argumentOf: TypeNames['argumentOf'] = (module, { typeName, typeArguments }) => {
    const { text } = ts.isIdentifier(typeName) ? typeName : typeName.right;
    const isOfLanguage = ts.isIdentifier(typeName) && transparent.has(text) && !module.scopes.bindingOf(typeName);
    return isOfLanguage || withChildren.has(text) ? typeArguments?.[0] : undefined;
  };

  const instanceOf = (module: Module, type: ts.TypeNode, depth = 0): Value | undefined => {
    if (depth > maxAliases) return undefined;
    if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) {
      const found = type.types.flatMap((each) => instanceOf(module, each, depth + 1) ?? []);
      // What a package promises says more than what is added to it.
      const outside = found.filter(({ kind }) => kind === 'external');
      if (outside.length === 1) return outside[0];
      return found.length === 1 ? found[0] : undefined;
    }
    if (ts.isParenthesizedTypeNode(type)) return instanceOf(module, type.type, depth + 1);
    if (ts.isImportTypeNode(type)) {
      const { argument, qualifier } = type;
      if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal) || !qualifier) return undefined;
      const target = modules.moduleAt(module.file, argument.literal.text);
      return target?.kind === 'external'
        ? { kind: 'external', specifier: target.specifier, path: `<${qualifier.getText(module.sourceFile)}>` }
        : undefined;
    }
    if (ts.isTypeLiteralNode(type)) return { kind: 'instance', module, node: type };
    // `typeof client`
    if (ts.isTypeQueryNode(type) && ts.isIdentifier(type.exprName)) return typeOfName(module, type, type.exprName);
    // `Services['client']`
    if (ts.isIndexedAccessTypeNode(type)) {
      const { objectType, indexType } = type;
      const name =
        ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal) ? indexType.literal.text : '';
      const member = memberType(module, objectType, name);
      return member && instanceOf(member.module, member.type, depth + 1);
    }
    // `extends Client`, `implements IFlags`
    if (ts.isExpressionWithTypeArguments(type)) {
      return ts.isIdentifier(type.expression) ? named(module, type.expression, depth) : undefined;
    }
    // `ReturnType<typeof createClient>`, `InstanceType<typeof Client>`
    if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeArguments?.[0]) {
      const made = madeBy(module, type.typeName, type.typeArguments[0]);
      if (made) return made;
    }
    if (!ts.isTypeReferenceNode(type)) return undefined;
    const inner = argumentOf(module, type);
    if (inner) return instanceOf(module, inner, depth + 1);
    return named(module, type.typeName, depth, type.typeArguments);
  };
  /** Types that are being looked at: `declare const Utils: typeof Utils` says nothing. */
  const asked = new Set<ts.Node>();
  const typeOfName = (module: Module, type: ts.Node, name: ts.Identifier): Value | undefined => {
    if (asked.has(type)) return undefined;
    asked.add(type);
    const value = valueOf(module, name);
    asked.delete(type);
    return value.kind === 'external' || value.kind === 'instance' ? value : undefined;
  };
  const named = (
    module: Module,
    name: ts.EntityName,
    depth: number,
    given: readonly ts.TypeNode[] = [],
  ): Value | undefined => {
    const found = follow(module, name);
    const [held] = given;
    if (!found || 'kind' in found) return found && held ? { ...found, holds: { module, type: held } } : found;
    // `<T extends Client>(client: T)`
    const bound = found.nodes.find(ts.isTypeParameterDeclaration)?.constraint;
    if (bound) return instanceOf(found.module, bound, depth + 1);
    const alias = found.nodes.find(ts.isTypeAliasDeclaration);
    // `type Traced<T> = T & { trace(): void }`: an instance of what `T` stands for.
    for (const [index, { name }] of (alias?.typeParameters ?? []).entries()) {
      const parts = alias && ts.isIntersectionTypeNode(alias.type) ? alias.type.types : alias ? [alias.type] : [];
      const isPart = parts.some((part) => ts.isTypeReferenceNode(part) && part.typeName.getText() === name.text);
      const type = isPart ? given[index] : undefined;
      const value = type && instanceOf(module, type, depth + 1);
      if (value) return value;
    }
    if (alias) return instanceOf(found.module, alias.type, depth + 1);
    const node = found.nodes.find((each) => ts.isClassDeclaration(each) || ts.isInterfaceDeclaration(each));
    return node && { kind: 'instance', module: found.module, node };
  };
  const madeBy = (module: Module, { text }: ts.Identifier, type: ts.TypeNode): Value | undefined => {
    if (!ts.isTypeQueryNode(type) || !ts.isIdentifier(type.exprName)) return undefined;
    if (text === 'ReturnType') return resultOf(valueOf(module, type.exprName));
    return text === 'InstanceType' ? instanceMade(valueOf(module, type.exprName)) : undefined;
  };

  const memberType = createMemberTypes({
    argumentOf,
    declarationsOf(module, name) {
      const found = follow(module, name);
      return found && !('kind' in found) ? found : undefined;
    },
  });

  const { keysOfType } = createTypeKeys({ follow, argumentOf, valueOf, memberOf });
  return {
    follow,
    argumentOf,
    instanceOf: (module, type) => instanceOf(module, type),
    keysOfType,
    memberType,
  };
}
