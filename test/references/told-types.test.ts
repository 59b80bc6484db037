import { describe, expect, test } from 'vitest';
import { evaluated, evaluationsIn } from './helpers.js';

describe('what procedures of tRPC are given', () => {
  const make = (context: string) =>
    `import { initTRPC } from '@trpc/server';\nimport { PostHog } from 'posthog-node';\nconst posthog = new PostHog('k');\nexport const createContext = async () => ({ posthog });\nconst t = initTRPC.context<${context}>().create({ transformer });\nexport const { router } = t;\nexport const procedure = t.procedure;\nexport const middleware = t.middleware;\n`;
  const use = (code: string) =>
    `import { middleware, procedure, router } from './trpc';\nexport const all = ${code};\n`;
  const read = `({ ctx }) => ctx.posthog.isFeatureEnabled('a-1', 'u')`;

  test.each([
    ['a query', `router({ list: procedure.query(${read}) })`],
    ['a mutation, behind its input', `procedure.input(schema).mutation(${read})`],
    [
      'a middleware',
      `procedure.use(async ({ ctx, next }) => { ctx.posthog.isFeatureEnabled('a-1', 'u'); return next(); })`,
    ],
    ['a middleware by itself', `middleware(${read})`],
    ['what is not taken apart', `procedure.query((opts) => opts.ctx.posthog.isFeatureEnabled('a-1', 'u'))`],
    ['a part of a part', `procedure.query(({ ctx: { posthog } }) => posthog.isFeatureEnabled('a-1', 'u'))`],
  ])('%s', async (_, code) => {
    for (const context of [
      'typeof createContext',
      'Awaited<ReturnType<typeof createContext>>',
      '{ posthog: PostHog }',
    ]) {
      const found = await evaluationsIn({ 'trpc.ts': make(context), 'use.ts': use(code) });
      expect(found.map((each) => each.replace(/:\d+:\d+/, ''))).toEqual(['evaluation a-1 use.ts posthog']);
    }
  });

  test.each([
    ['a middleware', `procedure.use(({ ctx, next }) => next({ ctx: { ...ctx, flags } }))`],
    ['a middleware that gives only what is new', `procedure.use((opts) => opts.next({ ctx: { flags } }))`],
    ['one with a name', `procedure.use(middleware(async ({ next }) => { return await next({ ctx: { flags } }); }))`],
    [
      'one before another',
      `procedure.use(({ next }) => next({ ctx: { flags } })).use(({ next }) => next({ ctx: { user } }))`,
    ],
  ])('what %s adds', async (_, code) => {
    const head = `import { PostHog } from 'posthog-node';\nimport { middleware, procedure } from './trpc';\nconst flags = new PostHog('k');\n`;
    const files = {
      'trpc.ts': make('{ posthog: PostHog }'),
      'flagged.ts': `${head}export const flagged = ${code};\n`,
      'use.ts': `import { flagged } from './flagged';
export const a = flagged.query(({ ctx }) => ctx.flags.isFeatureEnabled('a-1', 'u'));
export const b = flagged.input(schema).query(({ ctx }) => ctx.posthog.isFeatureEnabled('a-2', 'u'));
export const c = flagged.query(({ ctx }) => ctx.user.isFeatureEnabled('a-3', 'u'));
`,
    };
    expect(await evaluated(files)).toBe('a-1 a-2');
  });

  test.each([
    ['another part', `procedure.query(({ input }) => input.posthog.isFeatureEnabled('a-1', 'u'))`],
    ['another property', `procedure.query(({ ctx }) => ctx.db.isFeatureEnabled('a-1', 'u'))`],
    ['another method', `procedure.output(${read})`],
  ])('not %s', async (_, code) => {
    expect(await evaluationsIn({ 'trpc.ts': make('typeof createContext'), 'use.ts': use(code) })).toEqual([]);
  });
});

describe('what a framework is told of its context', () => {
  const head = `import type { Unleash } from 'unleash-client';\nimport { Hono } from 'hono';\nimport Koa from 'koa';\nimport Router from '@koa/router';\ntype Env = { Variables: { flags: Unleash } };\n`;

  test.each([
    ['a variable of Hono', `new Hono<Env>().get('/', (c) => c.get('flags').isEnabled('a-1'));`],
    [
      'a variable of Hono, as a member',
      `const app = new Hono<Env>();\napp.use(async (c, next) => { c.var.flags.isEnabled('a-1'); });`,
    ],
    ['the state of Koa', `new Koa<{ flags: Unleash }>().use(async (ctx) => ctx.state.flags.isEnabled('a-1'));`],
    ['the context of Koa', `new Koa<{}, { flags: Unleash }>().use(async (ctx) => ctx.flags.isEnabled('a-1'));`],
    [
      'the state of a router',
      `const r = new Router<{ flags: Unleash }>();\nr.get('/', async (ctx) => ctx.state.flags.isEnabled('a-1'));`,
    ],
  ])('%s', async (_, code) => {
    expect(await evaluated(head + code)).toBe('a-1');
  });

  test.each([
    ['another variable', `new Hono<Env>().get('/', (c) => c.get('toggles').isEnabled('a-1'));`],
    ['another kind', `new Hono<{ Bindings: { flags: Unleash } }>().get('/', (c) => c.get('flags').isEnabled('a-1'));`],
    ['a context of nothing', `new Koa().use(async (ctx) => ctx.state.flags.isEnabled('a-1'));`],
  ])('not %s', async (_, code) => {
    expect(await evaluated(head + code)).toBe('');
  });
});
