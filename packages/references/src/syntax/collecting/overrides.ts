import { ts } from '../../../compiler/index.js';
import { pathOfBag } from '../../options.js';
import type { Module } from '../modules/modules.js';
import { nameOf } from '../registries/registry-members.js';
import { staticName, wrapped } from '../tree/parse.js';
import type { CollectContext, Found } from './collected.js';
import { givenBags, isGivenByName, isProvided, isStubbed } from './stubbed-bags.js';
import { createStubs } from './stubs.js';

/** What gives a flag its value: a computed name, an object of a bag's name, data of a test, or what an SDK is given. */
export type Gives = 'computed' | 'bag' | 'test' | 'sdk';

interface OverridesInput {
  module: Module;
  context: CollectContext;
  /** Whether the file is a test's. */
  test: boolean;
  isKnown(key: string): boolean;
  /** Nodes that are part of something reported already. */
  claimed: ReadonlySet<ts.Node>;
  claim(node: ts.Node): void;
}

/** What gives a flag a value: `{ flags: { newCheckout: true } }`, `{ [FlagKey.NewCheckout]: true }`, and the stubs of tests. */
export function createOverrides({ module, context, test, isKnown, claimed, claim }: OverridesInput) {
  const { evaluator, options, sdks } = context;
  const bagNames = new Set(
    options.bags.map((bag) =>
      pathOfBag(bag)
        .split('.')
        .at(-1)
        ?.replace(/\(\w*\)$/, ''),
    ),
  );

  const given = givenBags(options.bags.map(pathOfBag));
  const isGiven = (object: ts.Node): boolean => isProvided(object, given) || (test && isStubbed(object, given));

  const stubAt = test ? createStubs({ module, context, claimed, claim }) : undefined;

  const propertyAt = (property: ts.ObjectLiteralElementLike): Found | undefined => {
    if (!property.name || claimed.has(property.name)) return undefined;
    const flagKey = nameOf(property.name, module, evaluator);
    if (flagKey === undefined || !isKnown(flagKey)) return undefined;
    const computed = ts.isComputedPropertyName(property.name);
    const quoted = ts.isStringLiteral(property.name);
    const object = property.parent;
    const gives: Gives | undefined = computed
      ? 'computed'
      : isBagLiteral(object) || isGiven(object) || (test && isGivenByName(object, module.scopes, isGiven))
        ? 'bag'
        : quoted && test
          ? 'test'
          : (quoted && isSdkArgument(object)) || isSdkAttribute(object)
            ? 'sdk'
            : undefined;
    if (!gives) return quoted ? { flagKey, kind: 'mention', node: property.name, via: [] } : undefined;
    const value = computed ? evaluator.evaluate(module, property.name.expression) : undefined;
    claim(property.name);
    const via = value?.kind === 'string' ? (value.values[0]?.via ?? []) : [];
    return { flagKey, kind: 'override', node: property.name, via, gives };
  };

  /** The object that a property, variable or attribute with a bag's name holds. */
  const isBagLiteral = (object: ts.Node): boolean => {
    const { parent } = wrapped(object);
    if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) {
      return bagNames.has(staticName(parent.name as ts.PropertyName));
    }
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      return ts.isPropertyAccessExpression(parent.left) && bagNames.has(parent.left.name.text);
    }
    return (
      ts.isJsxExpression(parent) &&
      ts.isJsxAttribute(parent.parent) &&
      bagNames.has(parent.parent.name.getText(module.sourceFile))
    );
  };

  /** `<FlagsProvider features={{ lightbox: true }}>` */
  const isSdkAttribute = (object: ts.Node): boolean => {
    const { parent } = wrapped(object);
    if (!ts.isJsxExpression(parent) || !ts.isJsxAttribute(parent.parent)) return false;
    const value = evaluator.evaluate(module, parent.parent.parent.parent.tagName as ts.Expression);
    return value.kind === 'external' && sdks.apiOf(value.specifier) !== undefined;
  };

  /** `new InMemoryProvider({ 'new-checkout': … })`: data given to a package of the tables. */
  const isSdkArgument = (object: ts.Node): boolean => {
    const { parent } = wrapped(object);
    if (!ts.isNewExpression(parent) && !ts.isCallExpression(parent)) return false;
    const value = evaluator.evaluate(module, parent.expression);
    return value.kind === 'external' && sdks.apiOf(value.specifier) !== undefined;
  };

  return (node: ts.Node): Found | undefined =>
    stubAt?.(node) ?? (ts.isObjectLiteralElementLike(node) ? propertyAt(node) : undefined);
}
