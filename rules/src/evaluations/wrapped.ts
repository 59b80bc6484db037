import type { Scope } from 'eslint';
import type { Origin } from './origin.js';
import { type Node, wrapped } from './tree.js';

/** `withFlags()(memo(observer(Page)))`: nobody nests deeper. */
const maxDepth = 6;

/**
 * The props of components that calls wrap, written `withFlags()<props>`: for `withFlags()(Page)`, where `Page` stands in
 * the call or is named there. `compose(withFlags(), withRouter)(Page)` and `withFlags()(memo(Page))` are seen through.
 */
export function createWrapped(
  of: (node: Node) => readonly Origin[],
  declared: (node: Node) => readonly Scope.Variable[],
): (component: Node) => readonly Origin[] {
  const known = new WeakMap<Node, readonly Origin[]>();

  /** The callees of the calls that an expression is an argument of. */
  const callees = (expression: Node, found: Node[], depth: number): Node[] => {
    const outer = wrapped(expression);
    const { parent } = outer;
    if (depth > maxDepth || !parent) return found;
    if (parent.type === 'CallExpression' && parent.arguments.includes(outer)) {
      const { callee } = parent;
      found.push(callee, ...(callee.type === 'CallExpression' ? callee.arguments : []));
      callees(parent, found, depth + 1);
    } else if (parent.type === 'VariableDeclarator' && parent.init === outer) named(parent, found, depth);
    return found;
  };

  const named = (declaration: Node, found: Node[], depth: number): void => {
    for (const { references, defs } of declared(declaration)) {
      // A function declares its parameters as well.
      if (defs[0]?.type === 'Parameter') continue;
      for (const reference of references) {
        const node = reference.identifier as unknown as Node;
        if (!reference.isWrite() && wrapped(node).parent?.type === 'CallExpression') callees(node, found, depth + 1);
      }
    }
  };

  return (component) => {
    const before = known.get(component);
    if (before) return before;
    // A component that is wrapped by itself has no origin: this stands while its own is looked for.
    known.set(component, []);
    const found: Node[] = [];
    if (component.type === 'ClassDeclaration' || component.type === 'FunctionDeclaration') named(component, found, 0);
    else callees(component, found, 0);
    const isClass = component.type === 'ClassDeclaration' || component.type === 'ClassExpression';
    for (const decorator of (isClass && component.decorators) || []) {
      if (decorator.type === 'Decorator') found.push(decorator.expression);
    }
    const origins = found
      .flatMap((callee) => of(callee))
      .flatMap(({ source, path }) => (source === undefined ? [] : [{ source, path: `${path}<props>` }]));
    known.set(component, origins);
    return origins;
  };
}
