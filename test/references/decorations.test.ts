import { describe, expect, test } from 'vitest';
import { evaluationsIn } from './helpers.js';

const sdk = `const { initialize } = require('unleash-client');\nconst client = initialize({});\n`;
const without = (places: string[]) => places.map((each) => each.replace(/:\d+:\d+/, ''));
const seen = ['evaluation a-1 use.js unleash'];

describe('what a server keeps on the objects of its framework', () => {
  test.each([
    [
      'a request',
      `exports.add = (req, res, next) => { req.flags = client; };`,
      `(req, res) => req.flags.isEnabled('a-1')`,
    ],
    [
      'a request with another name',
      `app.use((req) => { req.flags = client; });`,
      `(request) => request.flags.isEnabled('a-1')`,
    ],
    [
      'a request, in a pattern',
      `app.use((req) => { req.flags = client; });`,
      `(req) => { const { flags } = req; flags.isEnabled('a-1'); }`,
    ],
    [
      'what a response shares',
      `app.use((req, res) => { res.locals.flags = client; });`,
      `(req, res) => res.locals.flags.isEnabled('a-1')`,
    ],
    [
      'what an application shares',
      `app.locals.flags = client;\nfunction boot(app) { app.locals.flags = client; }`,
      `(req) => req.app.locals.flags.isEnabled('a-1')`,
    ],
    [
      'the state of a context',
      `exports.add = (ctx) => { ctx.state.flags = client; };`,
      `(ctx) => ctx.state.flags.isEnabled('a-1')`,
    ],
    [
      'the context of an application',
      `const app = new (require('koa'))();\napp.context.flags = client;`,
      `(ctx) => ctx.flags.isEnabled('a-1')`,
    ],
    [
      'a setting',
      `const app = require('express')();\napp.set('flags', client);`,
      `(req) => req.app.get('flags').isEnabled('a-1')`,
    ],
    [
      'an application of Fastify',
      `const app = require('fastify')();\napp.decorate('flags', client);`,
      `(request) => request.server.flags.isEnabled('a-1')`,
    ],
    [
      'a request of Fastify',
      `module.exports = async (fastify) => { fastify.decorateRequest('flags', client); };`,
      `(req) => req.flags.isEnabled('a-1')`,
    ],
    [
      'a request of Hapi',
      `const server = require('@hapi/hapi').server();\nserver.decorate('request', 'flags', client);`,
      `(request, h) => request.flags.isEnabled('a-1')`,
    ],
    [
      'a server of Hapi',
      `const server = require('@hapi/hapi').server();\nserver.app.flags = client;`,
      `(request, h) => request.server.app.flags.isEnabled('a-1')`,
    ],
    [
      'a toolkit of Hapi',
      `const server = require('@hapi/hapi').server();\nserver.decorate('toolkit', 'flags', client);`,
      `(request, h) => h.flags.isEnabled('a-1')`,
    ],
    [
      'a context of Hono',
      `exports.add = async (c, next) => { c.set('flags', client); };`,
      `(c) => c.get('flags').isEnabled('a-1')`,
    ],
    [
      'a variable of Hono',
      `exports.add = async (c, next) => { c.set('flags', client); };`,
      `(c) => c.var.flags.isEnabled('a-1')`,
    ],
  ])('%s', async (_, boot, use) => {
    const files = { 'boot.js': `${sdk}${boot}\n`, 'use.js': `exports.handle = ${use};\n` };
    expect(without(await evaluationsIn(files))).toEqual(seen);
  });

  test('the application of Fastify is what a handler calls itself', async () => {
    const boot = `const app = require('fastify')();\napp.decorate('flags', client);\n`;
    const use = `module.exports = async (app) => { app.get('/', async function () { return this.flags.isEnabled('a-1'); }); };\n`;
    expect(without(await evaluationsIn({ 'boot.js': sdk + boot, 'use.js': use }))).toEqual(seen);
  });

  test.each([
    ['a function', `exports.add = (req) => { req.on = (key) => client.isEnabled(key); };`, `req.on('a-1')`],
    [
      'a function in an object',
      `exports.add = (req) => { req.flags = { on: (key) => client.isEnabled(key) }; };`,
      `req.flags.on('a-1')`,
    ],
    [
      'a function by a call',
      `module.exports = (app) => app.decorateRequest('on', (key) => client.isEnabled(key));`,
      `req.on('a-1')`,
    ],
    [
      'an instance of a class',
      `class Flags { on(key) { return client.isEnabled(key); } }\nexports.add = (req) => { req.flags = new Flags(); };`,
      `req.flags.on('a-1')`,
    ],
  ])('%s that reads a flag', async (_, boot, use) => {
    const files = { 'boot.js': `${sdk}${boot}\n`, 'use.js': `exports.handle = (req, res) => ${use};\n` };
    expect(without(await evaluationsIn(files))).toEqual(seen);
  });

  test.each([
    [
      'by itself',
      `const flags = require('./flags');\nexports.add = (req) => { req.flags = flags; };`,
      `req.flags.isOn('a-1')`,
    ],
    [
      'by a call',
      `const flags = require('./flags');\nmodule.exports = async (app) => { app.decorate('flags', flags); };`,
      `req.server.flags.isOn('a-1')`,
    ],
    [
      'by a setting',
      `const flags = require('./flags');\nmodule.exports = (app) => { app.set('flags', flags); };`,
      `req.app.get('flags').isOn('a-1')`,
    ],
    [
      'a function',
      `const { isOn } = require('./flags');\nexports.add = (req) => { req.isOn = isOn; };`,
      `req.isOn('a-1')`,
    ],
  ])('where another file makes it: %s', async (_, boot, use) => {
    const files = {
      'flags.js': `${sdk}exports.isOn = (key) => client.isEnabled(key);\n`,
      'boot.js': `${boot}\n`,
      'use.js': `exports.handle = (req, res) => ${use};\n`,
    };
    expect(without(await evaluationsIn(files))).toEqual(seen);
  });

  test('in the same file, and whatever stands first', async () => {
    const code = `${sdk}app.get('/', (req, res) => req.flags.isEnabled('a-1'));\napp.use((req) => { req.flags = client; });\n`;
    expect(without(await evaluationsIn({ 'use.js': code }))).toEqual(seen);
  });

  test.each([
    ['of another name', `(req) => req.toggles.isEnabled('a-1')`],
    ['of another object', `(user) => user.flags.isEnabled('a-1')`],
    ['of the response', `(req, res) => res.flags.isEnabled('a-1')`],
    ['of a part', `(req) => req.user.flags.isEnabled('a-1')`],
    ['of what is shared', `(req) => req.locals.flags.isEnabled('a-1')`],
    ['of a variable', `() => { const req = make(); return req.flags.isEnabled('a-1'); }`],
  ])('not a property %s', async (_, use) => {
    const files = {
      'boot.js': `${sdk}exports.add = (req) => { req.flags = client; };\n`,
      'use.js': `exports.handle = ${use};\n`,
    };
    expect(await evaluationsIn(files)).toEqual([]);
  });

  test.each([
    [
      'what two files give',
      `require('unleash-client');\nconst { Map } = require('./map');\nexports.add = (req) => { req.flags = new Map(); };`,
    ],
    ['what nobody can tell', `const u = require('unleash-client');\nexports.add = (req) => { req.flags = load(u); };`],
  ])('not %s', async (_, other) => {
    const files = {
      'boot.js': `${sdk}exports.add = (req) => { req.flags = client; };\n`,
      'map.js': `exports.Map = class { isEnabled() {} };\n`,
      'other.js': `${other}\n`,
      'use.js': `exports.handle = (req) => req.flags.isEnabled('a-1');\n`,
    };
    expect(await evaluationsIn(files)).toEqual([]);
  });

  test('what tests give says nothing', async () => {
    const files = {
      'boot.js': `${sdk}exports.add = (req) => { req.flags = client; };\n`,
      'use.js': `exports.handle = (req) => req.flags.isEnabled('a-1');\n`,
      'use.test.js': `const { initialize } = require('unleash-client');\nconst req = {};\nbeforeEach((req) => { req.flags = { isEnabled: () => true }; });\n`,
    };
    expect(without(await evaluationsIn(files))).toEqual(seen);
  });

  test('not what a map holds', async () => {
    const files = {
      'boot.js': `${sdk}const all = new Map();\nall.set('flags', client);\n`,
      'use.js': `exports.handle = (req) => req.app.get('flags').isEnabled('a-1');\n`,
    };
    expect(await evaluationsIn(files)).toEqual([]);
  });
});

describe('the context that a server of GraphQL makes', () => {
  const server = (made: string) =>
    `const { ApolloServer } = require('@apollo/server');\n${sdk}const resolvers = require('./use');\nmodule.exports = new ApolloServer({ resolvers, ${made} });\n`;
  const resolver = (code: string) => `module.exports = { Query: { cart: ${code} } };\n`;

  test.each([
    ['taken apart', `context: async () => ({ client })`, `(_, __, { client }) => client.isEnabled('a-1')`],
    ['whole', `context: () => { return { flags: client }; }`, `(_, args, ctx) => ctx.flags.isEnabled('a-1')`],
    [
      'with a function',
      `context: () => ({ flags: { on: (key) => client.isEnabled(key) } })`,
      `async (_, __, { flags }) => flags.on('a-1')`,
    ],
  ])('%s', async (_, made, code) => {
    const files = { 'server.js': server(made), 'use.js': resolver(code) };
    expect(without(await evaluationsIn(files))).toEqual(seen);
  });

  test.each([
    ['another property', `context: () => ({ client })`, `(_, __, { toggles }) => toggles.isEnabled('a-1')`],
    ['another parameter', `context: () => ({ client })`, `(_, { client }) => client.isEnabled('a-1')`],
    ['what is no context', `plugins: () => ({ client })`, `(_, __, { client }) => client.isEnabled('a-1')`],
  ])('not %s', async (_, made, code) => {
    expect(await evaluationsIn({ 'server.js': server(made), 'use.js': resolver(code) })).toEqual([]);
  });

  test('not that of another server', async () => {
    const files = {
      'server.js': server(`context: () => ({ client })`).replace('@apollo/server', 'other'),
      'use.js': resolver(`(_, __, { client }) => client.isEnabled('a-1')`),
    };
    expect(await evaluationsIn(files)).toEqual([]);
  });
});
