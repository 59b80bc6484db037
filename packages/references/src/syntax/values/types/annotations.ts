import { ts } from '../../../../compiler/index.js';
import type { Module, Modules } from '../../modules/modules.js';
import type { Binding } from '../../tree/scope.js';
import { importedByItself } from '../boxes/box-tables.js';
import { handedOver, instanceOfClass, type StringValue, type Value } from '../value.js';
import { createMemberTypes, type MemberType } from './member-types.js';
import { createTypeKeys, maxAliases } from './type-keys.js';

/** A type as it is written, with the file that it is written in. */
export interface Annotation {
  module: Module;
  type: ts.TypeNode;
}

/** The declarations that a type's name leads to, or what the package from outside has that exports it. */
type Named = { module: Module; nodes: ts.Node[] } | Value | undefined;

/** What the name of a type leads to. */
export interface TypeNames {
  follow(module: Module, name: ts.EntityName): Named;
  /** What a type stands for that has the members of its first argument: `T` of `Promise<T>`. */
  argumentOf(module: Module, type: ts.TypeReferenceNode): ts.TypeNode | undefined;
}

/** What type annotations say of values, as far as names lead: no checker, no inference. */
export interface Annotations extends TypeNames {
  /** The instance that an annotation promises: of a package from outside (`client: Client`) or of the repository. */
  instanceOf(module: Module, type: ts.TypeNode): Value | undefined;
  /** All keys that a type allows, or `undefined` where it allows others or they cannot be told. */
  keysOfType(module: Module, type: ts.TypeNode): StringValue[] | undefined;
  /** `(key: string) => boolean`, itself or by a name that it has in the repository. */
  isFunction(module: Module, type: ts.TypeNode): boolean;
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
    const own = ts.isIdentifier(root) ? module.scopes.bindingOf(root) : undefined;
    const from = own ? module : (module.main ?? module);
    const binding = own ?? (ts.isIdentifier(root) ? from.scopes.lookup(root.text, from.sourceFile) : undefined);
    // Nobody needs to import what React calls a type.
    const isReact = !binding && ts.isQualifiedName(name) && root.getText(module.sourceFile) === 'React';
    if (isReact) return { kind: 'external', specifier: 'react', path: `<${name.right.text}>` };
    const framework = binding || ts.isQualifiedName(name) ? undefined : importedByItself(`<${name.text}>`);
    if (framework !== undefined)
      return { kind: 'external', specifier: framework, path: `<${root.getText(module.sourceFile)}>` };
    if (!binding) return undefined;
    let target = modules.targetOf(from, binding);
    const required = module.main && ts.isQualifiedName(name) && binding.declarations[0];
    if (required) {
      // `LD.LDClient`, where `const LD = require('@launchdarkly/node-server-sdk')`
      const whole = valueOf(from, required);
      if (whole.kind === 'external') return { ...whole, path: `<${name.right.text}>` };
    }
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
    if (ts.isImportTypeNode(type)) return declared(module, imported(module, type), depth, type.typeArguments);
    // `string & {}` is no object.
    if (ts.isTypeLiteralNode(type))
      return type.members.length > 0 ? { kind: 'instance', module, node: type } : undefined;
    // `typeof client`
    if (ts.isTypeQueryNode(type) && ts.isIdentifier(type.exprName)) return typeOfName(module, type, type.exprName);
    // `Services['client']`
    if (ts.isIndexedAccessTypeNode(type)) {
      const { objectType, indexType } = type;
      const name =
        ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal) ? indexType.literal.text : '';
      const member = memberType(module, objectType, name);
      if (member) return instanceOf(member.module, member.type, depth + 1);
      const object = instanceOf(module, objectType, depth + 1);
      const part = object && memberOf(object, name);
      return part && part.kind !== 'unknown' ? part : undefined;
    }
    // `extends Client`, `implements IFlags`
    if (ts.isExpressionWithTypeArguments(type)) {
      return ts.isIdentifier(type.expression) ? declared(module, follow(module, type.expression), depth) : undefined;
    }
    // `ReturnType<typeof createClient>`, `InstanceType<typeof Client>`
    if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeArguments?.[0]) {
      const made = madeBy(module, type.typeName, type.typeArguments[0]);
      if (made) return made;
    }
    if (!ts.isTypeReferenceNode(type)) return undefined;
    const inner = argumentOf(module, type);
    if (inner) return instanceOf(module, inner, depth + 1);
    return declared(module, follow(module, type.typeName), depth, type.typeArguments);
  };
  /** Types that are being looked at: `declare const Utils: typeof Utils` says nothing. */
  const asked = new Set<ts.Node>();
  const typeOfName = (module: Module, type: ts.Node, name: ts.Identifier): Value | undefined => {
    if (asked.has(type)) return undefined;
    asked.add(type);
    const value = valueOf(module, name);
    asked.delete(type);
    if (value.kind === 'external' || value.kind === 'instance') return value;
    // What is declared so has the shape of the object or function, and most often is it.
    if (value.kind === 'object') return { kind: 'given', objects: [value] };
    return value.kind === 'function' ? handedOver(value) : undefined;
  };
  /** `import('./flags').Flags`, of a package or of a file, or the class that a file is: `import('./flags')`. */
  const imported = (module: Module, { argument, qualifier }: ts.ImportTypeNode): Named => {
    if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal)) return undefined;
    const target = modules.moduleAt(module.file, argument.literal.text);
    if (target?.kind === 'external') {
      const path = `<${qualifier?.getText(module.sourceFile)}>`;
      return qualifier && { kind: 'external', specifier: target.specifier, path };
    }
    if (target?.kind !== 'module') return undefined;
    const whole = qualifier ? undefined : modules.wholeOf(target.module);
    if (whole && ts.isIdentifier(whole)) return instanceOfClass(valueOf(target.module, whole));
    if (whole && ts.isClassExpression(whole)) return { module: target.module, nodes: [whole] };
    if (!qualifier || !ts.isIdentifier(qualifier)) return undefined;
    const found = modules.exportOf(target.module, qualifier.text);
    if (found?.kind === 'external') return { ...found, path: `<${found.path}>` };
    if (found?.kind === 'expression') return { module: found.module, nodes: [found.expression] };
    return found?.kind === 'binding' ? { module: found.module, nodes: declarationsOf(found.binding) } : undefined;
  };
  const declared = (
    module: Module,
    found: Named,
    depth: number,
    given: readonly ts.TypeNode[] = [],
  ): Value | undefined => {
    const [argument] = given;
    if (!found || 'kind' in found)
      return found?.kind === 'external' && argument ? { ...found, holds: { module, type: argument } } : found;
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
    const node = found.nodes.find((each) => ts.isClassLike(each) || ts.isInterfaceDeclaration(each));
    if (node) return { kind: 'instance', module: found.module, node };
    // `const { Unleash } = require('unleash-client')`, which a comment names
    const [held] = found.nodes;
    const isHeld = held && (ts.isVariableDeclaration(held) || ts.isBindingElement(held)) && ts.isIdentifier(held.name);
    return isHeld ? instanceOfClass(valueOf(found.module, held.name)) : undefined;
  };
  const madeBy = (module: Module, { text }: ts.Identifier, type: ts.TypeNode): Value | undefined => {
    if (!ts.isTypeQueryNode(type) || !ts.isIdentifier(type.exprName)) return undefined;
    if (text === 'ReturnType' || text === 'inferAsyncReturnType') return resultOf(valueOf(module, type.exprName));
    return text === 'InstanceType' ? instanceMade(valueOf(module, type.exprName)) : undefined;
  };

  const memberType = createMemberTypes({
    argumentOf,
    declarationsOf(module, type) {
      const found = ts.isImportTypeNode(type) ? imported(module, type) : follow(module, type);
      return found && !('kind' in found) ? found : undefined;
    },
  });

  const { keysOfType } = createTypeKeys({ follow, argumentOf, valueOf, memberOf });
  return {
    follow,
    argumentOf,
    instanceOf: (module, type) => instanceOf(module, type),
    // What a comment lists has no place in code.
    keysOfType: (module, type) => (module.main ? undefined : keysOfType(module, type)),
    isFunction(module, type) {
      if (ts.isFunctionTypeNode(type)) return true;
      const found = ts.isTypeReferenceNode(type) ? follow(module, type.typeName) : undefined;
      const alias = found && !('kind' in found) ? found.nodes.find(ts.isTypeAliasDeclaration) : undefined;
      return alias !== undefined && ts.isFunctionTypeNode(alias.type);
    },
    memberType,
  };
}
