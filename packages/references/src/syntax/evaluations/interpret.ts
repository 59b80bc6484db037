import { ts } from '../../../compiler/index.js';
import type { ScanOptions } from '../../options.js';
import { camelCase, generatedPart, type SdkIndex } from '../../sdks/index.js';
import type { Evaluation, Matched } from '../accessors/evaluation.js';
import { createMarkupAccessors, type MarkupAccessors } from '../accessors/markup-accessors.js';
import { createBags } from '../bags/bags.js';
import type { Module, Modules } from '../modules/modules.js';
import { unwrap } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import { textValue, type Value } from '../values/value.js';
import { calledThrough, inList } from './call-forms.js';
import { createDeclaredFlags } from './declared.js';
import { formedKey } from './formed.js';
import { createMarkup } from './markup.js';
import { createMatcher, type Matcher } from './match.js';
import { createPositions, type Place } from './positions.js';

export interface Interpreter {
  /** What `node` evaluates or declares: more than one flag where it names several. */
  evaluationsAt(module: Module, node: ts.Node): readonly Evaluation[];
  /** Whether an object's properties are flags, by configuration or SDK table: `uiConfig.flags`, `useFlags()`. */
  isBag(module: Module, object: ts.Expression): boolean;
  /** Where `node` is a function that hands on a bag: the names by which other files may call it. */
  noteGiver(module: Module, node: ts.Node): string[];
  /** The imported or written name of what is called: `useFlag` for `import { useFlag as f }` and `f()`. */
  calledName(module: Module, callee: ts.Expression): string | undefined;
  readonly matcher: Matcher;
  readonly markupAccessors: MarkupAccessors;
}

/** The interpreter of the tables, of configured and of inferred accessors on TypeScript's tree. */
export function createInterpreter(
  options: ScanOptions,
  sdks: SdkIndex,
  modules: Modules,
  evaluator: Evaluator,
  knownKeys: () => ReadonlySet<string>,
): Interpreter {
  const matcher = createMatcher(options, sdks, modules, evaluator, (module, node) => bags.givers.isGiver(module, node));
  const positions = createPositions(evaluator);
  const declared = createDeclaredFlags(sdks, evaluator, positions);
  const { calledName } = matcher;

  const markupAccessors = createMarkupAccessors(modules);
  const markupAt = createMarkup({
    evaluator,
    match: (module, name) => matcher.match(module, name)[0]?.matched,
    own: markupAccessors,
    matchDirective: matcher.matchDirective,
    keyOfName: (pattern, name, spelling) => keyOfName(pattern, name, spelling),
  });

  const evaluationsAt = (module: Module, node: ts.Node): readonly Evaluation[] => {
    const inMarkup = module.template ? markupAt(module, node) : undefined;
    if (inMarkup) return [inMarkup];
    switch (node.kind) {
      case ts.SyntaxKind.CallExpression:
      case ts.SyntaxKind.NewExpression:
        return callAt(module, node as ts.CallExpression | ts.NewExpression);
      case ts.SyntaxKind.JsxOpeningElement:
      case ts.SyntaxKind.JsxSelfClosingElement:
        return elementAt(module, node as ts.JsxOpeningLikeElement);
      case ts.SyntaxKind.PropertyAccessExpression:
      case ts.SyntaxKind.ElementAccessExpression:
        return asList(bags.propertyAt(module, node as ts.PropertyAccessExpression | ts.ElementAccessExpression));
      case ts.SyntaxKind.BindingElement:
        return asList(bags.bindingAt(module, node as ts.BindingElement));
      default:
        return none;
    }
  };

  const callAt = (module: Module, call: ts.CallExpression | ts.NewExpression): Evaluation[] => {
    const isNew = ts.isNewExpression(call);
    // `call(isOn, 'new-cart')` of a saga calls its first argument with the others, `createElement(Gate, { flag })`
    // renders it, and `isOn.call(this, 'new-cart')` calls what it is a member of, as `apply` and `bind` do.
    const through = isNew ? undefined : calledThrough(call);
    const effect = through !== undefined || (!isNew && isEffect(module, call));
    const callee = through?.callee ?? (effect ? (call.arguments?.[0] as ts.Expression) : call.expression);
    const args = (effect ? call.arguments?.slice(1) : call.arguments) ?? [];
    const ways = matcher.match(module, callee);
    const all: Evaluation[] = [];
    let found: Evaluation[] = [];
    for (const { matched, value } of ways) {
      const kind = matched.shape?.kind;
      if (kind === 'component' || kind === 'directive' || kind === 'bag') continue;
      const isClass =
        kind === 'class' || (value?.kind === 'class' && call.expression.kind !== ts.SyntaxKind.SuperKeyword);
      if (isNew ? !isClass && kind !== 'declaration' : isClass) continue;
      const places = placesOf(module, call, through?.isListed ? inList(matched) : matched, value, args);
      if (!places || places.length === 0) continue;
      const fallback = effect ? undefined : positions.fallback(module, call, matched.fallback);
      const result = effect ? 'other' : matched.result;
      const known = { ...withGiven(matched, args), result, ...handedBy(value) };
      const evaluations = ofAll(places.map((place) => make(call, place, known, fallback)));
      all.push(...evaluations);
      // Of several forms of one name the one that tells a key is meant.
      if (evaluations.some(({ key, rest }) => rest === undefined && key.kind === 'string')) {
        if (matched.way?.kind !== 'inferred') return evaluations;
      }
      if (found.length === 0) found = evaluations;
    }
    return ways.length > 1 && ways[0]?.matched.way?.kind === 'inferred' ? ofSeveral(all) : found;
  };

  /** What a function of several keys is given: `(keys) => Array.isArray(keys) ? keys.some(isOn) : isOn(keys)` takes one or a list. */
  const ofSeveral = (evaluations: readonly Evaluation[]): Evaluation[] =>
    evaluations
      .filter(({ key: { kind } }) => kind !== 'array' && kind !== 'list' && kind !== 'object')
      .map((each) => ({ ...each, several: true }));

  const isEffect = (module: Module, call: ts.CallExpression): boolean => {
    const [first] = call.arguments;
    if (!first || !/^(?:call|fork|spawn|createElement|h)$/.test(calledName(module, call.expression) ?? ''))
      return false;
    const value = evaluator.evaluate(module, call.expression);
    if (value.kind !== 'external') return false;
    const isElement = value.path === 'createElement' || value.path === 'h';
    return (isElement ? /^(?:react|preact|vue)$/ : /^(?:typed-)?redux-saga(?:\/effects|\/macro)?$/).test(
      value.specifier,
    );
  };

  const placesOf = (
    module: Module,
    call: ts.CallExpression | ts.NewExpression,
    matched: Matched,
    value: Value | undefined,
    args: readonly ts.Expression[],
  ): Place[] | undefined => {
    const { key, shape, missing, flagKey } = matched;
    if (flagKey !== undefined) return [{ node: nameOf(call), key: textValue(flagKey) }];
    if (key === 'holder') {
      const place = declared.holderOf(module, call);
      return place && [place];
    }
    if (key === 'declared') {
      const known = value && declared.keyOf(value);
      return known && [{ node: calleeOf(call), key: known }];
    }
    if (typeof key === 'object' && 'name' in key) return generated(module, call, shape?.name ?? '', key.name);
    if (typeof key === 'number' || 'length' in key || 'arg' in key) {
      const places = positions.inArguments(module, args, key)?.map((place) => formed(place, matched));
      if (places?.length === 0 && missing) {
        return [{ node: call.expression, key: evaluator.evaluate(module, missing) }];
      }
      return places?.map((place) => ofDeclared(module, place));
    }
    return undefined;
  };

  const formed = (place: Place, matched: Matched): Place => ({
    ...place,
    key: formedKey(place.key, matched, evaluator),
  });

  /** `precompute([newCheckout])`: an argument that holds a declared flag names its key. */
  const ofDeclared = (module: Module, place: Place): Place => {
    if (place.rest !== undefined && place.key.kind !== 'unknown') return place;
    if (!ts.isExpression(place.node) || place.key.kind === 'string') return place;
    const key = declared.keyOf(evaluator.evaluate(module, place.node));
    return key ? { node: place.node, key } : place;
  };

  /** What names the flag in a call of an object: `exampleFlag` of `exampleFlag()`, `newCart` of `flags.newCart.isEnabled()`. */
  const calleeOf = (call: ts.CallExpression | ts.NewExpression): ts.Expression => {
    const callee = unwrap(call.expression);
    const object = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : callee;
    return ts.isPropertyAccessExpression(object) ? (object.name as ts.Identifier) : object;
  };

  const nameOf = (call: ts.CallExpression | ts.NewExpression): ts.Node => {
    const callee = unwrap(call.expression);
    return ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  };

  /** The key that a generator made the name of an accessor of: `new-checkout` of `useNewCheckout`. */
  const generated = (
    module: Module,
    call: ts.CallExpression | ts.NewExpression,
    pattern: string,
    spelling: 'pascal' | 'camel',
  ): Place[] | undefined => {
    const node = nameOf(call);
    const key = keyOfName(pattern, calledName(module, call.expression) ?? '', spelling);
    return key && [{ node, key }];
  };

  const keyOfName = (pattern: string, name: string, spelling: 'pascal' | 'camel'): Value | undefined => {
    const part = generatedPart(pattern, name);
    if (part === undefined || part === '') return undefined;
    const camel = spelling === 'pascal' ? (part[0] as string).toLowerCase() + part.slice(1) : part;
    const keys = [...knownKeys()].filter((key) => camelCase(key) === camel).sort();
    const [only, ...others] = keys;
    if (only === undefined) return textValue(camel);
    if (others.length === 0) return textValue(only);
    return { kind: 'unknown', reason: 'dynamic', candidates: keys.map((text) => ({ text, via: [] })) };
  };

  const elementAt = (module: Module, element: ts.JsxOpeningLikeElement): Evaluation[] => {
    if (!ts.isIdentifier(element.tagName) && !ts.isPropertyAccessExpression(element.tagName)) return [];
    const whole = ts.isJsxOpeningElement(element) ? element.parent : element;
    const known = matcher
      .match(module, element.tagName)
      .map(({ matched, value }) => ({ ...matched, ...handedBy(value) }));
    const ways = known.length > 0 ? known : markupAccessors.component(module, element.tagName);
    const all: Evaluation[] = [];
    for (const matched of ways) {
      const { key } = matched;
      if (typeof key !== 'object' || !('prop' in key)) continue;
      // A component of the repository's own takes its attributes as the properties of its first parameter.
      if ('arg' in key && (matched.shape || key.arg !== 0)) continue;
      const places = positions.inAttributes(module, element, key.prop)?.map((place) => formed(place, matched));
      if (!places || places.length === 0) continue;
      if (matched.way?.kind === 'inferred') matched.way.accessor.called = true;
      const fallback = positions.fallback(module, element, matched.fallback);
      // What a component of the repository's own makes of its children is for its configuration to say.
      const result = matched.shape || (matched.result === 'element' && !('arg' in key)) ? 'element' : 'other';
      const known = { ...withGiven(matched, element.attributes.properties), result } as const;
      all.push(...ofAll(places.map((place) => make(whole, ofDeclared(module, place), known, fallback))));
      if (matched.way?.kind !== 'inferred') return all;
    }
    return ways.length > 1 ? ofSeveral(all) : all;
  };

  /** What is spread into a call or an element may hold the fallback that it seems to leave out. */
  const withGiven = ({ given, ...matched }: Matched, parts: readonly ts.Node[]): Matched => {
    const isOpen = parts.some(
      (each) =>
        ts.isSpreadElement(each) ||
        ts.isJsxSpreadAttribute(each) ||
        (ts.isObjectLiteralExpression(each) && each.properties.some(ts.isSpreadAssignment)),
    );
    return given && (matched.fallback === undefined || !isOpen) ? { ...matched, given } : matched;
  };

  const ofAll = (evaluations: Evaluation[]): Evaluation[] =>
    evaluations.length > 1 ? evaluations.map((each) => ({ ...each, several: true as const })) : evaluations;

  const make = (
    node: ts.Node,
    { node: keyNode, key, rest }: Place,
    { result, field, valueType, inverted, given, sdk, shape, handedIn, received, declares, way }: Matched,
    fallback?: ts.Expression,
  ): Evaluation => ({
    node,
    keyNode,
    key,
    ...(rest !== undefined && { rest }),
    result,
    ...(field !== undefined && { field }),
    valueType,
    inverted,
    ...(fallback && { fallback }),
    ...(given && { given }),
    ...(sdk !== undefined && { sdk }),
    ...(shape && { shape }),
    ...(handedIn && { handedIn }),
    ...(received && { received }),
    ...((shape?.kind === 'declaration' || declares) && { declares: true as const }),
    ...(way && { way }),
  });

  const { names, isCalled } = matcher;
  const bags = createBags({
    options: options.bags,
    sdks,
    modules,
    evaluator,
    calledName,
    names,
    isCalled,
    knownKeys,
  });
  return { evaluationsAt, isBag: bags.isBag, noteGiver: bags.givers.note, calledName, matcher, markupAccessors };
}

/** What is known of who gives a value. */
function handedBy(value: Value | undefined): Pick<Matched, 'handedIn' | 'received'> {
  const isHanded = value?.kind === 'either' || (value && 'handed' in value && value.handed);
  if (!isHanded) return {};
  return { handedIn: true, ...('received' in value && value.received && { received: true }) };
}

const none: readonly Evaluation[] = [];
const asList = (evaluation: Evaluation | undefined): readonly Evaluation[] => (evaluation ? [evaluation] : none);
