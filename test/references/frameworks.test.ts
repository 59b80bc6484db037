import { describe, expect, test } from 'vitest';
import { evaluated, evaluationsIn } from './helpers.js';

const sdk = `import type { Unleash } from 'unleash-client';\n`;

describe('what is added to a type of a package where it is named', () => {
  test.each([
    ['by a type', `export const f = (req: Request & { unleash: Unleash }) => req.unleash.isEnabled('a-1');`],
    ['in a pattern', `export const f = ({ unleash }: Request & { unleash: Unleash }) => unleash.isEnabled('a-1');`],
    [
      'by an interface',
      `interface With { unleash: Unleash }\nexport const f = (req: Request & With) => req.unleash.isEnabled('a-1');`,
    ],
    [
      'with a name of its own',
      `type Req = Request & { unleash: Unleash };\nexport const f = (req: Req) => req.unleash.isEnabled('a-1');`,
    ],
  ])('%s', async (_, code) => {
    expect(await evaluated(`${sdk}import type { Request } from 'express';\n${code}`)).toBe('a-1');
  });

  test('not another member', async () => {
    const code = `export const f = (req: Request & { unleash: Unleash }) => req.toggles.isEnabled('a-1');`;
    expect(await evaluated(`${sdk}import type { Request } from 'express';\n${code}`)).toBe('');
  });
});

describe('a type of a package that a script adds to', () => {
  const plugin = `${sdk}declare module 'fastify' { interface FastifyInstance { flags: Unleash } }\nexport default 1;\n`;
  const use = (code: string) =>
    `import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';\n${code}\n`;

  test.each([
    ['in another file', `export const f = (app: FastifyInstance) => app.flags.isEnabled('a-1');`],
    ['by a member of another type', `export const f = (req: FastifyRequest) => req.server.flags.isEnabled('a-1');`],
    ['of what makes it', `const app = Fastify();\nexport const f = () => app.flags.isEnabled('a-1');`],
    ['of what a plugin is given', `Fastify().register((app) => { app.flags.isEnabled('a-1'); });`],
  ])('%s', async (_, code) => {
    const found = await evaluationsIn({ 'plugin.ts': plugin, 'use.ts': use(code) });
    expect(found.map((each) => each.replace(/:\d+:\d+/, ''))).toEqual(['evaluation a-1 use.ts unleash']);
  });

  test('not another type', async () => {
    const code = `export const f = (req: FastifyRequest) => req.flags.isEnabled('a-1');`;
    expect(await evaluationsIn({ 'plugin.ts': plugin, 'use.ts': use(code) })).toEqual([]);
  });
});

describe('a handler without types is given what its framework says', () => {
  const types = `${sdk}declare global { namespace Express { interface Request { unleash: Unleash } } }\n`;
  const read = `req.unleash.isEnabled('a-1')`;

  test.each([
    ['by an application', `express().get('/', (req, res) => ${read});`],
    ['by a router', `const router = express.Router();\nrouter.use(async function (req, res, next) { ${read}; });`],
    ['in a pattern', `express().get('/', ({ unleash }, res) => unleash.isEnabled('a-1'));`],
    ['through what wraps it', `express().get('/', wrap(async (req, res) => ${read}));`],
    ['in a list', `express().get('/', [(req, res) => ${read}]);`],
    ['as the second one, behind an error', `express().use((error, req, res, next) => ${read});`],
    ['by its own type', `const f: express.RequestHandler = (req, res) => ${read};`],
  ])('%s', async (_, code) => {
    const files = { 'types.d.ts': types, 'use.ts': `import express from 'express';\n${code}\n` };
    expect((await evaluationsIn(files)).map((each) => each.replace(/:\d+:\d+/, ''))).toEqual([
      'evaluation a-1 use.ts unleash',
    ]);
  });

  test.each([
    ['the second one', `express().get('/', (res, req) => ${read});`],
    ['of a method that handles nothing', `express().listen(80, (req, res) => ${read});`],
    ['of something else', `bus.get('/', (req, res) => ${read});`],
    ['with a type of its own', `express().get('/', (req: Other, res) => ${read});`],
  ])('not %s', async (_, code) => {
    const files = { 'types.d.ts': types, 'use.ts': `import express from 'express';\n${code}\n` };
    expect(await evaluationsIn(files)).toEqual([]);
  });
});
