import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { iterating, patternPath, patternSteps } from '../tree/declarations.js';
import { isAssigned, unwrap, wrapped } from '../tree/parse.js';
import { promiseOf } from '../tree/promises.js';
import type { Calls } from './calls.js';
import { type Collections, createCollections } from './collections.js';
import type { Core } from './evaluate.js';
import type { Members } from './members.js';
import type { Annotation, Annotations } from './types/annotations.js';
import { circular, clientOnly, dynamic, either, givenPart, type Value, withSymbol } from './value.js';

/** What lists hold, and what the functions and loops that go through them are given. */
export interface Elements {
  /** A name in a parameter of a callback: `KEYS.forEach((key) => …)`, `withClient((client) => …)`. */
  ofCallback(module: Module, name: ts.Identifier, parameter: ts.ParameterDeclaration, depth: number): Value | undefined;
  /** `for (const key of KEYS)` */
  ofLoop(module: Module, name: ts.Identifier, declaration: ts.VariableDeclaration, depth: number): Value;
  /** What a name in a pattern is of the value that the pattern takes apart: `[client]`, `{ flags: { client } }`. */
  inPattern(name: ts.Identifier, pattern: ts.BindingName, value: Value, depth: number): Value | undefined;
  elementsOf(value: Value, depth: number): Value[] | undefined;
  /** What any property of an object that is written out is, where all are objects. */
  anyPart(object: Value, depth: number): Value | undefined;
  /** `clients[tenant]`, `useState(client)[0]` */
  at(module: Module, access: ts.ElementAccessExpression, depth: number): Value;
  readonly collections: Collections;
}

interface ElementsInput extends Core {
  annotations: Annotations;
  members: Members;
  calls: Pick<Calls, 'boxes' | 'callbacks' | 'options'>;
  annotationOf(module: Module, expression: ts.Expression): Annotation | undefined;
}

export function createElements({ annotations, members, calls, annotationOf, ...core }: ElementsInput): Elements {
  const { evaluate } = core;
  const elementsOf = (value: Value, depth: number): Value[] | undefined => {
    if (value.kind === 'list') return value.values;
    if (value.kind !== 'array') return undefined;
    const { module } = value;
    const elements: Value[] = [];
    for (const node of value.node.elements) {
      if (ts.isSpreadElement(node)) {
        const some = elementsOf(evaluate(module, node.expression, depth), depth);
        if (!some) return undefined;
        elements.push(...some);
      } else {
        const element = evaluate(module, node, depth);
        elements.push(ts.isStringLiteralLike(node) ? withSymbol(element, { module, kind: 'element', node }) : element);
      }
    }
    return elements;
  };

  /** Whether code adds to an array: then it holds more than its literals. */
  const isGrown = (module: Module, node: ts.ArrayLiteralExpression): boolean => {
    const { parent } = wrapped(node);
    if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return false;
    return (module.scopes.bindingOf(parent.name)?.references ?? []).some((use) => {
      const access = use.parent;
      if (ts.isPropertyAccessExpression(access)) return /^(?:push|unshift|splice|fill)$/.test(access.name.text);
      return ts.isElementAccessExpression(access) && access.expression === use && isAssigned(access);
    });
  };

  const within = (
    list: Value,
    elements: Value[],
    name: ts.Identifier,
    pattern: ts.BindingName,
    depth: number,
  ): Value => {
    const each = eachOf(elements);
    if (each) return openIn(list, inPattern(name, pattern, each, depth) ?? dynamic);
    return openIn(list, elements.map((one) => inPattern(name, pattern, one, depth) ?? dynamic).reduce(either));
  };

  /** More objects than this are no list of flags but data. */
  const maxObjects = 100;
  const eachOf = (values: readonly Value[]): Value | undefined => {
    const objects = values.flatMap((value) => (value.kind === 'object' && !value.options ? [value] : []));
    const isWhole = objects.length === values.length && objects.length > 0 && objects.length <= maxObjects;
    return isWhole ? { kind: 'each', objects } : undefined;
  };

  const anyPart: Elements['anyPart'] = (object, depth) => {
    if (object.kind !== 'object' || object.partial) return undefined;
    const { module, node } = object;
    const parts = node.properties.map((each) => (ts.isPropertyAssignment(each) ? each.initializer : undefined));
    const objects = parts.filter((each) => each && ts.isObjectLiteralExpression(unwrap(each)));
    if (objects.length === 0 || objects.length < parts.length) return undefined;
    return eachOf(objects.map((each) => evaluate(module, each as ts.Expression, depth)));
  };

  const openIn = (list: Value, each: Value): Value =>
    each.kind === 'string' && list.kind === 'array' && isGrown(list.module, list.node) ? { ...each, open: true } : each;

  /** The parameter of a callback, by the type that what is called gives its own parameter: `use: (client: Client) => T`. */
  const typedBy = (
    module: Module,
    call: ts.CallExpression,
    callback: ts.Node,
    parameter: ts.ParameterDeclaration,
    depth: number,
  ): Value | undefined => {
    if (!ts.isIdentifier(call.expression) || parameter.type) return undefined;
    const callee = evaluate(module, call.expression, depth);
    if (callee.kind !== 'function') return undefined;
    const given = callee.node.parameters[call.arguments.indexOf(callback as ts.Expression)]?.type;
    const own =
      given && ts.isFunctionTypeNode(given)
        ? given.parameters[parameter.parent.parameters.indexOf(parameter)]
        : undefined;
    const value = own?.type && annotations.instanceOf(callee.module, own.type);
    return value?.kind === 'external' || value?.kind === 'instance' ? value : undefined;
  };

  /** `<FlagContext.Consumer>{(flags) => …}</FlagContext.Consumer>` */
  const ofConsumer = (module: Module, callback: ts.Node, depth: number): Value | undefined => {
    const element = ts.isJsxExpression(callback.parent) ? callback.parent.parent : undefined;
    const tag = element && ts.isJsxElement(element) ? element.openingElement.tagName : undefined;
    if (!tag || !ts.isPropertyAccessExpression(tag) || tag.name.text !== 'Consumer') return undefined;
    const context = evaluate(module, tag.expression, depth);
    return context.kind === 'external' && context.path === 'createContext()'
      ? calls.boxes.open(context, depth)
      : undefined;
  };

  const ofCallback: Elements['ofCallback'] = (module, name, parameter, depth) => {
    const callback = wrapped(parameter.parent);
    const held = ofConsumer(module, callback, depth);
    if (held) return inPattern(name, parameter.name, held, depth);
    const call = callback.parent;
    const state = calls.options.given(module, parameter);
    if (state) return inPattern(name, parameter.name, state, depth);
    const given = calls.callbacks.given(module, callback, parameter.parent.parameters.indexOf(parameter), depth);
    if (given) return inPattern(name, parameter.name, given, depth);
    if (!ts.isCallExpression(call)) return undefined;
    const typed = typedBy(module, call, callback, parameter, depth);
    if (typed)
      return patternPath(name, parameter.name)?.reduce((object, part) => members.of(object, part, depth), typed);
    const rows = rowsOf(call, callback);
    if (rows) return ofRows(module, rows, name, parameter, depth);
    if (parameter.parent.parameters[0] !== parameter) return undefined;
    const promise = promiseOf(call, callback);
    if (promise) {
      const value = inPattern(name, parameter.name, evaluate(module, promise, depth), depth);
      return value && value.kind !== 'unknown' ? value : undefined;
    }
    if (call.arguments[0] !== callback || !ts.isPropertyAccessExpression(call.expression)) return undefined;
    if (!iterating.has(call.expression.name.text)) return undefined;
    const list = evaluate(module, call.expression.expression, depth);
    const elements = elementsOf(list, depth);
    if (elements && elements.length > 0) return within(list, elements, name, parameter.name, depth);
    const any = collections.anyOf(module, call.expression.expression, depth);
    return any.kind === 'unknown' ? undefined : inPattern(name, parameter.name, any, depth);
  };

  /** `it.each([['new-cart', true]])('…', (key, on) => …)`: a row that is no list is the first parameter. */
  const ofRows = (
    module: Module,
    rows: ts.Expression,
    name: ts.Identifier,
    parameter: ts.ParameterDeclaration,
    depth: number,
  ): Value | undefined => {
    const index = parameter.parent.parameters.indexOf(parameter);
    const list = evaluate(module, rows, depth);
    const values = elementsOf(list, depth)?.map((row) =>
      row.kind === 'array' ? elementsOf(row, depth)?.[index] : index === 0 ? row : undefined,
    );
    if (!values || values.length === 0) return undefined;
    const given = values.map((value) => (value && inPattern(name, parameter.name, value, depth)) ?? dynamic);
    return openIn(list, given.reduce(either));
  };

  const inPattern: Elements['inPattern'] = (name, pattern, value, depth) =>
    patternSteps(name, pattern)?.reduce<Value>(
      (at, step) => (typeof step === 'string' ? members.of(at, step, depth) : elementAt(at, step, depth)),
      value,
    );

  /** What made a client can be told of an element, even where an array may be changed before it is read. */
  const elementAt = (list: Value, index: number, depth: number): Value => {
    if (list === circular) return circular;
    // `const [client] = useState(…)`
    if (list.kind === 'external') return calls.boxes.taken(list, `[${index}]`, depth) ?? dynamic;
    // `[name, key]` of `Object.entries(…)`
    if (list.kind === 'list') return list.values[index] ?? dynamic;
    if (list.kind !== 'array' || list.node.elements.slice(0, index + 1).some(ts.isSpreadElement)) return dynamic;
    const element = list.node.elements[index];
    const value = element ? evaluate(list.module, element, depth) : dynamic;
    return value.kind === 'object' || value.kind === 'function' ? givenPart([value]) : clientOnly(value);
  };

  const ofLoop: Elements['ofLoop'] = (module, name, declaration, depth) => {
    const loop = declaration.parent.parent as ts.ForOfStatement;
    const list = evaluate(module, loop.expression, depth);
    const elements = elementsOf(list, depth);
    if (elements && elements.length > 0) return within(list, elements, name, declaration.name, depth);
    const any = collections.anyOf(module, loop.expression, depth);
    return any.kind === 'unknown' ? dynamic : (inPattern(name, valuePattern(declaration.name), any, depth) ?? dynamic);
  };

  const at: Elements['at'] = (module, { expression, argumentExpression }, depth) => {
    const list = ts.isNumericLiteral(argumentExpression) ? evaluate(module, expression, depth) : dynamic;
    const pair = list.kind === 'external' ? elementAt(list, Number(argumentExpression.getText()), depth) : dynamic;
    return pair.kind === 'unknown' ? collections.anyOf(module, expression, depth) : pair;
  };

  const collections = createCollections({ ...core, annotations, annotationOf, elementsOf });
  return { ofCallback, ofLoop, inPattern, elementsOf, anyPart, at, collections };
}

/** `client` of `for (const [tenant, client] of clients)`: a map is gone through by its entries. */
function valuePattern(pattern: ts.BindingName): ts.BindingName {
  const second = ts.isArrayBindingPattern(pattern) ? pattern.elements[1] : undefined;
  return second && ts.isBindingElement(second) ? second.name : pattern;
}

/** The rows of a block of tests: `it.each(rows)('…', callback)`. */
function rowsOf(call: ts.CallExpression, callback: ts.Node): ts.Expression | undefined {
  const table = call.expression;
  const isEach =
    ts.isCallExpression(table) &&
    ts.isPropertyAccessExpression(table.expression) &&
    table.expression.name.text === 'each' &&
    call.arguments[1] === callback;
  return isEach ? table.arguments[0] : undefined;
}
