import { expect, test } from 'vitest';
import { evaluated, type Files, type Options, scanFiles } from './helpers.js';

const accessor = (code: string | Files, ...accessors: NonNullable<Options['accessors']>) =>
  evaluated(code, { accessors });

test('a function or hook by its name', async () => {
  expect(await accessor(`useShopFlag('a-1'); isOn('b-1');`, { name: 'useShopFlag' }, { name: 'isOn' })).toBe('a-1 b-1');
});

test('a member of that name is another function', async () => {
  expect(await accessor(`router.isOn('a-1');`, { name: 'isOn' })).toBe('');
});

test('a member of a namespace import is the function', async () => {
  const files = { 'flags.ts': `export const isOn = () => 0;`, 'a.ts': `import * as f from './flags'; f.isOn('a-1');` };
  expect(await accessor(files, { name: 'isOn' })).toBe('a-1');
});

test('an alias of the import', async () => {
  expect(await accessor(`import { isOn as on } from './x'; on('a-1');`, { name: 'isOn' })).toBe('a-1');
});

test.each([
  ['a name', `resolver.isOn('a-1')`],
  ['the last name of a path', `this.config.resolver.isOn('a-1')`],
  ['an optional one', `config?.resolver?.isOn('a-1')`],
  ['what a function of that name gives', `resolver().isOn('a-1')`],
])('a receiver by %s', async (_, code) => {
  expect(await accessor(code, { name: 'isOn', receiver: 'resolver' })).toBe('a-1');
});

test.each([
  ['of a parameter', `const f = (r: IResolver) => r.isOn('a-1')`],
  ['of a variable', `const r: IResolver = make(); r.isOn('a-1')`],
  ['that may be undefined', `const f = (r?: IResolver | undefined) => r?.isOn('a-1')`],
  ['from a namespace', `const f = (r: flags.IResolver) => r.isOn('a-1')`],
  ['of a field', `class A { private r: IResolver; f() { this.r.isOn('a-1'); } }`],
  ['of a parameter property', `class A { constructor(private r: IResolver) {} f() { this.r.isOn('a-1'); } }`],
  ['of a destructured parameter', `const f = ({ r }: { r: IResolver }) => r.isOn('a-1')`],
])('a receiver by its type, %s', async (_, code) => {
  expect(await accessor(code, { name: 'isOn', receiver: 'IResolver' })).toBe('a-1');
});

test.each([
  ['that is injected', `class A { r = inject(IResolver); f() { this.r.isOn('a-1'); } }`, 'a-1'],
  ['that is made', `import { IResolver } from '@acme/flags';\nconst r = new IResolver();\nr.isOn('a-1');`, 'a-1'],
  ['of the file', `class IResolver {}\nclass A { r = inject(IResolver); f() { this.r.isOn('a-1'); } }`, 'a-1'],
  ['not of another class', `class Other {}\nclass A { r = inject(Other); f() { this.r.isOn('a-1'); } }`, ''],
])('a receiver by its class, %s', async (_, code, keys) => {
  const from =
    code.includes('class IResolver') || code.includes('@acme/flags')
      ? ''
      : `import { IResolver } from '@acme/flags';\n`;
  const inject = `import { inject } from '@angular/core';\n`;
  expect(await accessor(inject + from + code, { name: 'isOn', receiver: 'IResolver' })).toBe(keys);
});

test('the same method of another receiver gives nothing', async () => {
  const code = `other.isOn('a-1'); isOn('b-1'); const f = (r: Other) => r.isOn('c-1');`;
  expect(await accessor(code, { name: 'isOn', receiver: 'resolver' })).toBe('');
});

test('an import specifier', async () => {
  const code = (from: string) => `import { isOn } from '${from}'; isOn('a-1');`;
  expect(await accessor(code('@acme/flags'), { name: 'isOn', import: '@acme/flags' })).toBe('a-1');
  expect(await accessor(code('@acme/other'), { name: 'isOn', import: '@acme/flags' })).toBe('');
});

test.each([
  ['by a relative path', `import { isOn } from './flags'; isOn('a-1');`],
  ['through a barrel', `import { isOn } from './index'; isOn('a-1');`],
  ['by its default export', `import isOn from './flags'; isOn('a-1');`],
  ['by require', `const { isOn } = require('./flags'); isOn('a-1');`],
])('an import file, %s', async (_, code) => {
  const files = {
    'src/flags.ts': `export function isOn(key: string) {}\nexport default function () {}`,
    'src/index.ts': `export { isOn } from './flags';`,
    'src/other.ts': `const isOn = (x: string) => x; isOn('b-1');`,
    'src/a.ts': code,
  };
  expect(await accessor(files, { name: 'isOn', import: 'src/flags.ts' })).toBe('a-1');
});

test('a prop of a component', async () => {
  const code = `<Feature name="a-1" />; <Feature name={'b-1'}>x</Feature>; <Other name="c-1" />;`;
  expect(await accessor(code, { name: 'Feature', key: { prop: 'name' }, result: 'element' })).toBe('a-1 b-1');
});

test('a property of an object argument', async () => {
  const code = `read(1, { flag: 'a-1' }); read(1, { other: 'b-1' });`;
  expect(await accessor(code, { name: 'read', key: { arg: 1, prop: 'flag' } })).toBe('a-1');
});

test('a property that a spread may replace is not known', async () => {
  expect(await accessor(`read({ flag: 'a-1', ...more });`, { name: 'read', key: { arg: 0, prop: 'flag' } })).toBe('?');
});

test('another argument', async () => {
  expect(await accessor(`isOn(user, 'a-1');`, { name: 'isOn', key: 1 })).toBe('a-1');
});

test('an accessor has no SDK', async () => {
  expect(await scanFiles({ 'a.ts': `isOff('a-1');` }, { accessors: [{ name: 'isOff', inverted: true }] })).toEqual([
    'evaluation a-1 a.ts:1:7',
  ]);
});

test('a key with a sign of negation before it is the key', async () => {
  expect(await accessor(`isOn('!a-1'); isOn('a-1');`, { name: 'isOn' })).toBe('a-1 a-1');
});
