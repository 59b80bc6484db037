import type { Scope } from 'eslint';
import type { Made } from './made.js';
import type { Node } from './tree.js';

/**
 * Where the value of an expression comes from, written as the expression that makes it from a module's exports:
 * `OpenFeature.getClient()` of `@openfeature/web-sdk`. What is only known by its declared type reads `<Client>`.
 */
export interface Origin {
  /** Import specifier; absent where the path begins at a local name. */
  source?: string;
  path: string;
  /** The declaration of a type of this file, for the properties that it gives a type to. */
  type?: Node;
}

export interface Origins {
  /** Every way to say where an expression's value comes from; none where that cannot be told. */
  of(node: Node): readonly Origin[];
  /** The origins of a property of something that has the given origins. */
  property(of: readonly Origin[], name: string): Origin[];
  /** The variable that an identifier means, by scope: never by name alone. */
  variable(identifier: Node & { name: string }): Scope.Variable | undefined;
  /** The origins of what a parameter of a function stands for. */
  parameter(of: Node & { params: Node[] }, parameter: Node): readonly Origin[];
  readonly made: Made;
}

const same = (a: Origin, b: Origin): boolean => a.source === b.source && a.path === b.path;

/** The origins that all lists share: a binding with two values comes from what both come from. */
export function common(lists: (readonly Origin[])[]): Origin[] {
  const [first = [], ...others] = lists;
  return first.filter((origin) => others.every((list) => list.some((other) => same(origin, other))));
}
