import type { Value } from '../value.js';

/** What an object of a server's framework is for those who decorate it. */
export type Role = 'app' | 'request' | 'response' | 'context';

interface Framework {
  /** The types that its objects have. */
  types: Record<string, Role>;
  /** What makes objects of a type. */
  made: Record<string, string>;
  /** Members of those that are of such types themselves. */
  members?: Record<string, string>;
  /** What it gives the functions that it calls. */
  gives: readonly string[];
}

/** Methods of an application that are handed functions which handle requests. */
const handling = /^(?:get|post|put|patch|delete|del|head|options|all|use|route|on|ext|addHook)$/;

const express: Framework = {
  types: { Request: 'request', Response: 'response', Application: 'app', Express: 'app', Router: 'app' },
  made: { '*()': 'Application', 'Router()': 'Router', 'new Router()': 'Router' },
  members: { 'Request.app': 'Application', 'Response.app': 'Application', 'Request.res': 'Response' },
  gives: ['Request', 'Response'],
};
const koa: Framework = {
  types: {
    Context: 'context',
    ParameterizedContext: 'context',
    DefaultContext: 'context',
    BaseContext: 'context',
    Application: 'app',
  },
  made: { 'new *()': 'Application' },
  members: { 'Context.app': 'Application', 'ParameterizedContext.app': 'Application' },
  gives: ['Context'],
};
const koaRouter: Framework = { ...koa, types: { ...koa.types, Router: 'app' }, made: { 'new *()': 'Router' } };

const frameworks: Record<string, Framework> = {
  express,
  'express-serve-static-core': express,
  koa,
  '@koa/router': koaRouter,
  'koa-router': koaRouter,
  fastify: {
    types: { FastifyInstance: 'app', FastifyRequest: 'request', FastifyReply: 'response' },
    made: { '*()': 'FastifyInstance', 'fastify()': 'FastifyInstance', 'Fastify()': 'FastifyInstance' },
    members: {
      'FastifyRequest.server': 'FastifyInstance',
      'FastifyReply.server': 'FastifyInstance',
      'FastifyReply.request': 'FastifyRequest',
    },
    gives: ['FastifyRequest', 'FastifyReply'],
  },
  '@hapi/hapi': {
    types: { Server: 'app', Request: 'request', ResponseToolkit: 'response' },
    made: { 'server()': 'Server', 'Server()': 'Server', 'new Server()': 'Server' },
    members: { 'Request.server': 'Server' },
    gives: ['Request', 'ResponseToolkit'],
  },
  hono: {
    types: { Hono: 'app', Context: 'context' },
    made: { 'new Hono()': 'Hono' },
    gives: ['Context'],
  },
};

/** What is made of a procedure of tRPC. */
const procedures = /^(?:query|mutation|subscription|use|middleware)$/;

type External = Extract<Value, { kind: 'external' }>;

/** The type of an object of a framework: `Application` of what `express()` makes. */
export function typeOf({ specifier, path }: External): string | undefined {
  const framework = frameworks[specifier];
  if (!framework) return undefined;
  return /^<(\w+)>$/.exec(path)?.[1] ?? framework.made[path];
}

/** What the type of a framework's object is for those who decorate it. */
export function roleOfType(value: External): Role | undefined {
  const type = typeOf(value);
  return type === undefined ? undefined : frameworks[value.specifier]?.types[type];
}

/** `req.app` of Express, `request.server` of Fastify. */
export function memberOf(value: External, name: string): External | undefined {
  const type = frameworks[value.specifier]?.members?.[`${typeOf(value)}.${name}`];
  return type === undefined ? undefined : { kind: 'external', specifier: value.specifier, path: `<${type}>` };
}

/** What an application gives the functions that are handed to one of its methods, by the place of a parameter. */
export function givenBy(value: External, method: string, index: number, count: number): External | undefined {
  // `t.procedure.query(({ ctx }) => …)`, `t.middleware(({ ctx, next }) => …)`
  if (value.specifier === '@trpc/server' && index === 0 && procedures.test(method))
    return { ...value, path: '<Options>' };
  if (roleOfType(value) !== 'app') return undefined;
  // A plugin of Fastify is given another instance.
  if (method === 'register') return index === 0 ? { ...value, path: '<FastifyInstance>' } : undefined;
  return handling.test(method) ? givenTo(value, index, count) : undefined;
}

/** What functions are given that have a type of a framework: `RequestHandler` of Express. */
export function givenToType({ specifier, path }: External, index: number, count: number): External | undefined {
  const type = /^<(?:\w+\.)?(\w+)>$/.exec(path)?.[1] ?? '';
  if (specifier === 'fastify' && /^FastifyPlugin/.test(type)) {
    return index === 0 ? { kind: 'external', specifier, path: '<FastifyInstance>' } : undefined;
  }
  const isHandler = /(?:Handler|Middleware|HandlerMethod|Lifecycle\.Method)$/.test(type);
  return isHandler ? givenTo({ kind: 'external', specifier, path }, index, count) : undefined;
}

function givenTo(value: External, index: number, count: number): External | undefined {
  const gives = frameworks[value.specifier]?.gives ?? [];
  // `(error, req, res, next) => …`
  const type = gives[count === 4 ? index - 1 : index];
  return type === undefined ? undefined : { ...value, path: `<${type}>` };
}

/** What a name stands for that a parameter without a type has in a handler. */
export function roleOfName(name: string): Role | undefined {
  if (/^_?req(?:uest)?$/.test(name)) return 'request';
  if (/^_?(?:res|response|reply)$/.test(name)) return 'response';
  if (/^(?:ctx|context|c)$/.test(name)) return 'context';
  return /^(?:app|server|fastify|instance|koa|router)$/.test(name) ? 'app' : undefined;
}
