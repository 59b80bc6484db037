import { ts } from 'ts-morph';
import { literalValue } from './expression.js';
import type { Literal, Pass } from './simplification.js';

/** The names of `a.b.c`, where the first of them is declared at the top of the file. */
export function pathOf(expression: ts.Node, { module }: Pass): string[] | undefined {
  const names: string[] = [];
  let node = expression;
  while (ts.isPropertyAccessExpression(node)) {
    names.unshift(node.name.text);
    node = node.expression;
  }
  if (!ts.isIdentifier(node)) return undefined;
  const binding = module.scopes.bindingOf(node);
  return binding?.scope === module.sourceFile ? [node.text, ...names] : undefined;
}

/** The value of a literal, or of a constant or enum member that stands for one; `undefined` where it is none. */
export function valueOf(expression: ts.Expression, pass: Pass): Literal | undefined {
  const own = literalValue(expression);
  if (own !== undefined) return own;
  const path = pathOf(expression, pass);
  return path && pass.known.valueOf(path);
}
