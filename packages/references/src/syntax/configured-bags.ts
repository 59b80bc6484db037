import { ts } from '../../compiler/index.js';
import { bagOfType as bagOfNamedType } from './bag-types.js';
import type { Chains } from './chains.js';
import type { Evaluator } from './evaluate.js';
import type { Module } from './modules.js';
import { unwrap } from './parse.js';
import type { Binding } from './scope.js';

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
}

/** What was found of functions that hand on bags; it grows, and with it what an expression may lead to. */
interface Givers {
  names: ReadonlySet<string>;
  /** Names of properties that hold a bag in what such a function gives back. */
  held: ReadonlySet<string>;
}

export function createConfiguredBags(
  paths: readonly string[],
  evaluator: Evaluator,
  chains: Chains,
  { names, held }: Givers,
): ConfiguredBags {
  const bags = paths.map((path) => path.split('.'));
  const ends = new Set(bags.map((bag) => bag.at(-1)));
  /** A single name that begins with a capital may be that of a type. */
  const types = new Set(paths.filter((path) => /^[A-Z][\w$]*$/.test(path)));

  /** The first bag that one of these paths leads to. */
  const endOf = (found: readonly string[][]): string | undefined =>
    bags.find((bag) => found.some((chain) => endsWith(chain, bag)))?.join('.');

  const bagOfPattern = (module: Module, element: ts.BindingElement): string | undefined =>
    bags.length === 0 ? undefined : endOf(chains.ofPattern(module, element));

  const bagOfType = (type: ts.TypeNode | undefined): string | undefined =>
    types.size === 0 ? undefined : bagOfNamedType(type, (name) => types.has(name));

  const known = new WeakMap<Binding, { bag: string | undefined; givers: number }>();
  /** The bag that the path to an object is; a name is the same one wherever it stands. */
  const bagWritten = (module: Module, node: ts.Expression): string | undefined => {
    if (ts.isPropertyAccessExpression(node) && !ends.has(node.name.text) && !held.has(node.name.text)) return undefined;
    const binding = ts.isIdentifier(node) ? module.scopes.bindingOf(node) : undefined;
    const found = binding && known.get(binding);
    // A giver that was found since then may be what the name comes from.
    if (found && (found.bag !== undefined || found.givers === names.size)) return found.bag;
    const bag = endOf(chains.of(module, node));
    if (binding) known.set(binding, { bag, givers: names.size });
    return bag;
  };

  return {
    bagAt(module, object) {
      if (bags.length === 0) return undefined;
      const written = bagWritten(module, unwrap(object));
      if (written !== undefined || types.size === 0) return written;
      return bagOfType(evaluator.annotationOf(module, object)?.type);
    },
    bagOfPattern,
    bagOfParameter: (module, parameter) =>
      bags.length === 0 ? undefined : endOf(chains.ofParameter(module, parameter)),
    bagOfType,
  };
}

const endsWith = (chain: string[], bag: string[]): boolean =>
  chain.length >= bag.length && bag.every((part, index) => chain[chain.length - bag.length + index] === part);
