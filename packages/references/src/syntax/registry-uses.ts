import { ts } from '../../compiler/index.js';
import type { CollectContext, Found } from './collected.js';
import { environmentOf, envName } from './environment.js';
import type { Evaluation } from './evaluation.js';
import type { Module } from './modules.js';
import { unwrap } from './parse.js';
import type { Registry } from './registries.js';
import { recordKey, symbolKind } from './symbols.js';
import { textValue, type Value } from './value.js';

const plain = { result: 'value', valueType: 'any' } as const;

interface RegistryUsesInput {
  module: Module;
  context: CollectContext;
  claim(node: ts.Node): void;
  add(evaluation: Evaluation): void;
}

/** Members of registries where they are declared, and where they are read as values. */
export function createRegistryUses({ module, context, claim, add }: RegistryUsesInput) {
  const { evaluator, environment } = context;
  const isKnown = (key: string): boolean => context.knownKeys.has(key) || context.guessedKeys.has(key);
  const holders = new Map<ts.Node, Registry>(context.registries.map((registry) => [registry.holder, registry]));
  /** Whether the file declares a registry: any node of it may be one. */
  const isDeclaring = context.registries.some(({ holder }) => holder.getSourceFile() === module.sourceFile);

  /** The declarations of the registry that a node is. */
  const declared = (node: ts.Node): Found[] => {
    const registry = holders.get(node);
    return (registry?.members ?? []).map(({ flagKey, node, name }) => {
      claim(name);
      if (registry?.inferred) return { flagKey, kind: 'declaration', node: name, via: [] };
      // An enum member's own initializer or a record's key spells the same flag again.
      if (ts.isEnumMember(node) && node.initializer) claim(node.initializer);
      if (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) claimKey(node.initializer);
      return { flagKey, kind: 'declaration', node: name, via: [{ module, kind: symbolKind(node), node }] };
    });
  };

  const claimKey = (initializer: ts.Expression | undefined): void => {
    if (!initializer) return;
    const value = unwrap(initializer);
    if (ts.isStringLiteralLike(value)) claim(value);
    const spelled = ts.isObjectLiteralExpression(value) ? recordKey(value, ['key', 'flag', 'flagKey']) : undefined;
    if (spelled && ts.isStringLiteralLike(unwrap(spelled))) claim(spelled);
    // `newCheckout: process.env.NEW_CHECKOUT === 'true'` declares the flag under its other name.
    for (const { node } of environmentOf(initializer, module, evaluator)) claim(node);
  };

  /** `flags.newCheckout` of an object or class: it holds the flag's value, not its key. */
  const read = (node: ts.Expression): boolean => {
    if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false;
    const object = evaluator.evaluate(module, node.expression);
    const registry =
      object.kind === 'object' || object.kind === 'class' ? holders.get(object.node) : made(node.expression);
    if (!registry) return false;
    const keyNode = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    const key: Value = ts.isPropertyAccessExpression(node)
      ? textValue(node.name.text)
      : evaluator.evaluate(module, node.argumentExpression);
    if (key.kind === 'string' && !key.values.every(({ text }) => isKnown(text))) return false;
    const way = { kind: 'member', node: registry.holder } as const;
    const texts = key.kind === 'string' ? key.values.map(({ text }) => text) : [];
    const isText = registry.members.some((member) => member.isText && texts.includes(member.flagKey));
    const gives = isText ? ({ result: 'other', valueType: 'string', isText } as const) : plain;
    add({ node, keyNode, key, ...gives, inverted: false, way });
    return true;
  };

  /** The registry that a helper's result is: `const flags = defineFlags({ … })`. */
  const made = (expression: ts.Expression): Registry | undefined => {
    const declaration = evaluator.declarationOf(module, expression);
    if (!declaration) return undefined;
    return context.registries.find(({ holder }) => ts.findAncestor(holder, ts.isVariableDeclaration) === declaration);
  };

  /** `process.env.NEW_CHECKOUT`, where a registry or the catalog knows the variable. */
  const readEnvironment = (node: ts.Node): boolean => {
    const name = envName(node);
    const flagKey = name === undefined ? undefined : (environment.get(name) ?? (isKnown(name) ? name : undefined));
    if (flagKey === undefined) return false;
    const access = node as ts.PropertyAccessExpression | ts.ElementAccessExpression;
    const keyNode = ts.isPropertyAccessExpression(access) ? access.name : access.argumentExpression;
    const way = { kind: 'environment', name: name as string } as const;
    const key = textValue(flagKey);
    add({ node, keyNode, key, result: 'other', valueType: 'string', isText: true, inverted: false, way });
    return true;
  };

  return { isDeclaring, declared, read, environment: readEnvironment };
}
