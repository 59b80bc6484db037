import { ts } from 'ts-morph';
import { bagAt, camelCase, type SdkIndex } from '../sdks/index.js';
import { createChains } from './chains.js';
import type { Evaluator } from './evaluate.js';
import { type Evaluation, type Matched, ofShape } from './evaluation.js';
import type { Module } from './modules.js';
import { staticName, unwrap, wrapped } from './parse.js';
import { textValue } from './value.js';

/** Objects whose properties are flags, by configuration (`uiConfig.flags`) or by an SDK's table (`useFlags()`). */
export interface Bags {
  isBag(module: Module, object: ts.Expression): boolean;
  /** `flags.newCheckout`, `flags['new-checkout']` */
  propertyAt(module: Module, access: ts.PropertyAccessExpression | ts.ElementAccessExpression): Evaluation | undefined;
  /** `const { newCheckout } = flags` */
  bindingAt(module: Module, element: ts.BindingElement): Evaluation | undefined;
}

interface BagsInput {
  /** Paths of names from the configuration. */
  paths: readonly string[];
  sdks: SdkIndex;
  evaluator: Evaluator;
  calledName(module: Module, callee: ts.Expression): string | undefined;
  /** Keys that camelCased properties may spell; may grow between calls, never shrink. */
  knownKeys(): ReadonlySet<string>;
}

export function createBags({ paths, sdks, evaluator, calledName, knownKeys }: BagsInput): Bags {
  const bags = paths.map((path) => path.split('.'));
  const chains = createChains(calledName);
  const plain: Matched = { key: { property: 'raw' }, result: 'value', valueType: 'any', inverted: false };

  /** How the properties of an object are flags, or `undefined`. */
  const bagOf = (module: Module, object: ts.Expression): Matched | undefined => {
    if (bags.length > 0 && chains.of(module, object).some((chain) => bags.some((bag) => endsWith(chain, bag))))
      return plain;
    const call = bagCall(module, object);
    if (!call || !sdks.isName(calledName(module, call.expression) ?? '')) return undefined;
    const value = evaluator.evaluate(module, call);
    if (value.kind !== 'external') return undefined;
    const found = sdks.apiOf(value.specifier);
    const shape = found && bagAt(found.api, value.path);
    return found && shape ? ofShape(shape, found.sdk) : undefined;
  };

  /** The call that made an object: itself, or what a constant was initialised with. */
  const bagCall = (module: Module, object: ts.Expression): ts.CallExpression | undefined => {
    let node = unwrap(object);
    if (ts.isIdentifier(node)) {
      let declaration: ts.Node | undefined = module.scopes.bindingOf(node)?.declarations[0]?.parent;
      // `const { a, ...flags } = useFlags()`: what is left over is as much a bag as the whole.
      if (declaration && ts.isBindingElement(declaration) && declaration.dotDotDotToken)
        declaration = declaration.parent.parent;
      if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
      node = unwrap(declaration.initializer);
    }
    return ts.isCallExpression(node) ? node : undefined;
  };

  const isCamel = ({ key }: Matched): boolean =>
    typeof key === 'object' && 'property' in key && key.property === 'camelCase';

  let spellings = new Map<string, string[]>();
  let spelledKeys = -1;
  /** Known keys by their spelling as properties; keys are only ever added, so their number tells whether it is fresh. */
  const keysSpelled = (name: string): string[] => {
    const keys = knownKeys();
    if (keys.size !== spelledKeys) {
      spellings = new Map();
      spelledKeys = keys.size;
      for (const key of keys) {
        const camel = camelCase(key);
        const same = spellings.get(camel);
        if (same) same.push(key);
        else spellings.set(camel, [key]);
      }
    }
    return spellings.get(name) ?? [];
  };

  /** The keys that a property may spell: itself, or for camelCased bags every known key that is spelled so. */
  const spelled = (name: string, matched: Matched): Pick<Evaluation, 'key' | 'guessed'> => {
    if (!isCamel(matched)) return { key: textValue(name) };
    const [only, ...others] = [...keysSpelled(name)].sort();
    if (only === undefined) return { key: textValue(name), guessed: true };
    return others.length > 0
      ? { key: { kind: 'unknown', reason: 'dynamic', candidates: [only, ...others] } }
      : { key: textValue(only) };
  };

  const propertyAt = (
    module: Module,
    access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  ): Evaluation | undefined => {
    const isProperty = ts.isPropertyAccessExpression(access);
    const keyNode = isProperty ? access.name : access.argumentExpression;
    const outer = wrapped(access);
    if (ts.isCallExpression(outer.parent) && outer.parent.expression === outer) return undefined;
    const matched = bagOf(module, access.expression);
    if (!matched) return undefined;
    if (isProperty) return of(access, keyNode, spelled(access.name.text, matched), matched);
    const key = evaluator.evaluate(module, access.argumentExpression);
    const [only] = key.kind === 'string' && key.values.length === 1 ? key.values : [];
    const read = only?.via.length === 0 ? spelled(only.text, matched) : { key };
    return of(access, keyNode, read, matched);
  };

  const of = (
    node: ts.Node,
    keyNode: ts.Node,
    read: Pick<Evaluation, 'key' | 'guessed'>,
    { result, valueType, inverted, sdk }: Matched,
    fallback?: ts.Expression,
  ): Evaluation => ({
    node,
    keyNode,
    ...read,
    result,
    valueType,
    inverted,
    ...(fallback && { fallback }),
    ...(sdk !== undefined && { sdk }),
  });

  const bindingAt = (module: Module, element: ts.BindingElement): Evaluation | undefined => {
    if (!ts.isObjectBindingPattern(element.parent) || element.dotDotDotToken) return undefined;
    const holder = element.parent.parent;
    const nameNode = element.propertyName ?? element.name;
    if (ts.isObjectBindingPattern(nameNode) || ts.isArrayBindingPattern(nameNode)) return undefined;
    const name = staticName(nameNode);
    if (name === undefined) return undefined;
    const matched = ts.isVariableDeclaration(holder)
      ? holder.initializer && bagOf(module, holder.initializer)
      : ts.isBindingElement(holder) && bags.length > 0 && isBagPattern(module, holder)
        ? plain
        : undefined;
    return matched && of(element, nameNode, spelled(name, matched), matched, element.initializer);
  };

  /** `const { uiConfig: { flags: { x } } } = …`: whether the path to the inner pattern is a bag. */
  const isBagPattern = (module: Module, element: ts.BindingElement): boolean =>
    chains.ofPattern(module, element).some((chain) => bags.some((bag) => endsWith(chain, bag)));

  return { isBag: (module, object) => bagOf(module, object) !== undefined, propertyAt, bindingAt };
}

const endsWith = (chain: string[], bag: string[]): boolean =>
  chain.length >= bag.length && bag.every((part, index) => chain[chain.length - bag.length + index] === part);
