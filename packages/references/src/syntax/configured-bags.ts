import { ts } from '../../compiler/index.js';
import type { Chains } from './chains.js';
import type { Evaluator } from './evaluate.js';
import type { Module } from './modules.js';

/** Objects that the configuration calls bags, told by the path of names that leads to them or by their type. */
export interface ConfiguredBags {
  isBag(module: Module, object: ts.Expression): boolean;
  /** `const { uiConfig: { flags: { x } } } = …`: whether the path to the inner pattern is a bag. */
  isBagPattern(module: Module, element: ts.BindingElement): boolean;
  /** `({ newCart }: FeatureFlags) => …`: whether a pattern is declared with a bag's type. */
  isBagType(type: ts.TypeNode | undefined): boolean;
}

export function createConfiguredBags(paths: readonly string[], evaluator: Evaluator, chains: Chains): ConfiguredBags {
  const bags = paths.map((path) => path.split('.'));
  /** A single name that begins with a capital may be that of a type. */
  const types = new Set(paths.filter((path) => /^[A-Z][\w$]*$/.test(path)));

  const isBagPattern = (module: Module, element: ts.BindingElement): boolean => {
    if (bags.length === 0) return false;
    return chains.ofPattern(module, element).some((chain) => bags.some((bag) => endsWith(chain, bag)));
  };

  const isBagType = (type: ts.TypeNode | undefined): boolean => {
    if (!type || types.size === 0) return false;
    if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) return type.types.some(isBagType);
    if (!ts.isTypeReferenceNode(type)) return false;
    const name = ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text;
    // `Partial<FeatureFlags>`, `Promise<FeatureFlags>`
    return types.has(name) || (type.typeArguments ?? []).some(isBagType);
  };

  return {
    isBag: (module, object) =>
      bags.length > 0 &&
      (chains.of(module, object).some((chain) => bags.some((bag) => endsWith(chain, bag))) ||
        (types.size > 0 && isBagType(evaluator.annotationOf(module, object)?.type))),
    isBagPattern,
    isBagType,
  };
}

const endsWith = (chain: string[], bag: string[]): boolean =>
  chain.length >= bag.length && bag.every((part, index) => chain[chain.length - bag.length + index] === part);
