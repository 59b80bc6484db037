import { parse } from '@flagsweep/references/syntax';
import { describe, expect, test } from 'vitest';
import { createInferred } from '../../packages/references/src/syntax/accessors/inferred.js';
import { evaluated, scanFiles } from './helpers.js';

const unleash = `import { useFlag } from '@unleash/proxy-client-react';\n`;
const client = `import { OpenFeature } from '@openfeature/server-sdk';\nconst client = OpenFeature.getClient();\n`;

describe('what hands its parameter on as a key is an accessor', () => {
  test.each([
    ['a function', `function isOn(key) { return useFlag(key); }\nisOn('a-1');`],
    ['an arrow function', `const isOn = (key) => useFlag(key);\nisOn('a-1');`],
    ['called before it is declared', `isOn('a-1');\nfunction isOn(key) { return useFlag(key); }`],
    [
      'a method of an object that is assigned to another',
      `const Utils = Object.assign({}, base, { isOn(key) { return useFlag(key); } });\nUtils.isOn('a-1');`,
    ],
    ['another position', `const isOn = (user, key) => useFlag(key);\nisOn('b-1', 'a-1');`],
    ['a property of its parameter', `const isOn = ({ key }) => useFlag(key);\nisOn({ key: 'a-1' });`],
    [
      'a property that is read later',
      `const isOn = (o) => { const k = o.flag.key; return useFlag(k); };\nisOn({ flag: { key: 'a-1' } });`,
    ],
    [
      'an object that is handed on whole',
      `const isOn = (o) => read(o);\nconst read = ({ key }) => useFlag(key);\nisOn({ key: 'a-1' });`,
    ],
    [
      'through any depth',
      `const one = (a) => two(a); const two = (b) => three(b); const three = (c) => useFlag(c);\none('a-1');`,
    ],
    [
      'a component',
      `const Feature = ({ name, children }) => (useFlag(name) ? children : null);\n<Feature name="a-1">x</Feature>;`,
    ],
    [
      'a component in memo',
      `import { memo } from 'react';\nconst Feature = memo(({ name }) => useFlag(name));\n<Feature name="a-1" />;`,
    ],
    [
      'a higher-order component',
      `const withFlag = (key) => (C) => (p) => (useFlag(key) ? <C {...p} /> : null);\nwithFlag('a-1')(Page);`,
    ],
    ['a function of a function', `const reader = (user) => (key) => useFlag(key);\nreader(user)('a-1');`],
    [
      'what a hook gives back',
      `const useFlags = () => { track(); return { isOn: (key) => useFlag(key) }; };\nconst { isOn: on } = useFlags();\non('a-1');`,
    ],
    ['a method of an object', `const flags = { isOn: (key) => useFlag(key) };\nflags.isOn('a-1');`],
    [
      'a callback that React keeps',
      `import { useCallback } from 'react';\nconst f = () => { const isOn = useCallback((key) => useFlag(key), []); return isOn('a-1'); };`,
    ],
    ['under another name', `const isOn = (key) => useFlag(key);\nconst check = isOn;\ncheck('a-1');`],
    ['applied to a list', `const isOn = (key) => useFlag(key);\nconst KEYS = ['a-1', 'b-1'];\nKEYS.filter(isOn);`],
    ['a key that is left out', `const isOn = (key = 'a-1') => useFlag(key);\nisOn();`],
  ])('%s', async (title, code) => {
    expect(await evaluated(unleash + code)).toBe(title === 'applied to a list' ? 'a-1 b-1' : 'a-1');
  });

  test('across files, by whatever name it is imported', async () => {
    expect(
      await scanFiles({
        'package.json': '{}',
        'src/is-on.ts': `${unleash}export default function isOn(key: string) { return useFlag(key); }`,
        'src/flags.ts': `export { default as on } from './is-on.js';`,
        'src/a.ts': `import check from './is-on.js';\ncheck('a-1');`,
        'src/b.ts': `import { on } from './flags.js';\non('b-1');`,
        'src/c.ts': `import { isOn } from './other.js';\nisOn('c-1');`,
      }),
    ).toEqual(['evaluation a-1 src/a.ts:2:7 unleash', 'evaluation b-1 src/b.ts:2:4 unleash']);
  });

  test.each<[string, string, string]>([
    ['another name', 'src/is-on.ts', `const impl = (key) => useFlag(key);\nexport default impl;`],
    ['a list of exports', 'src/is-on.ts', `const impl = (key) => useFlag(key);\nexport { impl as default };`],
    ['no name', 'src/is-on.ts', `export default function (key) { return useFlag(key); }`],
    ['a folder', 'src/is-on/index.ts', `function impl(key) { return useFlag(key); }\nexport default impl;`],
    ['CommonJS', 'src/is-on.js', `function impl(key) { return useFlag(key); }\nmodule.exports = impl;`],
  ])('as the default export, by the name of its file: %s', async (_, file, code) => {
    expect(
      await scanFiles({
        'package.json': '{}',
        [file]: unleash + code,
        'src/again.ts': `export { default } from './is-on';`,
        'src/imported.ts': `import other from './is-on';\nexport default other;`,
        'src/a.ts': `import check from './is-on';\ncheck('a-1');`,
        'src/b.ts': `import { default as check } from './is-on';\ncheck('b-1');`,
        'src/c.ts': `import check from './again';\ncheck('c-1');`,
        'src/d.ts': `import check from './imported';\ncheck('d-1');`,
        'src/e.ts': `import check from './other';\ncheck('e-1');`,
      }),
    ).toEqual([
      'evaluation a-1 src/a.ts:2:7 unleash',
      'evaluation b-1 src/b.ts:2:7 unleash',
      'evaluation c-1 src/c.ts:2:7 unleash',
      'evaluation d-1 src/d.ts:2:7 unleash',
    ]);
  });

  test.each([
    ['a constant', `const Inner = ({ flag }) => (useFlag(flag) ? <b /> : null);\nexport default Inner;`],
    ['in memo', `const Inner = ({ flag }) => (useFlag(flag) ? <b /> : null);\nexport default memo(Inner);`],
    ['made in memo', `export default memo(function Inner({ flag }) { return useFlag(flag) ? <b /> : null; });`],
  ])('a component that is the default export: %s', async (_, code) => {
    expect(
      await scanFiles({
        'package.json': '{}',
        'src/Gate.tsx': `${unleash}import { memo } from 'react';\n${code}`,
        'src/Page.tsx': `import FeatureGate from './Gate';\nexport const Page = () => <FeatureGate flag="new-cart"><b /></FeatureGate>;`,
      }),
    ).toEqual(['evaluation new-cart src/Page.tsx:2:45 unleash']);
  });

  test('what a package exports, as the default of a file', async () => {
    expect(
      await scanFiles({
        'package.json': '{}',
        'src/flag.ts': `import { useFlag } from '@unleash/proxy-client-react';\nexport default useFlag;`,
        'src/again.ts': `export { useFlag as default } from '@unleash/proxy-client-react';`,
        'src/a.ts': `import on from './flag';\non('a-1');`,
        'src/b.ts': `import on from './again';\non('b-1');`,
      }),
    ).toEqual(['evaluation a-1 src/a.ts:2:4 unleash', 'evaluation b-1 src/b.ts:2:4 unleash']);
  });

  test('across packages', async () => {
    expect(
      await scanFiles({
        'packages/flags/package.json': '{ "name": "@shop/flags", "exports": { ".": "./src/index.ts" } }',
        'packages/flags/src/index.ts': `export * from './read.js';`,
        'packages/flags/src/read.ts': `${unleash}export const isOn = (key: string) => useFlag(key);`,
        'apps/web/package.json': '{ "name": "web" }',
        'apps/web/src/page.ts': `import * as flags from '@shop/flags';\nif (flags.isOn('a-1')) render();`,
      }),
    ).toEqual(['evaluation a-1 apps/web/src/page.ts:2:16 unleash']);
  });
});

describe('methods of classes', () => {
  const service = `${client}class Flags { async isOn(key: string) { return client.getBooleanValue(key, false); } }\n`;

  test.each([
    ['an instance', `new Flags().isOn('a-1');`],
    ['a field', `class Cart { flags = new Flags(); go() { return this.flags.isOn('a-1'); } }`],
    [
      'an injected parameter',
      `class Cart { constructor(private flags: Flags) {} go() { return this.flags.isOn('a-1'); } }`,
    ],
    ['a subclass', `class Mine extends Flags {}\nnew Mine().isOn('a-1');`],
    ['this', `class Mine extends Flags { go() { return this.isOn('a-1'); } }`],
    ['a typed variable', `export const go = (flags: Flags) => flags.isOn('a-1');`],
  ])('through %s', async (_, code) => {
    expect(await evaluated({ 'a.ts': service + code })).toBe('a-1');
  });

  test('through the interface that the class implements', async () => {
    expect(
      await scanFiles({
        'package.json': '{}',
        'src/types.ts': `export interface IFlags { isOn(key: string): Promise<boolean>; }`,
        'src/flags.ts': `import type { IFlags } from './types.js';\n${client}export class Flags implements IFlags {\n  isOn(key: string) { return client.getBooleanValue(key, false); }\n}`,
        'src/cart.ts': `import type { IFlags } from './types.js';\nexport const cart = (flags: IFlags) => flags.isOn('a-1');`,
      }),
    ).toEqual(['evaluation a-1 src/cart.ts:2:51 openfeature']);
  });

  test('through the type of an object', async () => {
    const code = `${client}interface IFlags { isOn: (key: string) => Promise<boolean> }
const flags: IFlags = { isOn: (key) => client.getBooleanValue(key, false) };
export const go = (given: IFlags) => given.isOn('a-1');`;
    expect(await evaluated({ 'a.ts': code })).toBe('a-1');
  });
});

describe('what types the parameter is a registry', () => {
  test('an enum: all its members are flags', async () => {
    const code = `enum Flag { Cart = 'new-cart', Menu = 'new-menu' }
export const isOn = (flag: Flag) => useFlag(flag);
isOn(Flag.Cart);
const routes = [{ path: '/', needs: Flag.Menu }];`;
    expect(await scanFiles({ 'a.ts': unleash + code })).toEqual([
      'declaration new-cart a.ts:2:13',
      'mention new-cart a.ts:2:20',
      'declaration new-menu a.ts:2:32',
      'mention new-menu a.ts:2:39',
      'evaluation new-cart a.ts:4:6 unleash',
      'gate new-menu a.ts:5:37',
    ]);
  });

  test('a union', async () => {
    const code = `type Flag = 'new-cart' | 'new-menu';\nexport const isOn = (flag: Flag) => useFlag(flag);\nisOn('new-cart');`;
    expect(await scanFiles({ 'a.ts': unleash + code })).toEqual([
      'declaration new-cart a.ts:2:13',
      'declaration new-menu a.ts:2:26',
      'evaluation new-cart a.ts:4:6 unleash',
    ]);
  });
});

describe('what is left unresolved', () => {
  test('an accessor that nobody calls', async () => {
    expect(await scanFiles({ 'a.ts': `${unleash}export const isOn = (key: string) => useFlag(key);` })).toEqual([
      'unresolved parameter a.ts:2:46 key',
    ]);
  });

  test('one that is handed on: whoever has it may call it with any key', async () => {
    const code = `const isOn = (key) => useFlag(key);\nisOn('a-1');\nregister(isOn);`;
    expect(await scanFiles({ 'a.ts': unleash + code })).toEqual([
      'evaluation a-1 a.ts:3:6 unleash',
      'unresolved parameter a.ts:2:31 key',
    ]);
  });

  test('a caller whose key is not known', async () => {
    const code = `const isOn = (key) => useFlag(key);\nisOn(pick());`;
    expect(await scanFiles({ 'a.ts': unleash + code })).toEqual(['unresolved dynamic a.ts:3:6 pick()']);
  });

  test('a callback without a name', async () => {
    expect(await scanFiles({ 'a.ts': `${unleash}load().then((key) => useFlag(key));` })).toEqual([
      'unresolved parameter a.ts:2:30 key',
    ]);
  });
});

test('a function of the same name somewhere else is none', async () => {
  const code = `const isOn = (key) => useFlag(key);\nfunction f() { const isOn = (x) => x; isOn('b-1'); }\nisOn('a-1');`;
  expect(await evaluated(unleash + code)).toBe('a-1');
});

test('a variable of the environment that is the key of a registry which nobody had to name', async () => {
  const files = {
    'flags.ts': `${client}export enum Flag { Cart = 'IS_NEW_CART_ENABLED' }
export const isOn = (flag: Flag) => client.getBooleanValue(flag, false);`,
    'cart.test.ts': `it('works', () => {\n  process.env.IS_NEW_CART_ENABLED = 'true';\n});`,
  };
  expect(await scanFiles(files)).toContain('override IS_NEW_CART_ENABLED cart.test.ts:2:15 test');
});

test('a function that is known to hand out a bag first, and to hand a key on later', async () => {
  const files = {
    'a-use.ts': `import { nudge } from './nudge';\nnudge([{ name: 'a-1' }]);`,
    'nudge.ts': `export function nudge(tests: { name: string }[]) {
  const participations = ofSession();
  return pick(participations, tests) && { participations };
}
function pick(participations: Participations, tests: { name: string }[]) {
  for (const test of tests) if (participations[test.name]) return test;
}`,
  };
  expect(await scanFiles(files, { bags: ['participations'] })).toEqual(['evaluation a-1 a-use.ts:2:16']);
});

test('who calls a name that is known already is looked at again when a function of that name turns out to read flags', () => {
  const { statements } = parse('a.ts', 'function nudge(key) {}');
  const inferred = createInferred();
  inferred.names.add('nudge');
  inferred.add({ nodes: [statements[0]], names: ['nudge'], key: 0, reads: {} } as never);
  expect([...inferred.changed]).toEqual(['nudge']);
});

test('an accessor that a CommonJS module hands on under another name', async () => {
  const files = {
    'flags.js': `const { isEnabled } = require('unleash-client');\nexports.isOn = (key) => isEnabled(key);`,
    'all.js': `const { isOn } = require('./flags');\nmodule.exports.on = isOn;\nexports.off = require('./flags').isOn;`,
    'use.js': `const { on, off } = require('./all');\non('a-1');\noff('a-2');`,
  };
  expect(await evaluated(files)).toBe('a-1 a-2');
});
