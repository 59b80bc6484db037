import type { ts } from '../../../compiler/index.js';

/**
 * What is known of nodes, by where they stand: a file that was let go of is parsed again, and whoever was told of a node
 * of its first tree still asks for that one.
 */
export class NodeMap<T> {
  readonly #files = new Map<string, Map<string, T>>();

  get(node: ts.Node): T | undefined {
    return this.#files.size === 0 ? undefined : this.#files.get(node.getSourceFile().fileName)?.get(placeOf(node));
  }

  has(node: ts.Node): boolean {
    return this.get(node) !== undefined;
  }

  set(node: ts.Node, value: T): void {
    const { fileName } = node.getSourceFile();
    const known = this.#files.get(fileName);
    if (known) known.set(placeOf(node), value);
    else this.#files.set(fileName, new Map([[placeOf(node), value]]));
  }

  get size(): number {
    return this.#files.size;
  }
}

/** Whether two nodes are one, be it in two trees of its file. */
export const isSameNode = (one: ts.Node, other: ts.Node): boolean =>
  one === other || (placeOf(one) === placeOf(other) && one.getSourceFile().fileName === other.getSourceFile().fileName);

const placeOf = ({ pos, end, kind }: ts.Node): string => `${pos} ${end} ${kind}`;
