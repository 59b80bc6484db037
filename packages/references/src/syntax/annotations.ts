import { ts } from '../../compiler/index.js';
import { createMemberTypes, type MemberType } from './member-types.js';
import type { Module, Modules } from './modules.js';
import { staticName } from './parse.js';
import type { Binding } from './scope.js';
import type { StringValue, Value } from './value.js';

/** A type as it is written, with the file that it is written in. */
export interface Annotation {
  module: Module;
  type: ts.TypeNode;
}

/** What type annotations say of values, as far as names lead: no checker, no inference. */
export interface Annotations {
  /** The instance that an annotation promises: of a package from outside (`client: Client`) or of the repository. */
  instanceOf(module: Module, type: ts.TypeNode): Value | undefined;
  /** All keys that a type allows, or `undefined` where it allows others or they cannot be told. */
  keysOfType(module: Module, type: ts.TypeNode): StringValue[] | undefined;
  /** The annotation of a property of a type: an interface, a type literal, a class, or an alias of one. */
  memberType: MemberType;
}

/** A chain of aliases that is longer is a cycle. */
const maxAliases = 40;

/** Types that have the members of their first argument; a promise of a client is awaited before it is used. */
const transparent = new Set(['Promise', 'Awaited', 'NonNullable', 'Readonly', 'Required', 'Partial', 'Pick', 'Omit']);

const instanceMade = (value: Value): Value | undefined =>
  value.kind === 'class' ? { ...value, kind: 'instance' } : undefined;

const isNothing = (type: ts.TypeNode): boolean =>
  type.kind === ts.SyntaxKind.UndefinedKeyword ||
  (ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword);

/** `valueOf` tells what a name in a type query (`typeof FLAGS`) holds, `memberOf` what a property of that is. */
export function createAnnotations(
  modules: Modules,
  valueOf: (module: Module, name: ts.Identifier) => Value,
  memberOf: (object: Value, name: string) => Value,
  resultOf: (callee: Value) => Value,
): Annotations {
  /** The declarations that a type's name leads to, or the package from outside that exports it. */
  const follow = (module: Module, name: ts.EntityName): { module: Module; nodes: ts.Node[] } | Value | undefined => {
    const root = ts.isIdentifier(name) ? name : name.left;
    const binding = ts.isIdentifier(root) ? module.scopes.bindingOf(root) : undefined;
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
  const argumentOf = (module: Module, { typeName, typeArguments }: ts.TypeReferenceNode): ts.TypeNode | undefined =>
    ts.isIdentifier(typeName) && transparent.has(typeName.text) && !module.scopes.bindingOf(typeName)
      ? typeArguments?.[0]
      : undefined;

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
  const named = (
    module: Module,
    name: ts.EntityName,
    depth: number,
    given: readonly ts.TypeNode[] = [],
  ): Value | undefined => {
    const found = follow(module, name);
    if (!found || 'kind' in found) return found;
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

  const memberType = createMemberTypes({
    argumentOf,
    declarationsOf(module, name) {
      const found = follow(module, name);
      return found && !('kind' in found) ? found : undefined;
    },
  });

  return {
    instanceOf: (module, type) => instanceOf(module, type),
    keysOfType: (module, type) => keysOfType(module, type),
    memberType,
  };
}
