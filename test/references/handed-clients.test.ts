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

  test('in the file that calls it', async () => {
    const code = `import { initialize } from 'unleash-client';\nfunction draw(flags) { flags.isEnabled('a-1'); }\ndraw(initialize({}));\nconst client = initialize({});\ndraw(client);\n`;
    expect(await evaluationsIn({ 'boot.js': code })).toEqual(['evaluation a-1 boot.js:2:40 unleash']);
  });

  test.each([
    ['another parameter', 'routes(client, app);', `export function routes(app, flags) { flags.isEnabled('a-1'); }`],
    ['another part', 'routes({ app, client });', `export const routes = ({ app, client }) => app.isEnabled('a-1');`],
    ['what something else is given', 'other(client);', `export function routes(flags) { flags.isEnabled('a-1'); }`],
  ])('not %s', async (_, call, code) => {
    expect(await evaluationsIn({ 'boot.js': boot(call), 'routes.js': `${code}\n` })).toEqual([]);
  });
});
