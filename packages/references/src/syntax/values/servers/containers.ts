import { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { unwrap } from '../../tree/parse.js';
import type { Core } from '../evaluate.js';
import { dynamic, instanceOfClass, type Value } from '../value.js';

/** Names of what hands out the objects that others have made: of containers, injectors, module references and contexts. */
const handsOut = /^(?:get|tryGet|resolve|inject|lookup)(?:Async|Instance|Service|Provider|Context)?$/;

/**
 * What a container hands out, whose own value tells nothing: `container.get<Unleash>(TYPES.Unleash)` by its type argument,
 * `moduleRef.get(FlagService)` by the class that is asked for.
 */
export function handedOut(
  module: Module,
  call: ts.CallExpression,
  { evaluate, annotated, isSdk }: Pick<Core, 'evaluate' | 'annotated' | 'isSdk'>,
  depth: number,
): Value | undefined {
  const callee = unwrap(call.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  if (!ts.isIdentifier(name) || !handsOut.test(name.text)) return undefined;
  const [type, ...others] = call.typeArguments ?? [];
  if (type && others.length === 0) {
    const value = annotated(dynamic, { module, type });
    if (value.kind === 'external' || value.kind === 'instance') return value;
  }
  const [token, settings] = call.arguments;
  // `moduleRef.get(FlagService, { strict: false })`
  const isOnly = call.arguments.length === 1 || (settings && ts.isObjectLiteralExpression(settings));
  if (!token || !isOnly || !ts.isPropertyAccessExpression(callee)) return undefined;
  const asked = evaluate(module, token, depth);
  const isClass = asked.kind === 'class' || (asked.kind === 'external' && isSdk(asked.specifier) && isType(asked.path));
  return isClass ? instanceOfClass(asked) : undefined;
}

/** Whether what a package exports is a class, by its name. */
const isType = (path: string): boolean => /^[A-Z]\w*[a-z]\w*$/.test(path);
