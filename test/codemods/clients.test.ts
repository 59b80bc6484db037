import { describe, expect, it } from 'vitest';
import { type Files, remove } from './helpers.js';

const unleash = `import { startUnleash, Unleash } from 'unleash-client';\nkeep(startUnleash, Unleash);\n`;

/** What becomes of code that reads `x` through a client, with the flag on and off, and what is left of it. */
async function both(code: string, files: Files = {}, head = unleash) {
  const results = [];
  for (const keep of [true, false]) {
    const { files: after, left } = await remove({ ...files, 'a.ts': head + code }, { keep });
    results.push(after['a.ts']?.replace(head, ''), ...left);
  }
  return results;
}

describe('a client that code says the class of', () => {
  it.each<[string, string, string[]]>([
    [
      'by an assertion',
      `export const f = (u) => ((u as Unleash).isEnabled('x') ? a : b);\n`,
      ['export const f = (u) => (a);\n', 'export const f = (u) => (b);\n'],
    ],
    [
      'by a test of it',
      `export const f = (u) => u instanceof Unleash && u.isEnabled('x');\n`,
      ['export const f = (u) => u instanceof Unleash;\n', 'export const f = (u) => false;\n'],
    ],
    [
      'where only then it is read',
      `export const f = (u) => {\n  if (u instanceof Unleash) return u.isEnabled('x');\n  return ask();\n};\n`,
      [true, false].map(
        (value) => `export const f = (u) => {\n  if (u instanceof Unleash) return ${value};\n  return ask();\n};\n`,
      ),
    ],
    [
      'as what a promise comes to',
      `startUnleash({}).then((u) => {\n  if (u.isEnabled('x')) go(u);\n});\n`,
      ['startUnleash({}).then((u) => {\n  go(u);\n});\n', 'startUnleash({}).then((u) => {\n});\n'],
    ],
    [
      'as one of what promises come to',
      `const [u] = await Promise.all([startUnleash({})]);\nif (u.isEnabled('x')) go(u);\nkeep(u);\n`,
      [
        'const [u] = await Promise.all([startUnleash({})]);\ngo(u);\nkeep(u);\n',
        'const [u] = await Promise.all([startUnleash({})]);\nkeep(u);\n',
      ],
    ],
  ])('%s', async (_, before, after) => {
    expect(await both(before)).toEqual(after);
  });

  it('names what only made it, and may do more', async () => {
    const [on, ...left] = await both(`const c = app.get('unleash') as Unleash;\nif (c.isEnabled('x')) go();\n`);
    expect(on).toBe(`const c = app.get('unleash') as Unleash;\ngo();\n`);
    expect(left[0]).toBe('a.ts:3 unused-with-effect');
  });
});

it('a function of a module that is loaded where it is needed', async () => {
  const files = {
    'read.ts': `import { useFlag } from '@unleash/proxy-client-react';\nexport const useRead = (key) => useFlag(key);\n`,
  };
  expect(await both(`import('./read').then((m) => go(m.useRead('x'), m));\n`, files, '')).toEqual([
    `import('./read').then((m) => go(true, m));\n`,
    `import('./read').then((m) => go(false, m));\n`,
  ]);
});

it('a client that a server keeps on a request may be another one', async () => {
  const boot = (left: string) => `${unleash}export const add = (${left}) => { ${left}.flags = new Unleash({}); };\n`;
  const code = `export const f = (req) => (req.flags.isEnabled('x') ? a : b);\n`;
  expect(await both(code, { 'boot.ts': boot('req') })).toEqual([
    code,
    'a.ts:3 unsupported-use',
    code,
    'a.ts:3 unsupported-use',
  ]);
});

it('a decorator says a key to a guard, or what a parameter is given', async () => {
  const guard = `import { createParamDecorator, SetMetadata } from '@nestjs/common';\nimport { Reflector } from '@nestjs/core';\nexport const Flag = (key) => SetMetadata('flag', key);\nexport const On = createParamDecorator((key) => new Unleash({}).isEnabled(key));\nexport const can = (r: Reflector, c) => new Unleash({}).isEnabled(r.get('flag', c));\n`;
  const code = `import { Flag, On } from './guard';\nexport class Cart {\n  @Flag('x')\n  add(@On('x') on) {}\n}\n`;
  const left = ['a.ts:5 unsupported-use', 'a.ts:6 unsupported-use'];
  expect(await both(code, { 'guard.ts': unleash + guard })).toEqual([code, ...left, code, ...left]);
});

describe('a client that a call hands out', () => {
  it.each([
    ['an assertion', `(load() as Unleash).isEnabled('x')`],
    ['an assertion, awaited', `((await load()) as Unleash).isEnabled('x')`],
    ['a container, by its type argument', `app.get<Unleash>('u').isEnabled('x')`],
    ['a container, by a class', `app.get(Unleash).isEnabled('x')`],
  ])('stays where nobody knows what is called: %s', async (_, read) => {
    const code = `export const f = async (app) => use(${read});\n`;
    expect(await both(code)).toEqual([code, 'a.ts:3 side-effect', code, 'a.ts:3 side-effect']);
  });

  it('goes where a constant holds it', async () => {
    expect(
      await both(
        `export const f = (app) => {\n  const u = app.get(Unleash);\n  if (u.isEnabled('x')) go(u);\n  else stay(u);\n};\n`,
      ),
    ).toEqual([
      `export const f = (app) => {\n  const u = app.get(Unleash);\n  go(u);\n};\n`,
      `export const f = (app) => {\n  const u = app.get(Unleash);\n  stay(u);\n};\n`,
    ]);
  });
});

it('the one instance of a class: a call that may make it stays, and is named', async () => {
  const files = {
    'flags.ts': `import { isEnabled } from 'unleash-client';
export class Flags {
  static get() {
    if (!Flags.one) Flags.one = new Flags();
    return Flags.one;
  }
  isOn(key) {
    return isEnabled(key);
  }
}
`,
  };
  const head = `import { Flags } from './flags';\n`;
  const called = `use(Flags.get().isOn('x'));\n`;
  expect(await both(called, files, head)).toEqual([called, 'a.ts:2 side-effect', called, 'a.ts:2 side-effect']);
  const held = `const flags = Flags.get();\nuse(flags, FLAG);\n`;
  expect(await both(held.replace('FLAG', `flags.isOn('x')`), files, head)).toEqual([
    held.replace('FLAG', 'true'),
    held.replace('FLAG', 'false'),
  ]);
});

it('a client that the type of a component or function gives', async () => {
  const head = `import type { FC } from 'react';\nimport type { Unleash } from 'unleash-client';\ninterface Props {\n  client: Unleash;\n}\n`;
  const code = (value: string): string =>
    `export const A: FC<Props> = ({ client }) => use(client, ${value});\nexport const check: (client: Unleash) => boolean = (client) => ${value};\n`;
  expect(await both(code(`client.isEnabled('x')`), {}, head)).toEqual([code('true'), code('false')]);
});

it('a property that is tested for its class, and then given another value, stays', async () => {
  const head = `import { Unleash } from 'unleash-client';\n`;
  const code = (set: string): string =>
    `export function f(all, other) {\n  if (!(all.u instanceof Unleash)) return 0;\n${set}  return all.u.isEnabled('x') ? 1 : 2;\n}\n`;
  const [written] = await both(code('  all.u = other;\n'), {}, head);
  expect(written).toBe(code('  all.u = other;\n'));
  const [kept] = await both(code(''), {}, head);
  expect(kept).toBe(code('').replace(`all.u.isEnabled('x') ? 1 : 2`, '1'));
});

it('a client that a call hands to plain JavaScript is left: another call may hand in something else', async () => {
  const boot = `import { initialize } from 'unleash-client';
import { routes } from './routes.js';
const client = initialize({});
routes(app, client);
routes(app, { isEnabled: () => false });
`;
  const routes = `export const isNew = (flags) => flags.isEnabled('x');
export const routes = (app, flags) => app.get('/', () => (flags.isEnabled('x') ? 1 : 2));
`;
  const { files, left } = await remove({ 'boot.js': boot, 'routes.js': routes }, { keep: true });
  expect(files['routes.js']).toBe(routes);
  expect(left).toEqual(['routes.js:2 unsupported-use']);
});

it('a function that a component gives to a context is left: another component may give another one', async () => {
  const flags = `import { createContext, useContext } from 'react';
import { isEnabled } from 'unleash-client';
const Context = createContext({ isOn: () => false });
export const useFlags = () => useContext(Context);
export const Page = (props) => <Context.Provider value={{ isOn: (key) => isEnabled(key) }} {...props} />;
`;
  const use = `import { useFlags } from './flags';\nexport const A = () => (useFlags().isOn('x') ? 1 : 2);\n`;
  const { files, left } = await remove({ 'flags.jsx': flags, 'use.jsx': use }, { keep: true });
  expect(files['use.jsx']).toBe(use);
  expect(left).toEqual(['use.jsx:2 unsupported-use']);
});

it.each([
  [
    'others may be made of the object',
    `export const base = { isOn(key) { return isEnabled(key); }, show() { return this.isOn('x'); } };
export const off = { ...base, isOn: () => false };
`,
  ],
  [
    'others are made by what is given it',
    `export const Page = View.extend({ isOn(key) { return isEnabled(key); }, show() { return this.isOn('x'); } });
`,
  ],
])('a method of the object itself is left: %s', async (_, code) => {
  const head = `import { isEnabled } from 'unleash-client';\n`;
  expect(await both(code, {}, head)).toEqual([code, 'a.ts:2 unsupported-use', code, 'a.ts:2 unsupported-use']);
});

it('what keeps the results of a function is left: it may give what it gave for another key', async () => {
  const head = `import { memoize, once } from 'lodash';
import { isEnabled } from 'unleash-client';
const first = once((key) => isEnabled(key));
const byUser = memoize((user, key) => isEnabled(key, user));
`;
  const code = `export const all = [first('y'), first('x'), byUser(user, 'y'), byUser(user, 'x')];\n`;
  expect(await both(code, {}, head)).toEqual([code, 'a.ts:5 unsupported-use', code, 'a.ts:5 unsupported-use']);
});

it('a global that a script sets is left: another one may set it in a way that nobody sees', async () => {
  const files = {
    'boot.js': `import { initialize } from 'unleash-client';\nwindow.flags = initialize({});\n`,
    'fake.js': `window['flags'] = { isEnabled: () => false };\n`,
  };
  const code = `export const shown = window.flags.isEnabled('x') ? 1 : 2;\n`;
  expect(await both(code, files)).toEqual([code, 'a.ts:3 unsupported-use', code, 'a.ts:3 unsupported-use']);
});

describe('what another object may stand for is left', () => {
  const client = 'const u = new Unleash({});\nconst own = { isOn: (key) => u.isEnabled(key) };\nkeep(u, own);\n';
  it.each([
    ['a parameter that has a default', `export const f = (flags = u) => (flags.isEnabled('x') ? a : b);\n`],
    ['a part that has one', `export const f = ({ flags = own } = {}) => (flags.isOn('x') ? a : b);\n`],
    [
      'a function that has one',
      `const isOn = (key) => u.isEnabled(key);\nexport const f = (on = isOn) => (on('x') ? a : b);\n`,
    ],
    ['a member that is given later', `const all = {};\nall.flags = u;\nif (all.flags.isEnabled('x')) go();\n`],
    [
      'a method that is given later',
      `const all = {};\nall.isOn = (key) => u.isEnabled(key);\nif (all.isOn('x')) go();\n`,
    ],
    [
      'a method of a prototype',
      `function Flags() {}\nFlags.prototype.isOn = function (key) { return u.isEnabled(key); };\nif (new Flags().isOn('x')) go();\n`,
    ],
    [
      'what a helper keeps',
      `const lazy = (make) => () => make();\nconst get = lazy(() => new Unleash({}));\nif (get().isEnabled('x')) go();\n`,
    ],
    ['what a type repeats', `export const f = (all: { own: typeof own }) => (all.own.isOn('x') ? a : b);\n`],
  ])('%s', async (_, code) => {
    const before = unleash + client + code;
    for (const keep of [true, false]) {
      const { files } = await remove({ 'a.ts': before }, { keep });
      expect(files).toEqual({ 'a.ts': before });
    }
  });
});

describe('a call that may read another flag is left', () => {
  it.each([
    ['by one of two keys', `const isOn = (one, two) => u.isEnabled(pick() ? one : two);\nif (isOn('x', 'y')) go();\n`],
    [
      'by a key that it makes',
      "const isOn = (key) => { const full = `shop.${key}`; return u.isEnabled(full); };\nif (isOn('x')) go();\n",
    ],
    [
      'by a name',
      `const NAMES = { cart: 'x', pay: 'y' };\nconst isOn = (name) => u.isEnabled(NAMES[name]);\nif (isOn('cart')) go();\n`,
    ],
    [
      'by each of a list',
      `const ALL = [{ flag: 'x' }, { flag: 'y' }];\nkeep(ALL.filter((each) => u.isEnabled(each.flag)));\n`,
    ],
  ])('%s', async (_, code) => {
    const before = `${unleash}const u = new Unleash({});\n${code}`;
    expect((await remove({ 'a.ts': before })).files).toEqual({ 'a.ts': before });
  });
});
