import { ts } from '../../../compiler/index.js';
import { type BagOption, pathOfBag } from '../../options.js';
import { bagAt, camelCase, type SdkIndex } from '../../sdks/index.js';
import { type Evaluation, type Matched, ofShape } from '../accessors/evaluation.js';
import type { Module, Modules } from '../modules/modules.js';
import { patternRoot } from '../tree/declarations.js';
import type { KnownNames } from '../tree/known-names.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';
import { createChains } from '../values/chains.js';
import type { Evaluator } from '../values/evaluate.js';
import { createGivenBack } from '../values/given-back.js';
import { createTypedValues } from '../values/types/typed-values.js';
import { textValue } from '../values/value.js';
import { createBagCertainty } from './bag-certainty.js';
import { type BagGivers, createBagGivers } from './bag-givers.js';
import { createBagSources } from './bag-sources.js';
import { namesBag } from './bag-types.js';
import { createConfiguredBags } from './configured-bags.js';
import { createInjectedBags } from './injected.js';

/** Objects whose properties are flags, by configuration (`uiConfig.flags`) or by an SDK's table (`useFlags()`). */
export interface Bags {
  isBag(module: Module, object: ts.Expression): boolean;
  /** `flags.newCheckout`, `flags['new-checkout']` */
  propertyAt(module: Module, access: ts.PropertyAccessExpression | ts.ElementAccessExpression): Evaluation | undefined;
  /** `const { newCheckout } = flags` */
  bindingAt(module: Module, element: ts.BindingElement): Evaluation | undefined;
  readonly givers: BagGivers;
}

interface BagsInput {
  /** From the configuration. */
  options: readonly BagOption[];
  sdks: SdkIndex;
  modules: Modules;
  evaluator: Evaluator;
  calledName(module: Module, callee: ts.Expression): string | undefined;
  /** Names that calls of an SDK get in the repository; may grow. */
  names: Pick<KnownNames, 'has'>;
  /** Whether an expression is called by one of these names. */
  isCalled(module: Module, expression: ts.Expression, names: Pick<KnownNames, 'has'>): boolean;
  /** Keys that camelCased properties may spell; may grow between calls, never shrink. */
  knownKeys(): ReadonlySet<string>;
}

export function createBags(input: BagsInput): Bags {
  const { options, sdks, modules, evaluator, calledName, names, isCalled, knownKeys } = input;
  const givers = { names: new Set<string>(), held: new Set<string>() };
  const isGiver = (module: Module, callee: ts.Expression): boolean =>
    givers.names.size > 0 && isCalled(module, callee, givers.names);
  const isHeld = (name: string): boolean => givers.held.has(name);
  const given = createGivenBack({ modules, evaluator, calledName, isGiver, isHeld });
  const { mayBeMade } = createBagSources({ sdks, given, calledName, names, isGiver, isHeld });
  const chains = createChains(calledName, given);
  const typed = createTypedValues({ modules, evaluator, given, isHeld });
  const configured = createConfiguredBags(options.map(pathOfBag), { evaluator, chains, typed, ...givers });
  const results = new Map(options.flatMap((bag) => (typeof bag === 'string' ? [] : [[bag.path, bag.result] as const])));
  const injected = createInjectedBags(sdks, evaluator, (module, object) => bagOf(module, object));
  const plain = (path: string | undefined): Matched | undefined =>
    path === undefined
      ? undefined
      : {
          key: { property: 'raw' },
          result: results.get(path) ?? 'value',
          valueType: 'any',
          inverted: false,
          way: { kind: 'bag', path },
        };

  /** How the properties of an object are flags, or `undefined`. */
  const bagOf = (module: Module, object: ts.Expression): Matched | undefined => {
    const own = plain(configured.bagAt(module, object));
    if (own) return own;
    const prop = injected.at(module, object);
    if (prop) return prop;
    const node = sourceOf(module, object);
    if (!node) return undefined;
    const value = evaluator.evaluate(module, node);
    if (value.kind !== 'external') return undefined;
    const found = sdks.apiOf(value.specifier);
    const shape = found && bagAt(found.api, value.path);
    if (!found || !shape) return undefined;
    return { ...ofShape(shape, found.sdk, value.specifier), ...(value.handed && { handedIn: true as const }) };
  };

  /** The object itself where it may be a bag of an SDK: telling where a name comes from may parse other files. */
  const sourceOf = (module: Module, object: ts.Expression): ts.Expression | undefined => {
    const node = unwrap(object);
    const binding = ts.isIdentifier(node) ? module.scopes.bindingOf(node) : undefined;
    const rest = binding?.declarations[0]?.parent;
    // `const { a, ...flags } = useFlags()`: what is left over is as much a bag as the whole.
    const whole =
      rest && ts.isBindingElement(rest) && rest.dotDotDotToken && ts.isVariableDeclaration(rest.parent.parent)
        ? rest.parent.parent.initializer
        : undefined;
    return mayBeMade(module, whole ?? node) ? (whole ?? node) : undefined;
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
      ? {
          key: { kind: 'unknown', reason: 'dynamic', candidates: [only, ...others].map((text) => ({ text, via: [] })) },
        }
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
    if (isProperty && configured.isBesideAt(module, access.expression, access.name.text)) return undefined;
    const sure = certainty.isSure(module, access.expression);
    if (isProperty) return of(access, keyNode, spelled(access.name.text, matched), matched, sure);
    const key = evaluator.evaluate(module, access.argumentExpression);
    const [only] = key.kind === 'string' && key.values.length === 1 ? key.values : [];
    const read = only?.via.length === 0 ? spelled(only.text, matched) : { key };
    return of(access, keyNode, read, matched, sure);
  };

  const of = (
    node: ts.Node,
    keyNode: ts.Node,
    read: Pick<Evaluation, 'key' | 'guessed'>,
    { result, field, valueType, inverted, sdk, way, handedIn }: Matched,
    sure: boolean,
    fallback?: ts.Expression,
  ): Evaluation => ({
    node,
    keyNode,
    ...read,
    result,
    ...(field !== undefined && { field }),
    valueType,
    inverted,
    ...(fallback && { fallback }),
    ...(sdk !== undefined && { sdk }),
    ...(way && { way }),
    ...((!sure || handedIn) && { handedIn: true as const }),
  });

  const bindingAt = (module: Module, element: ts.BindingElement): Evaluation | undefined => {
    if (!ts.isObjectBindingPattern(element.parent) || element.dotDotDotToken) return undefined;
    const holder = element.parent.parent;
    const nameNode = element.propertyName ?? element.name;
    if (ts.isObjectBindingPattern(nameNode) || ts.isArrayBindingPattern(nameNode)) return undefined;
    const name = staticName(nameNode);
    if (name === undefined) return undefined;
    if (!ts.isBindingElement(holder) && configured.isBeside(module, holder.type, name)) return undefined;
    const matched = ts.isVariableDeclaration(holder)
      ? ((holder.initializer && bagOf(module, holder.initializer)) ?? ofType(holder.type))
      : ts.isParameter(holder)
        ? (ofType(holder.type) ?? plain(configured.bagOfParameter(module, holder)))
        : ofPattern(module, holder);
    return (
      matched &&
      of(element, nameNode, spelled(name, matched), matched, isSureHolder(module, holder), element.initializer)
    );
  };

  const isSureHolder = (module: Module, holder: ts.ObjectBindingPattern['parent']): boolean => {
    if (ts.isParameter(holder)) return true;
    if (ts.isVariableDeclaration(holder))
      return !holder.initializer || ofType(holder.type) !== undefined || certainty.isSure(module, holder.initializer);
    const whole = patternRoot(holder)?.declaration;
    return !whole || ts.isParameter(whole) || !whole.initializer || certainty.isSureWhole(module, whole.initializer);
  };

  const ofType = (type: ts.TypeNode | undefined): Matched | undefined => plain(configured.bagOfType(type));

  /** `const { flags: { newCart } } = useBag()` */
  const ofPattern = (module: Module, holder: ts.BindingElement): Matched | undefined => {
    const own = plain(configured.bagOfPattern(module, holder));
    if (own) return own;
    const name = ts.isObjectBindingPattern(holder.name) ? patternRoot(holder) : undefined;
    if (!name) return undefined;
    const { path, declaration } = name;
    if (ts.isParameter(declaration)) return injected.ofParameter(module, declaration, path);
    if (!declaration.initializer || !mayBeMade(module, declaration.initializer)) return undefined;
    const made = evaluator.evaluate(module, declaration.initializer);
    const value = path.reduce((object, part) => evaluator.memberOf(object, part), made);
    const found = value.kind === 'external' ? sdks.apiOf(value.specifier) : undefined;
    const shape = value.kind === 'external' && found ? bagAt(found.api, value.path) : undefined;
    if (!found || !shape || value.kind !== 'external') return undefined;
    return { ...ofShape(shape, found.sdk, value.specifier), ...(value.handed && { handedIn: true as const }) };
  };

  const isBag: Bags['isBag'] = (module, object) => bagOf(module, object) !== undefined;
  const holdsBag = (type: ts.TypeNode | undefined): boolean =>
    configured.holdsBag(type) || (type !== undefined && namesBag(type, sdks.isBag));
  const certainty = createBagCertainty({ given, isBag, isBagType: (type) => configured.bagOfType(type) !== undefined });
  return { isBag, propertyAt, bindingAt, givers: createBagGivers({ given, isBag, holdsBag, ...givers }) };
}
