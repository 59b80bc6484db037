import { ts } from '../../../compiler/index.js';
import type { AccessorOption, ScanOptions } from '../../options.js';
import { isClient, type SdkIndex, shapesAt } from '../../sdks/index.js';
import { camelName, pascalName } from '../../templates/names.js';
import { type FlagFunction, type Matched, ofShape } from '../accessors/evaluation.js';
import type { InferredAccessor } from '../accessors/inference.js';
import { createInferred, type InferredAccessors } from '../accessors/inferred.js';
import { createMaking } from '../accessors/making.js';
import { createMetadata, type Metadata } from '../accessors/metadata.js';
import { createImportedFiles, specifierOf } from '../modules/imported-files.js';
import { type Module, type Modules } from '../modules/modules.js';
import { armsOf } from '../tree/declarations.js';
import type { KnownNames } from '../tree/known-names.js';
import { NodeMap } from '../tree/node-map.js';
import { hasModifier, staticName, unwrap } from '../tree/parse.js';
import { requireSpecifier } from '../tree/specifiers.js';
import type { Evaluator } from '../values/evaluate.js';
import { functionsOf, type Value } from '../values/value.js';
import { behind } from './call-forms.js';
import { isReceiver } from './receiver.js';

/** Says what is called, rendered or constructed: a configured accessor, one that was inferred, or a call of an SDK. */
export interface Matcher {
  /** Every way in which the call can name a flag: all of them for an inferred accessor, else the first whose form fits. */
  match(module: Module, callee: ts.Expression): { matched: Matched; value: Value | undefined }[];
  /** The configured accessors of a callee's name that it is not, each with what does not fit. */
  misfits(module: Module, callee: ts.Expression): Misfit[];
  /** The imported or written name of what is called: `useFlag` for `import { useFlag as f }` and `f()`. */
  calledName(module: Module, callee: ts.Expression): string | undefined;
  /** Whether a name is imported from `wanted`, or stands in it: an import specifier, or a file of the repository. */
  comesFrom(module: Module, node: ts.Expression, wanted: string): boolean;
  /** What a directive's name means; one that is no attribute is called by its name alone (`*flag`, `v-flag`). */
  matchDirective(name: string, isAttribute: boolean): Matched | undefined;
  /** Whether an expression is called by one of these names, or imported by default from a file that is. */
  isCalled(module: Module, expression: ts.Expression, names: Pick<KnownNames, 'has'>): boolean;
  /** Whether what is made of a callee (itself, bound, or what it gives back) is called to read flags. */
  isHandedOn(module: Module, callee: ts.Expression, made: ts.Expression): boolean;
  /** Whether a name may be that of something that reads flags; `default` says nothing. */
  isKnownName(name: string): boolean;
  /** Whether a value is called to read flags. */
  isReading(value: Value): boolean;
  /** Learns an accessor: see {@link InferredAccessors.add}. */
  readonly add: InferredAccessors['add'];
  /** Learns one of what leaves keys for guards: see {@link Metadata.infer}. */
  readonly addMetadata: Metadata['infer'];
  /** Learns a function whose calls read one flag. */
  addFlag(node: ts.FunctionLikeDeclaration | ts.VariableDeclaration, flagKey: string): void;
  /** The flag that the function is which an expression names. */
  flagOf(module: Module, expression: ts.Expression): FlagFunction | undefined;
  /** Whether a declaration is a flag itself. */
  isFlag(node: ts.Node): boolean;
  /** The inferred accessors that an expression names: one for each key that it is given. */
  inferredAt(module: Module, expression: ts.Expression): readonly InferredAccessor[];
  /** The inferred accessors that a value is. */
  readonly inferredOf: InferredAccessors['of'];
  /** Names under which inferred accessors and declared flags are called; grows. */
  readonly names: KnownNames;
  /** Those of them that mean more than they did when they were looked for. */
  readonly changed: Set<string>;
}

/** Why a configured accessor is not what is called: another object, another origin, or a member of an object. */
export interface Misfit {
  option: AccessorOption;
  why: 'receiver' | 'import' | 'member';
}

const ofAccessor = (accessor: AccessorOption): Matched => ({
  key: accessor.key,
  fallback: accessor.fallback,
  result: accessor.result,
  valueType: 'any',
  inverted: accessor.inverted ?? false,
  way: { kind: 'accessor', option: accessor },
});

export function createMatcher(
  options: ScanOptions,
  sdks: SdkIndex,
  modules: Modules,
  evaluator: Evaluator,
  isGiver: (module: Module, node: ts.FunctionLikeDeclaration) => boolean,
): Matcher {
  const accessors = new Map<string, AccessorOption[]>();
  for (const accessor of options.accessors) {
    // A template's `feature-flag` is `featureFlag(…)` in the code that is made of it, and `{FeatureFlag;…}` as an element.
    const { name, key } = accessor;
    const dashed = typeof key === 'object' ? [camelName(name), pascalName(name)] : [camelName(name)];
    const spellings = name.includes('-') ? dashed : [name];
    for (const each of spellings) accessors.set(each, [...(accessors.get(each) ?? []), accessor]);
  }
  const inferred = createInferred();
  const { names } = inferred;
  const making = createMaking(inferred, evaluator);
  const fileOf = createImportedFiles(modules);
  const metadata = createMetadata(evaluator, inferred);
  const byFunction = new NodeMap<FlagFunction>();

  /** `useFlags` and `camelKey` of a name in scope: as imported, else as written. */
  const importedName = (module: Module, name: ts.Identifier): string => {
    if (!module.scopes.isRenamed(name.text)) return name.text;
    const declaration = module.scopes.bindingOf(name)?.declarations[0]?.parent;
    if (declaration && ts.isImportSpecifier(declaration)) return (declaration.propertyName ?? declaration.name).text;
    // `const { isEnabled: on } = require('unleash-client')`
    const renamed = declaration && ts.isBindingElement(declaration) ? staticName(declaration.propertyName) : undefined;
    return renamed ?? name.text;
  };

  const calledName = (module: Module, callee: ts.Expression): string | undefined => {
    const node = unwrap(callee);
    if (ts.isIdentifier(node)) return importedName(module, node);
    // `(0, flags.isOn)(key)`
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken)
      return calledName(module, node.right);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
      return node.argumentExpression.text;
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    // `isOn.call(this, key)` and `isOn.bind(this)` are about what stands before.
    return node.name.text;
  };

  const comesFrom = (module: Module, node: ts.Expression, wanted: string): boolean => {
    let root = unwrap(node);
    while (ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
    const binding = ts.isIdentifier(root) ? module.scopes.bindingOf(root) : undefined;
    if (!binding) return false;
    const specifier = specifierOf(binding);
    if (specifier === undefined) return binding.kind !== 'import' && isFile(module, wanted);
    if (specifier === wanted) return true;
    const from = modules.moduleAt(module.file, specifier);
    if (from?.kind === 'module' && isFile(from.module, wanted)) return true;
    const target = modules.targetOf(module, binding);
    return target !== undefined && target.kind !== 'external' && isFile(target.module, wanted);
  };
  const isFile = (module: Module, wanted: string): boolean =>
    module.file === wanted || stem(module.file) === stem(wanted);

  const ofConfig = (module: Module, callee: ts.Expression): Matched | undefined => {
    const node = unwrap(callee);
    const name = calledName(module, node);
    for (const accessor of (name !== undefined && accessors.get(name)) || []) {
      if (misfitOf(module, node, accessor) === undefined) return ofAccessor(accessor);
    }
    return undefined;
  };

  /** What keeps a callee of an accessor's name from being it. */
  const misfitOf = (module: Module, node: ts.Expression, accessor: AccessorOption): Misfit['why'] | undefined => {
    if (accessor.receiver !== undefined) {
      if (!ts.isPropertyAccessExpression(node) || !isReceiver(module, node.expression, accessor.receiver, evaluator))
        return 'receiver';
    } else if (ts.isPropertyAccessExpression(node)) {
      // `flags.useShopFlag()` of a namespace import is the function; the same method of anything else is not.
      const object = evaluator.evaluate(module, node.expression);
      if (object.kind !== 'namespace' && !(object.kind === 'external' && object.path === '*')) return 'member';
    }
    return accessor.import !== undefined && !comesFrom(module, node, accessor.import) ? 'import' : undefined;
  };

  /** Whether a callee may be known by its name: telling where it comes from may parse other files. */
  const isNamed = (module: Module, callee: ts.Expression): boolean => {
    const name = calledName(module, callee);
    if (name !== undefined && (sdks.isName(name) || names.has(name))) return true;
    if (names.size === 0) return false;
    // `import('./flag').then(({ default: isOn }) => isOn(key))`
    if (name === 'default') return true;
    const node = unwrap(callee);
    if (!ts.isCallExpression(node)) return isDefaultOf(module, node, names);
    // `isOn.bind(null, user)('new-cart')`
    if (name === undefined && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'bind')
      return isNamed(module, node.expression.expression);
    // `c.get('isOn')('new-cart')`
    const [given] = node.arguments;
    if (given && ts.isStringLiteralLike(given) && names.has(given.text)) return true;
    // `require('./is-on')('new-cart')`
    const specifier = requireSpecifier(node);
    if (specifier !== undefined) return names.has(modules.stemAt(module.file, specifier));
    // `useFlags((state) => state.isOn)(key)`
    const selector = node.arguments.find(ts.isArrowFunction)?.body;
    return isNamed(module, node.expression) || (!!selector && !ts.isBlock(selector) && isNamed(module, selector));
  };

  /** A default import is called what its importer likes, but its file is not. */
  const isDefaultOf = (module: Module, node: ts.Expression, wanted: Pick<KnownNames, 'has'>): boolean => {
    const binding = ts.isIdentifier(node) ? module.scopes.bindingOf(node) : undefined;
    const name = binding && fileOf(module, binding);
    return name !== undefined && wanted.has(name);
  };

  const flagNamed = (module: Module, callee: ts.Expression): FlagFunction | undefined => {
    if (byFunction.size === 0) return undefined;
    // `const enablePins = betaOnly` is a flag of its own.
    const declaration = evaluator.declarationOf(module, callee);
    const declared = declaration && byFunction.get(declaration);
    const value = declared ? undefined : evaluator.evaluate(module, callee);
    const meant = value?.kind === 'function' ? byFunction.get(value.node) : undefined;
    const isHanded = value?.kind === 'function' && value.handed;
    return declared ?? (meant && isHanded ? { ...meant, handedIn: true } : meant);
  };

  const isReading = (value: Value): boolean => {
    if (value.kind === 'class') return making.of(value).length > 0;
    if (value.kind === 'either') return inferred.of(value).length > 0;
    if (value.kind === 'function' || value.kind === 'signature') {
      const isAccessor = inferred.of(value).length > 0 || byFunction.has(value.node);
      return isAccessor || (value.kind === 'function' && isGiver(value.module, value.node));
    }
    const found = value.kind === 'external' ? sdks.apiOf(value.specifier) : undefined;
    if (value.kind !== 'external' || !found) return false;
    // `const useFlags = createUseFlags(config)` makes what makes a bag.
    return shapesAt(found.api, value.path).length > 0 || isClient(found.api, `${value.path}()`);
  };

  const calledOf = (value: Value, own: readonly InferredAccessor[] = inferred.of(value)) => {
    const bound = value.kind === 'function' ? (value.bound ?? 0) : 0;
    // Whichever of several it is, it is called with this key.
    for (const each of functionsOf(value)) for (const other of inferred.of(each)) other.called = true;
    return own.flatMap((accessor) => {
      const matched = behind(Object.assign(accessor, { called: true as const }), bound);
      return matched ? [{ matched, value }] : [];
    });
  };

  return {
    comesFrom,
    match(module, callee) {
      if (callee.kind === ts.SyntaxKind.SuperKeyword) {
        const base = making.baseAt(module, callee);
        return base ? calledOf(base, making.of(base)) : [];
      }
      const configured = ofConfig(module, callee);
      if (configured) return [{ matched: configured, value: undefined }];
      if (!isNamed(module, callee)) return [];
      const flag = flagNamed(module, callee);
      if (flag) return [{ matched: flag, value: undefined }];
      const value = evaluator.evaluate(module, callee);
      if (value.kind === 'function' || value.kind === 'either' || value.kind === 'signature') return calledOf(value);
      if (value.kind === 'class') return calledOf(value, making.of(value));
      if (value.kind !== 'external') return [];
      const found = sdks.apiOf(value.specifier);
      if (!found) return calledOf(value, metadata.at(module, callee, value));
      return shapesAt(found.api, value.path).map((shape) => ({
        matched: ofShape(shape, found.sdk, value.specifier),
        value,
      }));
    },
    misfits(module, callee) {
      const node = unwrap(callee);
      return (accessors.get(calledName(module, node) ?? '') ?? []).flatMap((option) => {
        const why = misfitOf(module, node, option);
        return why === undefined ? [] : [{ option, why }];
      });
    },
    calledName,
    isHandedOn(module, callee, made) {
      const isKnown = (arm: ts.Expression): boolean => {
        const name = calledName(module, arm);
        if (name === 'bind') return true;
        const isNamed = name !== undefined && (sdks.isName(name) || sdks.makers.has(name) || names.has(name));
        return isNamed || isDefaultOf(module, unwrap(arm), names);
      };
      // `mocked ? fake : isOn`
      return armsOf(callee).some(isKnown) && isReading(evaluator.evaluate(module, made));
    },
    isKnownName: (name) => name === 'default' || sdks.isName(name) || names.has(name),
    isReading,
    matchDirective(name, isAttribute) {
      const accessor = accessors.get(name)?.find(({ key, receiver }) => {
        const isOwn = typeof key === 'object' && 'prop' in key && camelName(key.prop) === name;
        return receiver === undefined && (isOwn || (!isAttribute && key === 0));
      });
      if (accessor) return ofAccessor(accessor);
      const found = sdks.directiveOf(name);
      return found && ofShape(found.shape, found.sdk);
    },
    isCalled: (module, expression, wanted) =>
      wanted.has(calledName(module, expression) ?? '') || isDefaultOf(module, unwrap(expression), wanted),
    add: inferred.add,
    addMetadata: metadata.infer,
    addFlag(node, flagKey) {
      const isAsync = hasModifier(node, ts.SyntaxKind.AsyncKeyword);
      const result = isAsync ? 'promise' : 'value';
      const way = { kind: 'member', node } as const;
      byFunction.set(node, { key: 'declared', flagKey, result, valueType: 'any', inverted: false, way });
      names.add(flagKey);
    },
    flagOf: (module, expression) =>
      byFunction.size > 0 && isNamed(module, expression) ? flagNamed(module, expression) : undefined,
    isFlag: (node) => byFunction.has(node),
    inferredAt: (module, expression) => inferred.of(evaluator.evaluate(module, expression)),
    inferredOf: inferred.of,
    names,
    changed: inferred.changed,
  };
}

const stem = (file: string): string => file.replace(/(\/index)?(\.d)?\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
