import { type FunctionNode, type Node, walk } from './tree.js';

/** The body of the class whose instance `this` is. A function with a `this` of its own, other than a method, has none. */
export function enclosingClass(node: Node): Node | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'ClassBody') return at;
    const method = at.parent?.type === 'MethodDefinition' || at.parent?.type === 'PropertyDefinition';
    if (at.type === 'FunctionDeclaration' || (at.type === 'FunctionExpression' && !method)) return undefined;
  }
  return undefined;
}

export const isFunction = (node: Node | null | undefined): node is FunctionNode =>
  node?.type === 'ArrowFunctionExpression' ||
  node?.type === 'FunctionExpression' ||
  node?.type === 'FunctionDeclaration';

/** The expressions that a function gives back. */
export function returnsOf({ body }: FunctionNode, keys: Record<string, readonly string[]>): Node[] {
  if (!body) return [];
  if ((body.type as string) !== 'BlockStatement') return [body];
  const found: Node[] = [];
  walk(body, keys, (node) => {
    if (node.type === 'ReturnStatement' && node.argument) found.push(node.argument);
    return !isFunction(node);
  });
  return found;
}
