import { describe, expect, test } from 'vitest';
import { evaluated, evaluationsIn } from './helpers.js';

const flags = `import { Unleash } from 'unleash-client';
export class Flags { constructor() { this.u = new Unleash({}); } on(key) { return this.u.isEnabled(key); } }
`;

describe('a comment of plain JavaScript names the type of a client', () => {
  test.each([
    ['a parameter', `/** @param {import('unleash-client').Unleash} u */\nconst go = (u) => u.isEnabled('a-1');`],
    [
      'the second one',
      `/**\n * @param {string} id\n * @param {import('unleash-client').Unleash} [u] reads\n */\nexport function go(id, u) { u.isEnabled('a-1'); }`,
    ],
    [
      'a parameter beside itself',
      `export function go(/** @type {import('unleash-client').Unleash} */ u) { u.isEnabled('a-1'); }`,
    ],
    [
      'a parameter of a method',
      `class A {\n  /** @param {import('unleash-client').Unleash} u */\n  go(u) { u.isEnabled('a-1'); }\n}`,
    ],
    [
      'a parameter of what a module exports',
      `/** @param {import('unleash-client').Unleash} u */\nmodule.exports.go = (u) => u.isEnabled('a-1');`,
    ],
    ['a variable', `/** @type {import('unleash-client').Unleash} */\nlet u;\nconst go = () => u.isEnabled('a-1');`],
    [
      'a field',
      `class A {\n  /** @type {import('unleash-client').Unleash | null} */\n  u = null;\n  go() { this.u.isEnabled('a-1'); }\n}`,
    ],
    [
      'a field on the line of its class',
      `class A { /** @type {import('unleash-client').Unleash} */ u; go() { this.u.isEnabled('a-1'); } }`,
    ],
    [
      'a field that is assigned',
      `class A {\n  constructor(u) {\n    /** @private @type {import('unleash-client').Unleash} */\n    this.u = u;\n  }\n  go() { this.u.isEnabled('a-1'); }\n}`,
    ],
    [
      'what a function gives back',
      `/** @returns {import('unleash-client').Unleash} */\nfunction get() { return pool.any(); }\nget().isEnabled('a-1');`,
    ],
    [
      'what an asynchronous function gives back',
      `/** @returns {Promise<import('unleash-client').Unleash>} */\nconst get = async () => pool.any();\n(await get()).isEnabled('a-1');`,
    ],
    ['an assertion', `const u = /** @type {import('unleash-client').Unleash} */ (pool.any());\nu.isEnabled('a-1');`],
    [
      'a name of its own',
      `/** @typedef {import('unleash-client').Unleash} Client */\n/** @param {Client} u */\nconst go = (u) => u.isEnabled('a-1');`,
    ],
    [
      'an object',
      `/**\n * @typedef {Object} Deps\n * @property {string} name\n * @property {import('unleash-client').Unleash} unleash\n */\n/** @param {Deps} deps */\nconst go = ({ unleash }) => unleash.isEnabled('a-1');`,
    ],
    [
      'a part of a parameter',
      `/**\n * @param {object} deps\n * @param {import('unleash-client').Unleash} deps.unleash\n */\nconst go = (deps) => deps.unleash.isEnabled('a-1');`,
    ],
    [
      'a name that the comment imports',
      `/** @import { Unleash } from 'unleash-client' */\n/** @param {Unleash} u */\nconst go = (u) => u.isEnabled('a-1');`,
    ],
    [
      'a name that the code imports',
      `import { Unleash } from 'unleash-client';\n/** @param {Unleash} u */\nconst go = (u) => u.isEnabled('a-1');`,
    ],
    [
      'a name that the code requires',
      `const { Unleash } = require('unleash-client');\n/** @param {Unleash} u */\nconst go = (u) => u.isEnabled('a-1');`,
    ],
    [
      'a name of a package that the code requires',
      `const U = require('unleash-client');\n/** @param {U.Unleash} u */\nconst go = (u) => u.isEnabled('a-1');`,
    ],
  ])('%s', async (_, code) => {
    expect(await evaluated({ 'a.js': code })).toBe('a-1');
  });

  test.each([
    [
      'another parameter',
      `/** @param {import('unleash-client').Unleash} u */\nconst go = (u, v) => v.isEnabled('a-1');`,
    ],
    [
      'another function',
      `/** @param {import('unleash-client').Unleash} u */\nlog();\nconst go = (u) => u.isEnabled('a-1');`,
    ],
    [
      'another type',
      `/** @param {Map<string, import('unleash-client').Unleash>} u */\nconst go = (u) => u.isEnabled('a-1');`,
    ],
    ['what stands before it', `log(); /** @type {import('unleash-client').Unleash} */\nlet u; u.isEnabled('a-1');`],
    ['another package', `/** @param {import('toggles').Unleash} u */\nconst go = (u) => u.isEnabled('a-1');`],
    ['a plain comment', `/* @param {import('unleash-client').Unleash} u */\nconst go = (u) => u.isEnabled('a-1');`],
    [
      'a comment that is not closed',
      `/** @param {import('unleash-client').Unleash u */\nconst go = (u) => u.isEnabled('a-1');`,
    ],
  ])('not %s', async (_, code) => {
    expect(await evaluated({ 'a.js': code })).toBe('');
  });

  test('and TypeScript says it itself', async () => {
    const code = `/** @param {import('unleash-client').Unleash} u */\nexport const go = (u: any) => u.isEnabled('a-1');`;
    expect(await evaluated({ 'a.ts': code })).toBe('');
  });
});

describe('a comment names a class of another file', () => {
  test.each([
    ['a parameter', `/** @param {import('./flags.js').Flags} f */\nexport const go = (f) => f.on('a-1');\n`],
    ['a variable', `/** @type {import('./flags.js').Flags} */\nlet f;\n\nexport const go = () => f.on('a-1');\n`],
    [
      'an import of the comment',
      `/** @import { Flags } from './flags.js' */\n/** @type {Flags} */\nlet f; f.on('a-1');\n`,
    ],
  ])('%s', async (_, code) => {
    const found = await evaluationsIn({ 'flags.js': flags, 'use.js': code });
    expect(found.map((each) => each.replace(/:\d+:\d+/, ''))).toEqual(['evaluation a-1 use.js unleash']);
  });

  test('by types that other comments declare', async () => {
    const files = {
      'flags.js': flags,
      'types.js': `/**\n * @typedef {object} Deps\n * @property {import('./flags.js').Flags} flags\n */\n`,
      'use.js': `/** @param {import('./types.js').Deps} deps */\nexport const go = ({ flags }) => flags.on('a-1');\n`,
      'more.js': `/** @import { Deps } from './types.js' */\n/** @param {Deps} deps */\nexport const go = (deps) => deps.flags.on('a-1');\n`,
    };
    expect(await evaluationsIn(files)).toEqual([
      'evaluation a-1 more.js:3:43 unleash',
      'evaluation a-1 use.js:2:43 unleash',
    ]);
  });

  test('the class that a file is', async () => {
    const files = {
      'flags.js': `const { Unleash } = require('unleash-client');\nclass Flags { constructor() { this.u = new Unleash({}); } on(key) { return this.u.isEnabled(key); } }\nmodule.exports = Flags;\n`,
      'use.js': `/** @param {import('./flags')} flags */\nexports.go = (flags) => flags.on('a-1');\n`,
    };
    expect(await evaluationsIn(files)).toEqual(['evaluation a-1 use.js:2:34 unleash']);
  });

  test('not a class that is called like it', async () => {
    const files = {
      'flags.js': flags,
      'other.js': `export class Flags { on(key) { return true; } }\n`,
      'use.js': `/** @param {import('./other.js').Flags} f */\nexport const go = (f) => f.on('a-1');\n`,
    };
    expect(await evaluationsIn(files)).toEqual([]);
  });

  test('in a file of TypeScript, the type of an import', async () => {
    const files = {
      'flags.ts': `import { Unleash } from 'unleash-client';\nexport class Flags { constructor(private u: Unleash) {} on(key: string) { return this.u.isEnabled(key); } }\n`,
      'use.ts': `export const go = (f: import('./flags').Flags) => f.on('a-1');\n`,
    };
    expect(await evaluationsIn(files)).toEqual(['evaluation a-1 use.ts:1:56 unleash']);
  });
});
