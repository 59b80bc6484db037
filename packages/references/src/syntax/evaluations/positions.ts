import { ts } from '../../../compiler/index.js';
import type { FallbackPosition } from '../../sdks/index.js';
import type { Module } from '../modules/modules.js';
import { isStatic } from '../tree/fields.js';
import { staticName, unwrap } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import { argumentFor } from '../values/made-objects.js';
import { circular, dynamic, textValue, type Value } from '../values/value.js';

/** Where a call names a flag, and what can be said of the key. */
export interface Place {
  node: ts.Node;
  key: Value;
  /** Where an object or array of the repository cannot be looked into: the path from `node` to the key. */
  rest?: string;
}

export interface Positions {
  /** The keys at a position of a call; `undefined` where the arguments have another form than the position speaks of. */
  inArguments(
    module: Module,
    args: readonly ts.Expression[],
    position: number | readonly number[] | { arg: number; prop: string },
  ): Place[] | undefined;
  inAttributes(module: Module, element: ts.JsxOpeningLikeElement, prop: string): Place[] | undefined;
  fallback(
    module: Module,
    call: ts.CallExpression | ts.NewExpression | ts.JsxOpeningLikeElement,
    position: FallbackPosition | undefined,
  ): ts.Expression | undefined;
}

/** `flags[].flagKey` -> `flags`, `[]`, `flagKey` */
const stepsOf = (path: string): string[] => path.match(/\[\d*\]|\{\}|[^.[\]{}]+/g) ?? [];

/** Reads the paths of the SDK tables on TypeScript's tree. */
export function createPositions(evaluator: Evaluator): Positions {
  /** `origin` is the expression of the call that stands for what lies elsewhere. */
  const walk = (
    module: Module,
    expression: ts.Expression,
    steps: readonly string[],
    origin?: ts.Node,
  ): Place[] | undefined => {
    const [step, ...others] = steps;
    const node = origin ?? expression;
    const value = evaluator.evaluate(module, expression);
    if (step === undefined) return [{ node, key: value }];
    if (value.kind === 'unknown' || value.kind === 'external' || value.kind === 'instance') {
      const given = givenTo(module, expression);
      const places = given && walk(given.module, given.expression, steps, given.isInline ? origin : node);
      if (places && places.length > 0) return places;
      const key = value.kind === 'unknown' && value !== circular ? value : dynamic;
      return [{ node, key, rest: steps.join('.').replaceAll('.[', '[').replaceAll('.{', '{') }];
    }
    const away = unwrap(expression) === ('node' in value ? value.node : undefined) ? origin : node;
    if (step.startsWith('[')) return ofArray(value, step, others, away, node);
    if (value.kind !== 'object') return undefined;
    if (step === '{}') return namesOf(value, away);
    // The last of several properties of one name holds, and a spread counts where it stands.
    for (const property of [...value.node.properties].reverse()) {
      if (ts.isSpreadAssignment(property)) {
        const spread = walk(value.module, property.expression, steps, away);
        if (spread && spread.length > 0) return spread;
      } else if (staticName(property.name) === step) {
        const given = ts.isPropertyAssignment(property) ? property.initializer : property.name;
        if (!given || !ts.isExpression(given)) return [{ node, key: dynamic }];
        const argument = value.made && argumentFor(value, given);
        if (argument) return walk(argument.module, argument.expression, others, origin ?? node);
        return walk(value.module, given, others, away);
      }
    }
    return value.partial ? [{ node, key: dynamic }] : [];
  };

  /** `Command.create({ key: 'new-cart' })`, `new Command(options)`: what is made has what it is made of. */
  const givenTo = (
    module: Module,
    expression: ts.Expression,
  ): { module: Module; expression: ts.Expression; isInline: boolean } | undefined => {
    let call = unwrap(expression);
    let isInline = true;
    const held = ts.isIdentifier(call) ? evaluator.declarationOf(module, call) : undefined;
    if (held?.initializer) {
      call = unwrap(held.initializer);
      isInline = false;
      // A name of another file is not followed: what it holds is made there.
      if (held.getSourceFile() !== module.sourceFile) return undefined;
    }
    if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return undefined;
    const [first] = call.arguments ?? [];
    if (!first || evaluator.evaluate(module, first).kind !== 'object') return undefined;
    const callee = evaluator.evaluate(module, call.expression);
    const isMaker =
      callee.kind === 'class' ||
      (callee.kind === 'function' && ts.isMethodDeclaration(callee.node) && isStatic(callee.node));
    return isMaker ? { module, expression: first, isInline } : undefined;
  };

  const ofArray = (
    value: Value,
    step: string,
    others: readonly string[],
    away: ts.Node | undefined,
    node: ts.Node,
  ): Place[] | undefined => {
    const index = step === '[]' ? undefined : Number(step.slice(1, -1));
    if (value.kind === 'array' && !value.node.elements.some(ts.isSpreadElement)) {
      const elements = index === undefined ? value.node.elements : value.node.elements.slice(index, index + 1);
      return elements.flatMap((element) => walk(value.module, element, others, away) ?? []);
    }
    const elements = others.length === 0 && index === undefined ? evaluator.elementsOf(value) : undefined;
    if (elements) return elements.map((key) => ({ node, key }));
    return value.kind === 'array' || value.kind === 'list' ? [{ node, key: dynamic }] : undefined;
  };

  const namesOf = (
    { module, node, partial }: Extract<Value, { kind: 'object' }>,
    away: ts.Node | undefined,
  ): Place[] => {
    const places: Place[] = partial ? [{ node: away ?? node, key: dynamic }] : [];
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) {
        const value = evaluator.evaluate(module, property.expression);
        if (value.kind === 'object') places.push(...namesOf(value, away ?? property.expression));
        else places.push({ node: away ?? property.expression, key: dynamic });
        continue;
      }
      const { name } = property;
      const computed = ts.isComputedPropertyName(name) ? evaluator.evaluate(module, name.expression) : undefined;
      places.push({ node: away ?? name, key: computed ?? textValue(staticName(name) ?? name.getText()) });
    }
    return places;
  };

  const inArguments: Positions['inArguments'] = (module, args, position) => {
    if (typeof position !== 'number' && 'length' in position) return overloaded(module, args, position);
    const index = typeof position === 'number' ? position : position.arg;
    if (typeof position === 'object' && position.prop === '...') return restOf(module, args.slice(index));
    const steps = typeof position === 'number' ? [] : stepsOf(position.prop);
    const spread = args.findIndex(ts.isSpreadElement);
    const argument = args[spread < 0 ? index : Math.min(spread, index)];
    if (!argument) return [];
    // What is spread has the position as an element: `(...args) => isOn(...args)`.
    if (ts.isSpreadElement(argument)) return walk(module, argument.expression, [`[${index - spread}]`, ...steps]);
    return walk(module, argument, steps);
  };

  /** Every argument of a rest parameter; a list that is spread is looked into. */
  const restOf = (module: Module, args: readonly ts.Expression[]): Place[] =>
    args.flatMap((node): Place[] => {
      if (!ts.isSpreadElement(node)) return [{ node, key: evaluator.evaluate(module, node) }];
      const elements = evaluator.elementsOf(evaluator.evaluate(module, node.expression));
      return elements
        ? elements.map((key) => ({ node: node.expression, key }))
        : [{ node: node.expression, key: dynamic }];
    });

  /** The argument that is a text, else the first that can be one. */
  const overloaded = (module: Module, args: readonly ts.Expression[], positions: readonly number[]): Place[] => {
    const places = positions.flatMap((index): Place[] => {
      const node = args.slice(0, index + 1).some(ts.isSpreadElement) ? undefined : args[index];
      return node ? [{ node, key: evaluator.evaluate(module, node) }] : [];
    });
    const known = places.find(({ key }) => key.kind === 'string' || key.kind === 'prefix');
    const possible = known ?? places.find(({ key }) => key.kind === 'unknown');
    return possible ? [possible] : [];
  };

  const inAttributes: Positions['inAttributes'] = (module, element, prop) => {
    const [name = '', ...steps] = stepsOf(prop);
    const value = attribute(element, name);
    if (value) return walk(module, value, steps);
    const spread = element.attributes.properties.findLast(ts.isJsxSpreadAttribute);
    return spread && walk(module, spread.expression, [name, ...steps]);
  };

  return {
    inArguments,
    inAttributes,
    fallback(module, call, position) {
      if (position === undefined) return undefined;
      if (ts.isJsxOpeningLikeElement(call)) {
        // A component takes its attributes as the properties of its first parameter.
        const isAttribute = typeof position === 'object' && (!('arg' in position) || position.arg === 0);
        return isAttribute ? attribute(call, position.prop) : undefined;
      }
      if (typeof position === 'object' && !('arg' in position)) return undefined;
      const [place] = inArguments(module, call.arguments ?? [], position) ?? [];
      return place && place.rest === undefined && ts.isExpression(place.node) ? place.node : undefined;
    },
  };
}

function attribute(element: ts.JsxOpeningLikeElement, name: string): ts.Expression | undefined {
  for (const each of element.attributes.properties) {
    if (!ts.isJsxAttribute(each) || each.name.getText() !== name || !each.initializer) continue;
    return ts.isJsxExpression(each.initializer) ? each.initializer.expression : (each.initializer as ts.Expression);
  }
  return undefined;
}
