import { ts } from '../../compiler/index.js';
import type { InferredAccessor } from './inference.js';

/** How markup and directives show what stands inside of a component, or of the element with a directive. */
const written = /<slot\b|<ng-content\b|\{@render\s+children\b|\{\{\s*yield\b|\bcreateEmbeddedView\(/g;

/** The offsets at which a component of the repository shows what it is given, or a directive its element. */
export function outletsOf({ module, nodes: [owner] }: InferredAccessor): number[] {
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
