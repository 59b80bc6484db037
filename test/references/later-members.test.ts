import { describe, expect, test } from 'vitest';
import { evaluated, type Files, readsIn } from './helpers.js';

const unleash = `const { Unleash } = require('unleash-client');\nconst client = new Unleash({});\n`;

describe('members that are given later', () => {
  test.each([
    ['to an object', `const flags = {};\nflags.client = client;\nflags.client.isEnabled('a-1');`],
    ['a function, to an object', `const flags = {};\nflags.isOn = (key) => client.isEnabled(key);\nflags.isOn('a-1');`],
    [
      'by a method of the object',
      `const flags = { client: null, start() { this.client = client; }, isOn(key) { return this.client.isEnabled(key); } };\nflags.isOn('a-1');`,
    ],
    ['to a function', `const flags = () => {};\nflags.isOn = (key) => client.isEnabled(key);\nflags.isOn('a-1');`],
    [
      'by a function that is called with new',
      `function Flags() { this.client = client; }\nconst flags = new Flags();\nflags.client.isEnabled('a-1');`,
    ],
    [
      'to its prototype',
      `function Flags() { this.client = client; }\nFlags.prototype.isOn = function (key) { return this.client.isEnabled(key); };\nnew Flags().isOn('a-1');`,
    ],
    [
      'as its prototype',
      `function Flags() {}\nFlags.prototype = { isOn: function (key) { return client.isEnabled(key); } };\nnew Flags().isOn('a-1');`,
    ],
    ['in a namespace', `namespace Flags { export const isOn = (key) => client.isEnabled(key); }\nFlags.isOn('a-1');`],
  ])('%s', async (_, code) => expect(await evaluated(unleash + code)).toBe('a-1'));

  test.each([
    [
      'one that an object has itself',
      `const flags = { client: {} };\nflags.client = client;\nflags.client.isEnabled('a-1');`,
    ],
    [
      'one of another object',
      `const flags = {};\nconst other = {};\nother.client = client;\nflags.client.isEnabled('a-1');`,
    ],
    [
      'one of another function',
      `function Flags() {}\nfunction Other() { this.client = client; }\nnew Flags().client.isEnabled('a-1');`,
    ],
    ['what is no part of the namespace', `namespace Flags {}\nFlags.client.isEnabled('a-1');`],
  ])('not %s', async (_, code) => expect(await evaluated(unleash + code)).toBe(''));
});

describe('a module of CommonJS', () => {
  const isOn = `${unleash}exports.isOn = (key) => client.isEnabled(key);\n`;
  test.each<[name: string, files: Files]>([
    [
      'calls what it exports',
      {
        'flags.js': `${isOn}exports.isOff = (key) => !exports.isOn(key);`,
        'use.js': `require('./flags').isOff('a-1');`,
      },
    ],
    [
      'by its whole name',
      {
        'flags.js': `${isOn}exports.isOff = (key) => !module.exports.isOn(key);`,
        'use.js': `require('./flags').isOff('a-1');`,
      },
    ],
    [
      'is a function',
      {
        'flags.js': `${unleash}module.exports = (key) => client.isEnabled(key);`,
        'use.js': `require('./flags')('a-1');`,
      },
    ],
    [
      'is a function, and its own default',
      {
        'flags.js': `${unleash}module.exports = (key) => client.isEnabled(key);\nmodule.exports.default = module.exports;`,
        'use.mjs': `import on from './flags.js';\non('a-1');`,
      },
    ],
    [
      'is a function that has another',
      {
        'flags.js': `${unleash}module.exports = () => {};\nmodule.exports.isOn = (key) => client.isEnabled(key);`,
        'use.js': `require('./flags').isOn('a-1');`,
      },
    ],
    [
      'is a function that has itself',
      {
        'flags.js': `${unleash}module.exports = isOn;\nmodule.exports.isOn = isOn;\nfunction isOn(key) { return client.isEnabled(key); }`,
        'use.js': `const { isOn } = require('./flags');\nisOn('a-1');`,
      },
    ],
  ])('%s', async (_, files) => {
    expect((await readsIn(files)).map((each) => each.split(':')[0])).toEqual([
      `evaluation a-1 ${Object.keys(files).at(-1)}`,
    ]);
  });
});
