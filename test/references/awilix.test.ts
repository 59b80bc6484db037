import { describe, expect, test } from 'vitest';
import { evaluationsIn, type Files, factsOf } from './helpers.js';

const flags = `const { initialize } = require('unleash-client');
module.exports = class Flags {
  constructor({ unleash }) { this.unleash = unleash; }
  isOn(key) { return this.unleash.isEnabled(key); }
};
`;
const container = (registered: string) => `const { asClass, asFunction, asValue, createContainer } = require('awilix');
const { initialize } = require('unleash-client');
const Flags = require('./flags');
const Cart = require('./cart');
const container = createContainer();
container.register(${registered});
module.exports = container;
`;
const all = `{ unleash: asFunction(() => initialize({})).singleton(), flags: asClass(Flags), cart: asClass(Cart).scoped() }`;
const found = async (files: Files) =>
  (await evaluationsIn({ 'flags.js': flags, 'container.js': container(all), ...files })).map((each) =>
    each.replace(/:\d+:\d+/, ''),
  );

describe('what a container of Awilix holds', () => {
  test.each([
    [
      'a class',
      `module.exports = class { constructor({ flags }) { this.flags = flags; } add() { return this.flags.isOn('a-1'); } };`,
    ],
    [
      'a class, whole',
      `module.exports = class { constructor(deps) { this.deps = deps; } add() { return this.deps.flags.isOn('a-1'); } };`,
    ],
    [
      'a class, as a client',
      `module.exports = class { constructor({ unleash }) { this.u = unleash; } add() { return this.u.isEnabled('a-1'); } };`,
    ],
    ['by its name', `const c = require('./container');\nc.resolve('flags').isOn('a-1');`],
    ['as a member', `const c = require('./container');\nc.cradle.flags.isOn('a-1');`],
    ['of a request', `module.exports = (req) => req.container.resolve('flags').isOn('a-1');`],
  ])('%s', async (_, cart) => {
    expect(await found({ 'cart.js': `${cart}\n` })).toEqual(['evaluation a-1 cart.js unleash']);
  });

  test('that a function is given', async () => {
    const files = {
      'container.js': container(`{ unleash: asValue(initialize({})), flags: asClass(Flags), cart: asFunction(Cart) }`),
      'cart.js': `module.exports = ({ flags }) => ({ add: () => flags.isOn('a-1') });\n`,
    };
    expect(await found(files)).toEqual(['evaluation a-1 cart.js unleash']);
  });

  test('one by one', async () => {
    const code = container(`'unleash', asValue(initialize({})));\ncontainer.register('cart', asClass(Cart)`);
    const files = {
      'container.js': code,
      'cart.js': `module.exports = class { constructor({ unleash }) { unleash.isEnabled('a-1'); } };\n`,
    };
    expect(await found(files)).toEqual(['evaluation a-1 cart.js unleash']);
  });

  test.each([
    ['another name', `module.exports = class { constructor({ toggles }) { toggles.isOn('a-1'); } };`],
    ['what is given something else', `module.exports = class { add({ flags }) { flags.isOn('a-1'); } };`],
    ['the second parameter', `module.exports = class { constructor(name, { flags }) { flags.isOn('a-1'); } };`],
    ['what another container holds', `const c = require('bottle').create();\nc.resolve('flags').isOn('a-1');`],
  ])('not %s', async (_, cart) => {
    expect(await found({ 'cart.js': `${cart}\n` })).toEqual([]);
  });

  test('not of a class that nobody registers', async () => {
    const files = {
      'cart.js': `module.exports = class {};\n`,
      'order.js': `module.exports = class { constructor({ flags }) { flags.isOn('a-1'); } };\n`,
    };
    expect(await found(files)).toEqual([]);
  });
});

test('who calls a function of that name without the package registers nothing', async () => {
  const code = (from: string) => `import { asValue } from '${from}';\nregister(asValue(1));\n`;
  expect((await factsOf({ 'a.js': code('./columns') })).files.parsed).toBe(0);
  expect((await factsOf({ 'a.js': code('awilix') })).files.parsed).toBe(1);
});
