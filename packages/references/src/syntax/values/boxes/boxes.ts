import { ts } from '../../../../compiler/index.js';
import type { Providers } from '../../components/providers.js';
import type { Module } from '../../modules/modules.js';
import { isOwnName } from '../../tree/own-names.js';
import { wrapped } from '../../tree/parse.js';
import type { Core } from '../evaluate.js';
import type { GlobalValues } from '../global-values.js';
import {
  clientOnly,
  dynamic,
  either,
  givenPart,
  handedOver,
  instanceOfClass,
  isNothing,
  type Made,
  type Value,
} from '../value.js';
import { type Box, boxes } from './box-tables.js';
import { writtenTo } from './box-writes.js';
import { createStreams, type Streams } from './streams.js';

/** What libraries hold and hand back: state of components, references, stores, signals, contexts. */
export interface Boxes {
  /** What a step behind a value takes out of a box (`[0]`, `.value`, `()`), or leads on to; `made` is the step's own call. */
  taken(value: External, step: string, depth: number, made?: Made): Value | undefined;
  /** What a box holds; what is none is what it is. */
  open(value: Value, depth: number): Value;
  readonly streams: Streams;
}

type External = Extract<Value, { kind: 'external' }>;

interface BoxesInput extends Pick<Core, 'evaluate' | 'annotated'> {
  providers: Providers;
  globals: GlobalValues;
  resultOf(callee: Value, depth: number): Value;
  memberOf(object: Value, name: string, depth: number): Value;
}

/** The row of a package; a subpath has those of its package. */
export function boxOf(specifier: string, maker: string): Box | undefined {
  const rows = Object.hasOwn(boxes, specifier) ? boxes[specifier] : boxes[specifier.split('/')[0] ?? ''];
  return rows && Object.hasOwn(rows, maker) ? rows[maker] : undefined;
}

const makers = new Set(
  Object.values(boxes).flatMap((rows) => Object.keys(rows).map((each) => each.replace(/^new /, ''))),
);

/** Whether something of some package makes a box that is called so: telling where a name comes from may parse other files. */
export const isBoxMaker = (name: string): boolean => makers.has(name);

/** `createSignal` and `[0]()` of `createSignal()[0]()`, `<Ref>` and `.value` of `<Ref>.value`. */
function split(path: string): { maker: string; rest: string } | undefined {
  const [, typed, made, rest = ''] = /^(?:(<[\w.]+>)|((?:new )?[\w$.*]+)\(\))(.*)$/.exec(path) ?? [];
  const maker = typed ?? made;
  return maker === undefined ? undefined : { maker, rest };
}

export function createBoxes({ evaluate, annotated, providers, globals, resultOf, memberOf }: BoxesInput): Boxes {
  const taken: Boxes['taken'] = (value, step, depth, made = value.made) => {
    const { specifier, path } = value;
    const at = split(path + step);
    const row = at && boxOf(specifier, at.maker);
    if (!row || !at) return undefined;
    const box: External = at.rest === '' && made ? { ...value, path: path + step, made } : value;
    if (row.out?.includes(at.rest)) return contents(box, row, depth);
    if (row.out?.some((each) => each.startsWith(at.rest))) return { ...box, path: path + step };
    const isOthers = row.own && at.rest === step && step.startsWith('.') && !row.own.test(step.slice(1));
    return isOthers ? memberOf(contents(box, row, depth), step.slice(1), depth) : undefined;
  };

  const open: Boxes['open'] = (value, depth) => {
    const at = value.kind === 'external' ? split(value.path) : undefined;
    const row = value.kind === 'external' && at?.rest === '' ? boxOf(value.specifier, at.maker) : undefined;
    return row && value.kind === 'external' ? contents(value, row, depth) : (streams.outOf(value, depth) ?? value);
  };

  const contents = ({ made, holds }: External, row: Box, depth: number): Value => {
    if (holds) return annotated(dynamic, holds);
    if (!made) return dynamic;
    const { module, node } = made;
    const given = node.arguments?.at(row.at ?? 0);
    if (row.of === 'provided' && given) {
      const key = evaluate(module, given, depth);
      const [type] = node.typeArguments ?? [];
      const held = type ? annotated(dynamic, { module, type }) : open(key, depth);
      return held === key ? globals.provided(module, given, depth) : held;
    }
    if (row.of === 'box') return given ? open(evaluate(module, given, depth), depth) : dynamic;
    const type = row.of === 'component' ? undefined : (node.typeArguments?.[0] ?? castOf(given));
    const typed = annotated(dynamic, type && { module, type });
    if (typed !== dynamic) return typed;
    if (row.of === 'context') return ofContext(made, given, depth);
    if (row.of === 'component') return given ? ofModule(module, given, depth) : dynamic;
    const value = given ? givenBy(row, module, given, depth) : dynamic;
    if (row.sure) return value;
    const written = writtenTo(made).map((each) => ofWritten(module, each, depth));
    const whole = isNothing(value) ? written.reduce(either, dynamic) : value;
    return written.length === 0 && isAlone(node, row) ? clientOrObject(whole) : givenPart([clientOrObject(whole)]);
  };

  const givenBy = ({ of }: Box, module: Module, given: ts.Expression, depth: number): Value => {
    if (of === 'factory') return resultOf(memberOf(evaluate(module, given, depth), 'factory', depth), depth);
    const value = evaluate(module, given, depth);
    if (of === 'instance') return instanceOfClass(value) ?? dynamic;
    return of === 'result' || (of === 'either' && value.kind === 'function') ? resultOf(value, depth) : value;
  };

  /** `() => import('./gate')`, `{ loader: () => import('./gate').then((gate) => gate.Gate) }` */
  const ofModule = (module: Module, given: ts.Expression, depth: number): Value => {
    const value = evaluate(module, given, depth);
    const loader = value.kind === 'object' ? memberOf(value, 'loader', depth) : value;
    const loaded = resultOf(loader, depth);
    const isModule = loaded.kind === 'namespace' || loaded.kind === 'object';
    return isModule ? memberOf(loaded, 'default', depth) : loaded;
  };

  /** `setClient(client)`, `setClient(() => client)` */
  const ofWritten = (module: Module, expression: ts.Expression, depth: number): Value => {
    const value = evaluate(module, expression, depth);
    return clientOnly(value.kind === 'function' ? resultOf(value, depth) : value);
  };

  /** What it begins with (`{ isOn: () => false }`) says less than what components give it. */
  const ofContext = (made: Made, initial: ts.Expression | undefined, depth: number): Value => {
    const given = providers.valueOf(made);
    const value = given ? evaluate(made.module, given, depth) : dynamic;
    if (value.kind !== 'unknown' || !initial) return handedOver(value);
    // Who imports the context may give it something else.
    const first = evaluate(made.module, initial, depth);
    return isShared(made) ? handedOver(first) : first;
  };

  const streams = createStreams({ evaluate, resultOf, open });
  return { taken, open, streams };
}

/** What may be another one is no key, whatever it begins with. */
const clientOrObject = (value: Value): Value =>
  value.kind === 'object' || value.kind === 'function' ? value : clientOnly(value);

/** Whether other files know what a call makes. */
function isShared({ module, node }: Made): boolean {
  const holder = wrapped(node).parent;
  const name = ts.isVariableDeclaration(holder) ? holder.name : undefined;
  return !name || !ts.isIdentifier(name) || !isOwnName(module, name);
}

/** Whether nobody takes what writes to a state, `const [client] = useState(…)`, or whoever has a reference does not. */
const isAlone = (node: ts.Node, { out }: Box): boolean => {
  const { parent } = node;
  const isOnly = ts.isVariableDeclaration(parent) && ts.isArrayBindingPattern(parent.name);
  return out?.[0] === '.current' || (isOnly && parent.name.elements.length === 1);
};

/** `Flags` of `{} as Flags` */
function castOf(given: ts.Expression | undefined): ts.TypeNode | undefined {
  if (!given || !ts.isAsExpression(given) || given.type.getText() === 'const') return undefined;
  return given.type;
}
