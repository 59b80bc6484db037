import { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { staticName, unwrap, wrapped } from '../../tree/parse.js';
import type { Core } from '../evaluate.js';
import { dynamic, type Value } from '../value.js';
import { type Boxes, boxOf } from './boxes.js';
import type { createStores } from './stores.js';

/** Functions that are called with what the box holds that stands in front of them: `derived(client, ($client) => …)`. */
const opening: Record<string, RegExp> = {
  'svelte/store': /^derived$/,
  nanostores: /^computed$/,
  vue: /^watch$/,
  'jotai/utils': /^selectAtom$/,
};

/** Methods of boxes that call a function with what they hold. */
const telling = /^(?:subscribe|listen|forEach)$/;

interface BoxCallbacksInput extends Pick<Core, 'evaluate'> {
  boxes: Boxes;
  stores: ReturnType<typeof createStores>;
}

export interface BoxCallbacks {
  /** What a function is given by a call of a library that it is handed to: `useFlags((state) => …)`, `map((client) => …)`. */
  given(module: Module, callback: ts.Node, index: number, depth: number): Value | undefined;
}

export function createBoxCallbacks({ evaluate, boxes, stores }: BoxCallbacksInput): BoxCallbacks {
  const given: BoxCallbacks['given'] = (module, callback, index, depth) => {
    const observer = observerOf(callback);
    if (observer) return given(module, observer, index, depth);
    const call = callback.parent;
    const place = ts.isCallExpression(call) ? call.arguments.indexOf(callback as ts.Expression) : -1;
    if (!ts.isCallExpression(call) || place < 0) return undefined;
    const callee = unwrap(call.expression);
    if (ts.isPropertyAccessExpression(callee) && telling.test(callee.name.text)) {
      const box = index === 0 ? evaluate(module, callee.expression, depth) : dynamic;
      const held = boxes.open(box, depth);
      return held === box ? undefined : held;
    }
    if (!ts.isIdentifier(callee) && !ts.isCallExpression(callee)) return undefined;
    const value = evaluate(module, callee, depth);
    if (value.kind !== 'external') return undefined;
    const { specifier, path } = value;
    const row = boxOf(specifier, path);
    // `create(devtools((set, get) => …))`
    if (row?.sure && row.out?.[0] === '' && !row.of) return given(module, wrapped(call), index, depth);
    const [first] = call.arguments;
    if (opening[specifier]?.test(path) && first && place > 0) return ofBoxes(module, first, index, depth);
    // `atom((get) => get(clientAtom))`
    if (specifier === 'jotai' && path === 'atom' && index === 0) return { ...value, path: 'useAtomValue' };
    if (index === 0 && boxes.streams.isOperator(specifier, path)) return boxes.streams.before(module, call, depth);
    return stores.given(value, module, call, { place, index }, depth);
  };

  const ofBoxes = (module: Module, first: ts.Expression, index: number, depth: number): Value | undefined => {
    const node = unwrap(first);
    if (!ts.isArrayLiteralExpression(node))
      return index === 0 ? boxes.open(evaluate(module, node, depth), depth) : undefined;
    const values = node.elements.map((each) => boxes.open(evaluate(module, each, depth), depth));
    return index === 0 ? { kind: 'list', values } : undefined;
  };

  return { given };
}

/** `{ next: (client) => … }` of `client$.subscribe({ next: (client) => … })` */
function observerOf(callback: ts.Node): ts.Node | undefined {
  const property = ts.isMethodDeclaration(callback) ? callback : callback.parent;
  const isNext = ts.isMethodDeclaration(property) || ts.isPropertyAssignment(property);
  return isNext && staticName(property.name) === 'next' ? property.parent : undefined;
}

/** The expressions that may lead to what a function is given, as far as the tree alone tells. */
export function boxesBehind(parameter: ts.ParameterDeclaration): ts.Expression[] {
  const callback = wrapped(parameter.parent);
  const call = callback.parent;
  if (!ts.isCallExpression(call) || !call.arguments.includes(callback as ts.Expression)) return [];
  const callee = unwrap(call.expression);
  if (ts.isPropertyAccessExpression(callee))
    return telling.test(callee.name.text) || callee.name.text === 'then' ? [callee.expression] : [];
  const { parent: pipe } = call;
  const source = ts.isCallExpression(pipe) ? unwrap(pipe.expression) : undefined;
  if (!source || !ts.isPropertyAccessExpression(source) || source.name.text !== 'pipe')
    return [...call.arguments.slice(0, 1), callee].filter((each) => each !== callback);
  const operators = ts.isCallExpression(pipe) ? pipe.arguments.slice(0, pipe.arguments.indexOf(call)) : [];
  return [source.expression, ...operators.flatMap((each) => (ts.isCallExpression(each) ? [...each.arguments] : []))];
}
