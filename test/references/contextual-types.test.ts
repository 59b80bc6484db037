import { describe, expect, test } from 'vitest';
import { evaluated, evaluationsIn } from './helpers.js';

const head = `import type { Unleash } from 'unleash-client';
interface Context { unleash: Unleash; name: string }
type Handler = (ctx: Context) => unknown;
interface Plugin { name: string; run(ctx: Context): unknown; stop: Handler }
`;

describe('a function gets the type of its parameter from what holds it', () => {
  const read = `(ctx) => ctx.unleash.isEnabled('a-1')`;

  test.each([
    ['a record', `const all: Record<string, Handler> = { cart: ${read} };`],
    ['an object', `const all: { cart: Handler } = { cart: ${read} };`],
    ['an object that is checked', `const all = { cart: ${read} } satisfies Record<string, Handler>;`],
    ['a constant object that is checked', `const all = { cart: ${read} } as const satisfies Record<string, Handler>;`],
    [
      'an object in an object',
      `type All = { Query: { cart: Handler } };\nconst all: All = { Query: { cart: ${read} } };`,
    ],
    ['an array', `const all: Handler[] = [${read}];`],
    ['an array of what it may not change', `const all: readonly Handler[] = [() => 1, ${read}];`],
    ['a map', `const all = new Map<string, Handler>([['cart', ${read}]]);`],
    ['a field', `class All { cart: { go: Handler } = { go: ${read} }; }`],
    ['one of two', `const go: Handler = isNew ? ${read} : () => 1;`],
    ['a method of an interface', `const p: Plugin = { name: 'p', run(ctx) { return ctx.unleash.isEnabled('a-1'); } };`],
    ['a method, taken apart', `const p: Plugin = { name: 'p', run: ({ unleash }) => unleash.isEnabled('a-1') };`],
    ['a property of an interface', `const p: Plugin = { name: 'p', stop: ${read} };`],
    ['an argument', `declare function use(name: string, handler: Handler): void;\nuse('a', ${read});`],
    ['an argument with a method', `const define = (plugin: Plugin) => plugin;\ndefine({ name: 'p', run: ${read} });`],
    ['an argument of a constructor', `class Bus { constructor(handler: Handler) {} }\nnew Bus(${read});`],
    ['what a function gives back', `const load = (): Handler => ${read};`],
    ['what a function gives back, in a block', `function load(): Handler { return ${read}; }`],
    ['what a function promises', `async function load(): Promise<Handler> { return ${read}; }`],
    ['a type with an argument', `type On<T> = (ctx: T) => unknown;\nconst go: On<Context> = ${read};`],
    ['an interface with an argument', `interface On<T> { (ctx: T): unknown }\nconst go: On<Context> = ${read};`],
  ])('%s', async (_, code) => {
    expect(await evaluated(head + code)).toBe('a-1');
  });

  test('of another file', async () => {
    const files = {
      'plugin.ts': `import { Unleash } from 'unleash-client';\nexport interface Flags { on(key: string): boolean }\nexport class UnleashFlags implements Flags { constructor(private u: Unleash) {} on(key: string) { return this.u.isEnabled(key); } }\nexport interface Plugin { run(ctx: { flags: Flags }): unknown }\nexport const definePlugin = (plugin: Plugin) => plugin;\n`,
      'use.ts': `import { definePlugin } from './plugin';\ndefinePlugin({ run: ({ flags }) => flags.on('a-1') });\n`,
    };
    expect(await evaluationsIn(files)).toEqual(['evaluation a-1 use.ts:2:45 unleash']);
  });

  test('that a comment names', async () => {
    const code = `/** @typedef {(ctx: { unleash: import('unleash-client').Unleash }) => void} Handler */\n/** @type {Record<string, Handler>} */\nconst all = { cart: ${read} };`;
    expect(await evaluated({ 'a.js': code })).toBe('a-1');
  });

  test.each([
    ['another member', `const all: { cart: Handler; other: (ctx: Other) => unknown } = { other: ${read} };`],
    ['another parameter', `const all: Handler[] = [(_, ctx) => ctx.unleash.isEnabled('a-1')];`],
    ['what stands in another type', `const all: Set<Handler> = { cart: ${read} };`],
    ['what it is asked', `const go: Handler = (${read}) ? f : g;`],
    ['another argument', `declare function use(handler: Handler, other: unknown): void;\nuse(f, ${read});`],
    ['what is called', `declare function use(handler: Handler): void;\n(${read})(use);`],
    ['a parameter with a type of its own', `const go: Handler = (ctx: Other) => ctx.unleash.isEnabled('a-1');`],
  ])('not %s', async (_, code) => {
    expect(await evaluated(head + code)).toBe('');
  });
});
