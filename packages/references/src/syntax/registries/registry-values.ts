import { ts } from '../../../compiler/index.js';
import type { Module, Modules } from '../modules/modules.js';
import { patternRoot } from '../tree/declarations.js';
import { fieldOf } from '../tree/fields.js';
import { NodeMap } from '../tree/node-map.js';
import { hasModifier, staticName, unwrap, wrapped } from '../tree/parse.js';
import { declarationOf } from '../tree/scope.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Value } from '../values/value.js';
import { isEnvPart, isReading } from './environment.js';
import type { Registry, RegistryMember } from './registries.js';

/** The registry that an object is. */
export interface RegistryValue {
  registry: Registry;
  /** True where the object is handed in: a caller may give another one of the same members. */
  handedIn?: true;
}

/** A member with the registry that has it: its own, or one that takes it over. */
export interface DeclaredMember {
  registry: Registry;
  member: RegistryMember;
}

/** Which objects are registries, whatever they are called where they are read. */
export interface RegistryValues {
  add(registry: Registry): void;
  /** Whether a member of some registry is called so: only then an object is worth to be asked for. */
  isMemberName(name: string | undefined): boolean;
  /** The members of registries that a node declares. */
  declaredBy(node: ts.Node): readonly DeclaredMember[];
  /** Whether some node of a file declares one. */
  isDeclaring(file: ts.SourceFile): boolean;
  /** `env`, `copy` of `const copy = env`, `this.flags`, `cfg` of `(cfg: typeof env) => …` */
  at(module: Module, expression: ts.Expression): RegistryValue | undefined;
  /** Whether an expression is a registry by another name, an enum too: `export const flags = env`. */
  isRegistry(module: Module, expression: ts.Expression): boolean;
  /** Whether what is declared with a type has the members of a registry: `type Env = typeof env`. */
  isTypeOf(module: Module, type: ts.TypeNode): boolean;
  /** What a name of a pattern is taken from: `const { newCart } = env`, `({ newCart } = env) => …`. */
  takenFrom(module: Module, element: ts.BindingElement): RegistryValue | undefined;
  /** What a name of a parameter's pattern is where nothing is handed in: `'new-cart'` of `({ CART } = KEYS) => …`. */
  defaultOf(module: Module, element: ts.BindingElement): Value | undefined;
}

/** A chain of names that is longer is a cycle. */
const maxNames = 12;

/** Types that have the members of their first argument. */
const transparent = new Set(['Readonly', 'Required', 'Partial', 'NonNullable', 'Pick', 'Omit']);

export function createRegistryValues(modules: Modules, evaluator: Evaluator): RegistryValues {
  const owners = new NodeMap<Registry>();
  const members = new NodeMap<DeclaredMember[]>();
  const files = new Set<string>();
  const names = new Set<string>();
  /** The variables whose values are made of a registry: `const flags = defineFlags({ … })`. */
  const makers = new NodeMap<Registry>();

  const add: RegistryValues['add'] = (registry) => {
    const addOwner = (node: ts.Node): void => {
      if (!owners.has(node)) owners.set(node, registry);
    };
    addOwner(registry.holder);
    const maker = makerOf(registry.holder);
    if (maker && !makers.has(maker)) makers.set(maker, registry);
    for (const member of registry.members) {
      const { node } = member;
      addOwner(node.parent);
      members.set(node, [...(members.get(node) ?? []), { registry, member }]);
      files.add(node.getSourceFile().fileName);
      const name = ts.isEnumMember(node) || ts.isClassElement(node) || isProperty(node) ? node.name : undefined;
      const text = name && !ts.isPrivateIdentifier(name) ? staticName(name) : undefined;
      if (text !== undefined) names.add(text);
    }
  };

  const ofValue = (value: Value): RegistryValue | undefined => {
    if (value.kind !== 'object' && value.kind !== 'class' && value.kind !== 'instance') return undefined;
    // What a class makes has none of its statics.
    if (value.kind === 'instance' && ts.isClassLike(value.node)) return undefined;
    const registry = owners.get(value.node);
    const isHanded = value.kind === 'instance' || ('handed' in value && value.handed);
    return registry && { registry, ...(isHanded && { handedIn: true as const }) };
  };

  const at = (module: Module, expression: ts.Expression, depth = 0): RegistryValue | undefined => {
    const node = unwrap(expression);
    const known = ofValue(evaluator.evaluate(module, node)) ?? madeAt(module, node);
    if (known && isOpenField(module, node)) return handed(known);
    if (known || depth > maxNames) return known;
    const given = ts.isIdentifier(node) ? ofName(module, node, depth + 1) : undefined;
    if (given) return given;
    const typed = typedAs(module, node);
    return typed && handed(ofValue(typed));
  };

  /** A field of a class that is not private: other files, and subclasses, may give it another object. */
  const isOpenField = (module: Module, node: ts.Expression): boolean => {
    if (!ts.isPropertyAccessExpression(node) || ts.isPrivateIdentifier(node.name)) return false;
    const owner = evaluator.evaluate(module, node.expression);
    if ((owner.kind !== 'instance' && owner.kind !== 'class') || !ts.isClassLike(owner.node)) return false;
    const member = fieldOf(owner.node, node.name.text, owner.kind === 'class')?.member;
    return !member || !hasModifier(member, ts.SyntaxKind.PrivateKeyword);
  };

  /** What the types of names say: `config.flags` of `(config: typeof settings) => …`. */
  const typedAs = (module: Module, node: ts.Expression): Value | undefined => {
    const annotation = evaluator.annotationOf(module, node);
    const own = annotation && valueOf(annotation.module, annotation.type);
    if (own || !ts.isPropertyAccessExpression(node)) return own;
    const object = typedAs(module, unwrap(node.expression));
    return object && evaluator.memberOf(object, node.name.text);
  };

  /** What a helper makes of a registry: `const flags = defineFlags({ … })`. */
  const madeAt = (module: Module, node: ts.Expression): RegistryValue | undefined => {
    const declaration = evaluator.declarationOf(module, node);
    const registry = declaration && makers.get(declaration);
    return registry && { registry };
  };

  /** `flags` of `(flags = env) => …` and of `const { newCart, ...flags } = env`. */
  const ofName = (module: Module, node: ts.Identifier, depth: number): RegistryValue | undefined => {
    const binding = module.scopes.bindingOf(node);
    const [name] = binding?.declarations ?? [];
    if (!binding || !name || binding.writes.length > 0 || depth > maxNames) return undefined;
    if (ts.isBindingElement(name.parent))
      return name.parent.dotDotDotToken ? takenFrom(module, name.parent, depth) : undefined;
    const declaration = declarationOf(name);
    return ts.isParameter(declaration) && declaration.initializer
      ? handed(at(module, declaration.initializer, depth))
      : undefined;
  };

  const handed = (value: RegistryValue | undefined): RegistryValue | undefined => value && { ...value, handedIn: true };

  const takenFrom = (module: Module, element: ts.BindingElement, depth = 0): RegistryValue | undefined => {
    if (!ts.isObjectBindingPattern(element.parent)) return undefined;
    const holder = element.parent.parent;
    if (ts.isBindingElement(holder)) return takenInside(module, holder);
    const { initializer, type } = holder;
    const given = initializer && at(module, initializer, depth);
    if (given) return ts.isParameter(holder) ? handed(given) : given;
    return type && ofType(module, type);
  };

  /** `const { flags: { newCart } } = config` */
  const takenInside = (module: Module, holder: ts.BindingElement): RegistryValue | undefined => {
    const root = patternRoot(holder);
    if (!root) return undefined;
    const { path, declaration } = root;
    const { initializer, type } = declaration;
    const value = initializer && path.reduce(evaluator.memberOf, evaluator.evaluate(module, initializer));
    const given = value && ofValue(value);
    if (given) return ts.isParameter(declaration) ? handed(given) : given;
    const whole = type && valueOf(module, type);
    const part = whole && ofValue(path.reduce(evaluator.memberOf, whole));
    if (part) return handed(part);
    const [first = '', ...others] = path;
    const inner = others.reduce(
      (found, name) => found && evaluator.memberType(found.module, found.type, name),
      type && evaluator.memberType(module, type, first),
    );
    return inner && ofType(inner.module, inner.type);
  };

  /** `typeof env`, an interface of flags, also by another name: whatever is declared with it is handed in. */
  const ofType = (module: Module, type: ts.TypeNode): RegistryValue | undefined => {
    const value = valueOf(module, type);
    return value && handed(ofValue(value));
  };

  const valueOf = (module: Module, type: ts.TypeNode, depth = 0): Value | undefined => {
    if (depth > maxNames) return undefined;
    if (ts.isTypeLiteralNode(type)) return { kind: 'instance', module, node: type };
    if (ts.isParenthesizedTypeNode(type)) return valueOf(module, type.type, depth + 1);
    if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) {
      return firstOf(type.types, (each) => valueOf(module, each, depth + 1));
    }
    if (ts.isTypeQueryNode(type)) return queried(module, type.exprName);
    if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
    const binding = module.scopes.bindingOf(type.typeName);
    const [argument] = type.typeArguments ?? [];
    if (!binding) {
      return argument && transparent.has(type.typeName.text) ? valueOf(module, argument, depth + 1) : undefined;
    }
    const target = modules.targetOf(module, binding);
    if (target?.kind !== 'binding') return undefined;
    return firstOf(target.binding.declarations, ({ parent }) => {
      if (ts.isTypeAliasDeclaration(parent)) return valueOf(target.module, parent.type, depth + 1);
      return ts.isInterfaceDeclaration(parent) ? { kind: 'instance', module: target.module, node: parent } : undefined;
    });
  };

  /** What `typeof env` and `typeof config.flags` are about. */
  const queried = (module: Module, name: ts.EntityName): Value =>
    ts.isIdentifier(name)
      ? evaluator.evaluate(module, name)
      : evaluator.memberOf(queried(module, name.left), name.right.text);

  return {
    add,
    isMemberName: (name) => name !== undefined && names.has(name),
    declaredBy: (node) => members.get(node) ?? [],
    isDeclaring: ({ fileName }) => files.has(fileName),
    at: (module, expression) => at(module, expression),
    isRegistry(module, expression) {
      const value = evaluator.evaluate(module, expression);
      return value.kind === 'enum' ? owners.has(value.node) : at(module, expression) !== undefined;
    },
    isTypeOf: (module, type) => ofType(module, type) !== undefined,
    takenFrom: (module, element) => takenFrom(module, element),
    defaultOf(module, element) {
      const root = patternRoot(element);
      const given = root && ts.isParameter(root.declaration) ? root.declaration.initializer : undefined;
      return given && root?.path.reduce(evaluator.memberOf, evaluator.evaluate(module, given));
    },
  };
}

/** The variable whose initializer hands on an object or array: `const flags = defineFlags({ … })`. */
function makerOf(holder: ts.Node): ts.VariableDeclaration | undefined {
  if (!ts.isExpression(holder)) return undefined;
  let { parent } = wrapped(holder);
  if (ts.isPropertyAssignment(parent) && isEnvPart(parent)) parent = parent.parent.parent;
  while (ts.isCallExpression(parent) || (ts.isPropertyAccessExpression(parent) && isReading(parent)))
    parent = wrapped(parent).parent;
  return ts.isVariableDeclaration(parent) ? parent : undefined;
}

const isProperty = (node: ts.Node): node is ts.ObjectLiteralElementLike | ts.TypeElement =>
  ts.isObjectLiteralElementLike(node) || ts.isTypeElement(node);

function firstOf<T, R>(all: readonly T[], find: (each: T) => R | undefined): R | undefined {
  for (const each of all) {
    const found = find(each);
    if (found) return found;
  }
  return undefined;
}
