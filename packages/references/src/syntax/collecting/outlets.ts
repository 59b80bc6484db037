import { ts } from '../../../compiler/index.js';
import type { Evaluation } from '../accessors/evaluation.js';
import type { InferredAccessor } from '../accessors/inference.js';
import type { Module } from '../modules/modules.js';

/** How markup and directives show what stands inside of a component, or of the element with a directive. */
const written = /<slot\b|<ng-content\b|\{@render\s+children\b|\{\{\s*yield\b|\bcreateEmbeddedView\(/g;

interface Region {
  on: boolean;
  start: number;
  end: number;
}

const gates = new WeakMap<InferredAccessor, { on: boolean | undefined }>();

/**
 * On which side of its flag a component or directive of the repository shows what stands inside of it; `undefined` where that
 * is not all that it does with it.
 */
export function gateOf(
  { way, inverted, key }: Evaluation,
  regionsOf: (module: Module, evaluation: Evaluation) => Region[],
): boolean | undefined {
  // What `'!new-cart'` means, the component alone knows.
  const isNegated = key.kind === 'string' && key.values.some(({ text }) => text.startsWith('!'));
  if (way?.kind !== 'inferred' || isNegated) return undefined;
  const { accessor } = way;
  let gate = gates.get(accessor);
  if (!gate) {
    gates.set(accessor, (gate = { on: undefined }));
    const outlets = outletsOf(accessor);
    const regions = outlets.length > 0 ? regionsOf(accessor.module, accessor.reads) : [];
    const isShown = (on: boolean): boolean =>
      outlets.every((place) => regions.some((each) => each.on === on && each.start <= place && place < each.end));
    gate.on = regions.length === 0 ? undefined : isShown(true) ? true : isShown(false) ? false : undefined;
  }
  return gate.on === undefined ? undefined : gate.on !== inverted;
}

/** The offsets at which a component of the repository shows what it is given, or a directive its element. */
function outletsOf({ module, nodes: [owner] }: InferredAccessor): number[] {
  const places = [...module.text.matchAll(written)].map(({ index }) => index);
  if (module.template || !owner) return places;
  const home = ts.findAncestor(owner, ts.isClassLike) ?? owner;
  const isHome = (place: number): boolean => home.pos <= place && place < home.end;
  return [...places.filter(isHome), ...childrenIn(home)];
}

/** `children` and `props.children`, where they are read. */
function childrenIn(owner: ts.Node): number[] {
  const places: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isParameter(node)) return;
    if (ts.isIdentifier(node) && node.text === 'children' && !ts.isBindingElement(node.parent)) {
      places.push(node.getStart());
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(owner, visit);
  return places;
}
