import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { unwrap } from '../tree/parse.js';
import type { Binding } from '../tree/scope.js';
import type { Chains } from '../values/chains.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Annotation } from '../values/types/annotations.js';
import type { TypedValues } from '../values/types/typed-values.js';
import { bagOfType as bagOfNamedType, namesBag } from './bag-types.js';

/** Objects that the configuration calls bags, told by the path of names that leads to them or by their type. */
export interface ConfiguredBags {
  /** The bag that an object is, as the configuration writes it. */
  bagAt(module: Module, object: ts.Expression): string | undefined;
  /** `const { uiConfig: { flags: { x } } } = …`: the bag that the path to the inner pattern is. */
  bagOfPattern(module: Module, element: ts.BindingElement): string | undefined;
  /** `<FlagsContext.Consumer>{({ newCart }) => …}</…>`: the bag that a function is given. */
  bagOfParameter(module: Module, parameter: ts.ParameterDeclaration): string | undefined;
  /** `({ newCart }: FeatureFlags) => …`: the bag whose type a pattern is declared with. */
  bagOfType(type: ts.TypeNode | undefined): string | undefined;
  /** Whether what is declared with a type is a bag, or holds some. */
  holdsBag(type: ts.TypeNode | undefined): boolean;
  /** `children` of `FeatureFlags & { children: ReactNode }`: a property that the bag's type has from elsewhere. */
  isBeside(module: Module, type: ts.TypeNode | undefined, name: string): boolean;
  /** The same for a property of an object. */
  isBesideAt(module: Module, object: ts.Expression, name: string): boolean;
}

interface ConfiguredBagsInput {
  evaluator: Evaluator;
  chains: Chains;
  typed: TypedValues;
  /** Names of functions that hand on bags; they grow, and with them what an expression may lead to. */
  names: ReadonlySet<string>;
  /** Names of properties and constants that hold a bag; they grow as well. */
  held: ReadonlySet<string>;
}

export function createConfiguredBags(
  paths: readonly string[],
  { evaluator, chains, typed, names, held }: ConfiguredBagsInput,
): ConfiguredBags {
  const bags = paths.map((path) => path.split('.'));
  const ends = new Set(bags.map((bag) => bag.at(-1)));
  /** A single name that begins with a capital may be that of a type. */
  const types = new Set(paths.filter((path) => /^[A-Z][\w$]*$/.test(path)));

  /** The first bag that one of these paths leads to. */
  const endOf = (found: readonly string[][]): string | undefined =>
    bags.find((bag) => found.some((chain) => endsWith(chain, bag)))?.join('.');

  const bagOfType = (type: ts.TypeNode | undefined): string | undefined =>
    types.size === 0 ? undefined : bagOfNamedType(type, (name) => types.has(name));

  const bagOfTypes = (found: () => readonly Annotation[]): string | undefined => {
    if (types.size === 0) return undefined;
    for (const { type } of found()) {
      const bag = bagOfType(type);
      if (bag !== undefined) return bag;
    }
    return undefined;
  };

  /** The bag that an object is by the path that leads to it. */
  const bagWritten = (module: Module, node: ts.Expression): string | undefined => {
    if (ts.isPropertyAccessExpression(node) && !ends.has(node.name.text) && !held.has(node.name.text)) return undefined;
    return endOf(chains.of(module, node));
  };

  const bagFound = (module: Module, object: ts.Expression): string | undefined =>
    bagWritten(module, unwrap(object)) ??
    bagOfTypes(() => [evaluator.annotationOf(module, object) ?? [], typed.of(module, object)].flat());

  const known = new WeakMap<Binding, { bag: string | undefined; learnt: number }>();
  /** The same for a name, which is the same object wherever it stands. */
  const bagOfName = (module: Module, name: ts.Identifier): string | undefined => {
    const binding = module.scopes.bindingOf(name);
    const found = binding && known.get(binding);
    const learnt = names.size + held.size;
    // What was learnt since then may be what the name comes from.
    if (found && (found.bag !== undefined || found.learnt === learnt)) return found.bag;
    const bag = bagFound(module, name);
    if (binding) known.set(binding, { bag, learnt });
    return bag;
  };

  const isBeside: ConfiguredBags['isBeside'] = (module, type, name) =>
    type !== undefined &&
    ts.isIntersectionTypeNode(type) &&
    type.types.some((part) => bagOfType(part) === undefined && evaluator.memberType(module, part, name) !== undefined);

  return {
    isBeside,
    isBesideAt(module, object, name) {
      const annotation = types.size > 0 ? evaluator.annotationOf(module, object) : undefined;
      return annotation !== undefined && isBeside(annotation.module, annotation.type, name);
    },
    bagAt(module, object) {
      if (bags.length === 0) return undefined;
      return ts.isIdentifier(object) ? bagOfName(module, object) : bagFound(module, object);
    },
    bagOfPattern(module, element) {
      if (bags.length === 0) return undefined;
      return endOf(chains.ofPattern(module, element)) ?? bagOfTypes(() => typed.ofPattern(module, element));
    },
    bagOfParameter(module, parameter) {
      if (bags.length === 0) return undefined;
      return endOf(chains.ofParameter(module, parameter)) ?? bagOfTypes(() => typed.ofParameter(module, parameter));
    },
    bagOfType,
    holdsBag: (type) => type !== undefined && types.size > 0 && namesBag(type, (name) => types.has(name)),
  };
}

const endsWith = (chain: string[], bag: string[]): boolean =>
  chain.length >= bag.length && bag.every((part, index) => chain[chain.length - bag.length + index] === part);
