import { describe, expect, test } from 'vitest';
import { evaluationsIn } from './helpers.js';

const boot = (code: string) =>
  `import { initialize } from 'unleash-client';\nimport { routes } from './routes.js';\nconst client = initialize({});\n${code}\n`;
const seen = ['evaluation a-1 routes.js:1 unleash'];

describe('a parameter of plain JavaScript is the client that a call gives it', () => {
  test.each([
    ['as it is', 'routes(app, client);', `export function routes(app, flags) { flags.isEnabled('a-1'); }`],
    [
      'in a function inside of it',
      'routes(app, client);',
      `export const routes = (app, flags) => app.get('/', () => flags.isEnabled('a-1'));`,
    ],
    [
      'as a part of an object',
      'routes({ app, client });',
      `export const routes = ({ app, client }) => client.isEnabled('a-1');`,
    ],
    [
      'as a part with another name',
      'routes({ flags: client });',
      `export function routes({ flags: on }) { on.isEnabled('a-1'); }`,
    ],
    [
      'in a class',
      'new routes(client);',
      `export class routes { constructor(flags) { this.flags = flags; } run() { this.flags.isEnabled('a-1'); } }`,
    ],
    ['in an object', 'routes({ app, client });', `export function routes(ctx) { ctx.client.isEnabled('a-1'); }`],
    [
      'in an object that is taken apart later',
      'routes({ app, client });',
      `export function routes(ctx) { const { client: flags } = ctx; flags.isEnabled('a-1'); }`,
    ],
    [
      'in an object with a name, and deeper',
      'const deps = { db, services: { flags: client } };\nroutes(deps);',
      `export const routes = (deps) => () => deps.services.flags.isEnabled('a-1');`,
    ],
    [
      'in an object that a class keeps',
      'new routes({ client });',
      `export class routes { constructor(deps) { this.deps = deps; } run() { this.deps.client.isEnabled('a-1'); } }`,
    ],
  ])('%s', async (_, call, code) => {
    const places = (await evaluationsIn({ 'boot.js': boot(call), 'routes.js': `${code}\n` })).map((each) =>
      each.replace(/:\d+ unleash/, ' unleash'),
    );
    expect(places).toEqual(seen);
  });

  test('through CommonJS, and on to the next', async () => {
    const files = {
      'boot.js': `const { initialize } = require('unleash-client');\nconst routes = require('./routes');\nconst client = initialize({});\nroutes(app, client);\n`,
      'routes.js': `const admin = require('./admin');\nmodule.exports = (app, flags) => { admin(app, flags); };\n`,
      'admin.js': `module.exports = (app, flags) => { flags.isEnabled('a-1'); };\n`,
    };
    expect(await evaluationsIn(files)).toEqual(['evaluation a-1 admin.js:1:52 unleash']);
  });

  test('in an object, through CommonJS, and on to the next', async () => {
    const files = {
      'boot.js': `const { initialize } = require('unleash-client');\nconst flags = initialize({});\nconst deps = { flags };\nrequire('./routes')(app, deps);\n`,
      'routes.js': `module.exports = (app, deps) => { require('./admin')(app, deps); };\n`,
      'admin.js': `module.exports = (app, { flags }) => { flags.isEnabled('a-1'); };\n`,
    };
    expect(await evaluationsIn(files)).toEqual(['evaluation a-1 admin.js:1:56 unleash']);
  });

  test('in the file that calls it', async () => {
    const code = `import { initialize } from 'unleash-client';\nfunction draw(flags) { flags.isEnabled('a-1'); }\ndraw(initialize({}));\nconst client = initialize({});\ndraw(client);\n`;
    expect(await evaluationsIn({ 'boot.js': code })).toEqual(['evaluation a-1 boot.js:2:40 unleash']);
  });

  test.each([
    ['another parameter', 'routes(client, app);', `export function routes(app, flags) { flags.isEnabled('a-1'); }`],
    ['another part', 'routes({ app, client });', `export const routes = ({ app, client }) => app.isEnabled('a-1');`],
    [
      'another member',
      'routes({ app, client });',
      `export function routes(ctx) { ctx.app.isEnabled('a-1'); ctx.isEnabled('a-1'); }`,
    ],
    [
      'what takes an object for a client',
      'routes({ client });',
      `export function routes(client) { client.isEnabled('a-1'); }`,
    ],
    [
      'what is written again',
      'routes({ client });',
      `export function routes(ctx) { ctx = other(); ctx.client.isEnabled('a-1'); }`,
    ],
    [
      'what stands behind a list',
      'routes(...list, { client });',
      `export function routes(app, ctx) { ctx.client.isEnabled('a-1'); }`,
    ],
    ['what something else is given', 'other(client);', `export function routes(flags) { flags.isEnabled('a-1'); }`],
  ])('not %s', async (_, call, code) => {
    expect(await evaluationsIn({ 'boot.js': boot(call), 'routes.js': `${code}\n` })).toEqual([]);
  });

  test('in one of the objects that two calls give', async () => {
    const files = {
      'a.js': boot('routes({ other: client });'),
      'b.js': boot('routes({ flags: client });'),
      'routes.js': `export function routes(ctx) { ctx.flags?.isEnabled('a-1'); ctx.other?.isEnabled('a-2'); }\n`,
    };
    expect((await evaluationsIn(files)).map((each) => each.split(' ')[1])).toEqual(['a-1', 'a-2']);
  });

  test('of an object nothing but clients is told: its keys are those of every call', async () => {
    const files = {
      'boot.js': boot(`routes({ client, more: { key: 'a-2' } });\nroutes({ client, more: { key: 'a-3' } });`),
      'routes.js': `export function routes(ctx) { ctx.client.isEnabled(ctx.more.key); }\n`,
    };
    expect(await evaluationsIn(files)).toEqual([
      'evaluation a-2 boot.js:4:31 unleash',
      'evaluation a-3 boot.js:5:31 unleash',
    ]);
  });
});

describe('a parameter of plain JavaScript is what reads flags, where a call gives it that', () => {
  const flags = `const { Unleash } = require('unleash-client');\nconst client = new Unleash({});\n`;
  const service = `class Flags { isOn(key) { return client.isEnabled(key); } }\n`;
  const object = `const flags = { isOn: (key) => client.isEnabled(key) };\n`;

  test.each([
    ['an instance', `${service}const run = (flags) => flags.isOn('a-1');\nrun(new Flags());`],
    ['an object', `${object}const run = (flags) => flags.isOn('a-1');\nrun(flags);`],
    ['a part of an object', `${object}const run = ({ flags }) => flags.isOn('a-1');\nrun({ flags });`],
    [
      'kept in a field',
      `${object}class Cart { constructor({ flags }) { this.flags = flags; } run() { return this.flags.isOn('a-1'); } }\nnew Cart({ flags });`,
    ],
    ['that is known later', `const run = (flags) => flags.isOn('a-1');\n${service}run(new Flags());`],
  ])('%s', async (_, code) => {
    expect((await evaluationsIn({ 'a.js': flags + code })).map((each) => each.split(' ')[1])).toEqual(['a-1']);
  });

  test('by a file that names neither a package nor a member', async () => {
    expect(
      await evaluationsIn({
        'flags.js': `${flags}exports.Flags = class Flags { isOn(key) { return client.isEnabled(key); } };`,
        'boot.js': `const { Flags } = require('./flags');\nconst { routes } = require('./routes');\nroutes({ flags: new Flags() });`,
        'routes.js': `exports.routes = ({ flags }) => flags.isOn('a-1');`,
      }),
    ).toEqual(['evaluation a-1 routes.js:1:44 unleash']);
  });

  test('in another file', async () => {
    expect(
      await evaluationsIn({
        'flags.js': `module.exports = class Flags {\n  constructor(client) { this.client = client; }\n  isOn(key) { return this.client.isEnabled(key); }\n};`,
        'boot.js': `const { Unleash } = require('unleash-client');\nconst Flags = require('./flags');\nconst flags = new Flags(new Unleash({}));\nrequire('./routes')(app, { flags });`,
        'routes.js': `module.exports = (app, { flags }) => app.get('/', () => flags.isOn('a-1'));`,
      }),
    ).toEqual(['evaluation a-1 routes.js:1:68 unleash']);
  });

  test.each([
    [
      'what reads none',
      `class Other { isOn() { return true; } }\nconst run = (flags) => flags.isOn('a-1');\nrun(new Other());`,
    ],
    ['another method', `${service}const run = (flags) => flags.has('a-1');\nrun(new Flags());`],
  ])('not %s', async (_, code) =>
    expect(await evaluationsIn({ 'a.js': `${flags}${service.replace('Flags', 'Unused')}${code}` })).toEqual([]),
  );
});
