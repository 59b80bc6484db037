import { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { unwrap } from '../../tree/parse.js';
import { dynamic, handedOver, type Made, type Value } from '../value.js';
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

  return {
    /** `ctx` of what a procedure of tRPC is given, `c.var`, `ctx.state` */
    memberOf({ specifier, path, made }: External, name: string, depth: number): Value | undefined {
      if (!made) return undefined;
      if (specifier === '@trpc/server' && path === '<Options>' && name === 'ctx')
        return valueOf(argumentIn(made, 'context', 0, depth), depth);
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

/** A chain of calls that is longer tells of something else. */
const maxCalls = 20;
