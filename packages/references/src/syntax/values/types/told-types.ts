import { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { returnsOf } from '../../tree/declarations.js';
import { staticName, unwrap } from '../../tree/parse.js';
import { dynamic, type FunctionValue, handedOver, type Made, type ObjectValue, type Value } from '../value.js';
import type { Annotation, Annotations } from './annotations.js';

type External = Extract<Value, { kind: 'external' }>;

interface ToldTypesInput {
  annotations: Pick<Annotations, 'instanceOf' | 'memberType'>;
  evaluate(module: Module, expression: ts.Expression, depth: number): Value;
  resultOf(callee: Value, depth: number): Value;
}

/**
 * What frameworks are told, where they are made, of the objects that they hand around: `initTRPC.context<Context>()`,
 * `new Hono<{ Variables: Variables }>()`, `new Koa<State>()`.
 */
export function createToldTypes({ annotations, evaluate, resultOf }: ToldTypesInput) {
  /** The type argument of the call that an object was made by, or of one before it in the chain of calls. */
  const argumentIn = (made: Made | undefined, method: string, index: number, depth: number): Annotation | undefined => {
    for (let at = made, calls = 0; at && calls < maxCalls; calls++) {
      const { module, node }: Made = at;
      const callee = unwrap(node.expression);
      const isIt = ts.isNewExpression(node) || (ts.isPropertyAccessExpression(callee) && callee.name.text === method);
      const type = isIt ? node.typeArguments?.[index] : undefined;
      if (type) return { module, type };
      const object = ts.isPropertyAccessExpression(callee) ? evaluate(module, callee.expression, depth) : undefined;
      at = object?.kind === 'external' ? object.made : undefined;
    }
    return undefined;
  };

  const member = (type: Annotation | undefined, name: string): Annotation | undefined =>
    type && annotations.memberType(type.module, type.type, name);

  /** An instance of a type; `typeof createContext` stands for what that gives. */
  const valueOf = (type: Annotation | undefined, depth: number): Value | undefined => {
    if (!type) return undefined;
    const made = ts.isTypeQueryNode(type.type) && ts.isIdentifier(type.type.exprName) ? type.type.exprName : undefined;
    const result = made ? resultOf(evaluate(type.module, made, depth), depth) : dynamic;
    const value = result.kind === 'unknown' ? annotations.instanceOf(type.module, type.type) : result;
    return value && handedOver(value);
  };

  /** What the middlewares of a procedure of tRPC add to its context, the last one first: `next({ ctx: { flags } })`. */
  const addedContexts = (made: Made | undefined, depth: number): ObjectValue[] => {
    const added: ObjectValue[] = [];
    for (let at = made, calls = 0; at && calls < maxCalls; calls++) {
      const { module, node }: Made = at;
      const callee = unwrap(node.expression);
      if (!ts.isPropertyAccessExpression(callee)) break;
      const [first] = callee.name.text === 'use' ? (node.arguments ?? []) : [];
      const middleware = first && middlewareOf(evaluate(module, first, depth), depth);
      const context = middleware && contextIn(middleware.node);
      if (middleware && context) added.push({ kind: 'object', module: middleware.module, node: context });
      const object = evaluate(module, callee.expression, depth);
      at = object.kind === 'external' ? object.made : undefined;
    }
    return added;
  };

  /** The function that a middleware is, by itself or in `t.middleware(…)`. */
  const middlewareOf = (value: Value, depth: number): FunctionValue | undefined => {
    if (value.kind === 'function') return value;
    const made = value.kind === 'external' && value.path.endsWith('.middleware()') ? value.made : undefined;
    const [first] = made?.node.arguments ?? [];
    const given = made && first && evaluate(made.module, first, depth);
    return given?.kind === 'function' ? given : undefined;
  };

  return {
    /** `ctx` of what a procedure of tRPC is given, `c.var`, `ctx.state` */
    memberOf({ specifier, path, made }: External, name: string, depth: number): Value | undefined {
      if (!made) return undefined;
      if (specifier === '@trpc/server' && path === '<Options>' && name === 'ctx') {
        const told = valueOf(argumentIn(made, 'context', 0, depth), depth);
        const objects = addedContexts(made, depth);
        return objects.length > 0 ? { kind: 'given', objects, ...(told && { typed: told }) } : told;
      }
      if (path !== '<Context>') return undefined;
      if (specifier === 'hono')
        return name === 'var' ? valueOf(member(argumentIn(made, '', 0, depth), 'Variables'), depth) : undefined;
      if (!/^(?:koa|koa-router|@koa\/router)$/.test(specifier)) return undefined;
      const type = argumentIn(made, '', name === 'state' ? 0 : 1, depth);
      return valueOf(name === 'state' ? type : member(type, name), depth);
    },
    /** `c.get('flags')` of Hono */
    ofCall({ specifier, path, made }: External, { arguments: [first] }: ts.CallExpression, depth: number) {
      if (specifier !== 'hono' || path !== '<Context>.get' || !first || !ts.isStringLiteralLike(first))
        return undefined;
      return valueOf(member(member(argumentIn(made, '', 0, depth), 'Variables'), first.text), depth);
    },
  };
}

/** `{ ...ctx, flags }` of the one `next({ ctx: { ...ctx, flags } })` that a middleware gives back. */
function contextIn({ body }: ts.FunctionLikeDeclaration): ts.ObjectLiteralExpression | undefined {
  const results = !body ? [] : ts.isBlock(body) ? returnsOf(body) : [body as ts.Expression];
  const contexts = results.flatMap((result) => {
    const call = unwrap(result);
    const next = ts.isAwaitExpression(call) ? unwrap(call.expression) : call;
    if (!ts.isCallExpression(next) || !/(?:^|\.)next$/.test(next.expression.getText())) return [];
    const [given] = next.arguments;
    const object = given && unwrap(given);
    const property =
      object && ts.isObjectLiteralExpression(object)
        ? object.properties.find((each) => each.name && staticName(each.name) === 'ctx')
        : undefined;
    const context = property && ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
    return context && ts.isObjectLiteralExpression(context) ? [context] : [];
  });
  return contexts.length === 1 ? contexts[0] : undefined;
}

/** A chain of calls that is longer tells of something else. */
const maxCalls = 20;
