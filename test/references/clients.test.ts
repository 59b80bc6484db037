import { describe, expect, test } from 'vitest';
import { evaluated, type Files, factsOf } from './helpers.js';

const unleash = `import { startUnleash, Unleash } from 'unleash-client';\n`;
const service = `import { isEnabled } from 'unleash-client';\nexport class FlagService { isOn(key) { return isEnabled(key); } }\n`;

/** Keys that a file evaluates beside a service of the repository's own; `?` for each that could not be resolved. */
async function inRepository(code: string, files: Files = {}): Promise<string> {
  const { references, unresolved } = await factsOf({
    'package.json': '{}',
    'src/service.ts': service,
    ...files,
    'src/a.tsx': `${unleash}import { FlagService } from './service';\n${code}`,
  });
  const keys = references.filter(({ kind }) => kind === 'evaluation').map(({ flagKey }) => flagKey);
  return [...keys.sort(), ...unresolved.flatMap(({ file }) => (file === 'src/a.tsx' ? ['?'] : []))].join(' ');
}

describe('a client behind a type assertion', () => {
  test.each([
    ['as', `export const f = (u) => (u as Unleash).isEnabled('a-1');`],
    ['twice', `export const f = (u: object) => (u as unknown as Unleash).isEnabled('a-1');`],
    ['in a constant', `const c = app.get('unleash') as Unleash;\nc.isEnabled('a-1');`],
    [
      'of a package that reads no flags',
      `import { app } from 'some-app';\n(app.get('u') as Unleash).isEnabled('a-1');`,
    ],
    ['a class of the repository', `export const f = (x) => (x as FlagService).isOn('a-1');`],
  ])('%s', async (_, code) => {
    expect(await inRepository(code)).toBe('a-1');
  });

  test('in angle brackets', async () => {
    expect(await evaluated({ 'a.ts': `${unleash}export const f = (u) => (<Unleash>u).isEnabled('a-1');` })).toBe('a-1');
  });

  test.each([
    [
      'of what is something else',
      `class Other {}\nexport const f = () => (new Other() as any as Unleash).isEnabled('a-1');`,
    ],
    ['of nothing known', `export const f = (u) => (u as Other).isEnabled('a-1');`],
    ['as a constant', `export const f = (u) => (u as const).isEnabled('a-1');`],
  ])('says nothing %s', async (_, code) => {
    expect(await evaluated(unleash + code)).toBe('');
  });

  test('of another SDK takes nothing from what made the client', async () => {
    const code = `import { OpenFeature } from '@openfeature/server-sdk';\nconst c = OpenFeature.getClient() as Unleash;\nc.getBooleanValue('a-1', false);`;
    expect(await evaluated(unleash + code)).toBe('a-1');
  });
});

describe('a client whose class is tested', () => {
  test.each([
    ['if', `export const f = (u) => { if (u instanceof Unleash) u.isEnabled('a-1'); };`],
    ['and', `export const f = (u) => u && u instanceof Unleash && u.isEnabled('a-1');`],
    ['conditional', `export const f = (u) => (u instanceof Unleash ? u.isEnabled('a-1') : u.isEnabled('b-1'));`],
    ['else', `export const f = (u) => { if (!(u instanceof Unleash) || !u.ready) stop(); else u.isEnabled('a-1'); };`],
    ['an exit', `export const f = (u) => { if (!(u instanceof Unleash)) { throw u; }\nreturn u.isEnabled('a-1'); };`],
    ['a function inside', `export const f = (u) => { if (u instanceof Unleash) list.map(() => u.isEnabled('a-1')); };`],
    ['a property', `export const f = (o) => { if (o.u instanceof Unleash) o.u.isEnabled('a-1'); };`],
    ['a class of the repository', `export const f = (x) => { if (x instanceof FlagService) x.isOn('a-1'); };`],
  ])('%s', async (_, code) => {
    expect(await inRepository(code)).toBe('a-1');
  });

  test.each([
    ['another name', `export const f = (u, v) => { if (v instanceof Unleash) u.isEnabled('a-1'); };`],
    ['one of two tests', `export const f = (u) => { if (u instanceof Unleash || ready) u.isEnabled('a-1'); };`],
    ['the other branch', `export const f = (u) => { if (u instanceof Unleash) stop(); else u.isEnabled('a-1'); };`],
    [
      'a name that is written',
      `export const f = (u) => { if (u instanceof Unleash) { u = other(); u.isEnabled('a-1'); } };`,
    ],
    [
      'a property, later',
      `export const f = (o) => { if (o.u instanceof Unleash) later(() => o.u.isEnabled('a-1')); };`,
    ],
  ])('says nothing of %s', async (_, code) => {
    expect(await evaluated(unleash + code)).toBe('');
  });
});

describe('what a promise comes to', () => {
  const made = {
    'src/make.ts': `import { startUnleash } from 'unleash-client';\nexport async function make() { const c = await startUnleash({}); return c; }`,
    'src/read.ts': `import { useFlag } from '@unleash/proxy-client-react';\nexport const useRead = (key) => useFlag(key);\nconst other = (key) => useFlag(key);\nexport default other;`,
  };

  test.each([
    ['a client', `startUnleash({}).then((u) => u.isEnabled('a-1'));`],
    ['a client, in a function', `startUnleash({}).then(function (u) { return u.isEnabled('a-1'); });`],
    ['what a function makes', `import { make } from './make';\nmake().then((c) => c.isEnabled('a-1'));`],
    ['what another callback gives', `startUnleash({}).then((c) => ({ c })).then(({ c }) => c.isEnabled('a-1'));`],
    ['or a failure', `startUnleash({}).catch(() => null).then((c) => c.isEnabled('a-1'));`],
    ['one of several', `const [, c] = await Promise.all([load(), startUnleash({})]);\nc.isEnabled('a-1');`],
    ['one of several, in a callback', `Promise.all([startUnleash({})]).then(([c]) => c.isEnabled('a-1'));`],
    ['a module', `import('./read').then((m) => m.useRead('a-1'));`],
    ['a name of a module', `import('./read').then(({ useRead }) => useRead('a-1'));`],
    ['a renamed one', `import('./read').then(({ useRead: read }) => read('a-1'));`],
    ['the default of a module', `import('./read').then((m) => m.default('a-1'));`],
    ['the default, renamed', `import('./read').then(({ default: read }) => read('a-1'));`],
  ])('%s', async (_, code) => {
    expect(await inRepository(code, made)).toBe('a-1');
  });

  test.each([
    ['another element', `const [c] = await Promise.all([load(), startUnleash({})]);\nc.isEnabled('a-1');`],
    ['behind a spread', `const [a, c] = await Promise.all([...rest, startUnleash({})]);\nc.isEnabled('a-1');`],
    ['a failure', `startUnleash({}).catch((c) => c.isEnabled('a-1'));`],
  ])('not %s', async (_, code) => {
    expect(await evaluated({ 'a.ts': unleash + code })).toBe('');
  });
});

describe('what a container hands out', () => {
  test.each([
    ['by its type argument', `export const f = (c) => c.get<Unleash>(TYPES.U).isEnabled('a-1');`],
    ['by its type argument, of the repository', `export const f = (c) => c.resolve<FlagService>('flags').isOn('a-1');`],
    [
      'of a package',
      `import { Container } from 'inversify';\nconst c = new Container();\nc.get<Unleash>(TYPES.U).isEnabled('a-1');`,
    ],
    [
      'of the repository',
      `class Box { get<T>(key): T { return this.items.get(key); } }\nnew Box().get<Unleash>('u').isEnabled('a-1');`,
    ],
    ['a function', `import { getContext } from 'svelte';\ngetContext<Unleash>('u').isEnabled('a-1');`],
    ['by the class of a package', `export const f = (app) => app.get(Unleash).isEnabled('a-1');`],
    ['by a class', `export const f = async (ref) => (await ref.resolve(FlagService)).isOn('a-1');`],
    ['by a class, with settings', `export const f = (ref) => ref.get(FlagService, { strict: false }).isOn('a-1');`],
    ['in a test', `import { TestBed } from '@angular/core/testing';\nTestBed.inject(FlagService).isOn('a-1');`],
    [
      'in a constant',
      `export const f = (injector) => { const flags = injector.get(FlagService); flags.isOn('a-1'); };`,
    ],
  ])('%s', async (_, code) => {
    expect(await inRepository(code)).toBe('a-1');
  });

  test.each([
    ['what is called otherwise', `export const f = (app) => app.wrap(FlagService).isOn('a-1');`],
    ['what takes more', `export const f = (app) => app.get(FlagService, 'a').isOn('a-1');`],
    ['what takes an object', `export const f = (app) => app.get(new FlagService()).isOn('a-1');`],
    [
      'what is known',
      `class Other { isOn(key) {} }\nclass Box { get(type) { return new Other(); } }\nnew Box().get(FlagService).isOn('a-1');`,
    ],
  ])('not %s', async (_, code) => {
    expect(await inRepository(code)).toBe('');
  });
});

describe('the one instance of a class, whose maker has no written type', () => {
  const made: [name: string, members: string, read: string][] = [
    [
      'made at its first use',
      'static getInstance() { if (!Flags.instance) Flags.instance = new Flags(); return Flags.instance; }',
      'Flags.getInstance()',
    ],
    [
      'a field of no value yet',
      'static instance = null; static getInstance() { if (this.instance === null) { this.instance = new Flags(); } return this.instance; }',
      'Flags.getInstance()',
    ],
    [
      'a private field',
      'static #one; static get() { if (Flags.#one) return Flags.#one; Flags.#one = new Flags(); return Flags.#one; }',
      'Flags.get()',
    ],
    ['made of this', 'static one; static get() { return (this.one ??= new this()); }', 'Flags.get()'],
    ['in a getter', 'static one = new Flags(); static get shared() { return Flags.one; }', 'Flags.shared'],
    [
      'in a getter of what makes it',
      'static getInstance() { if (!Flags.one) Flags.one = new Flags(); return Flags.one; } static get shared() { return Flags.getInstance(); }',
      'Flags.shared',
    ],
    ['in a field that a function sets', 'static one: Flags; static init() { Flags.one = new Flags(); }', 'Flags.one'],
    ['in a field of its type', 'static one: Flags; static init(made) { Flags.one = made; }', 'Flags.one'],
  ];

  test.each(made)('%s', async (_, members, read) => {
    const files = {
      'src/flags.ts': `import { isEnabled } from 'unleash-client';\nexport class Flags { isOn(key) { return isEnabled(key); }\n${members} }`,
    };
    expect(await inRepository(`import { Flags } from './flags';\n${read}.isOn('a-1');`, files)).toBe('a-1');
  });

  test('a client of a package', async () => {
    const code = `class Flags { static get() { if (!Flags.one) Flags.one = new Unleash({}); return Flags.one; } }\nFlags.get().isEnabled('a-1');`;
    expect(await evaluated(unleash + code)).toBe('a-1');
  });

  test('not what nobody knows', async () => {
    const code = `class Flags { static get() { if (!Flags.one) Flags.one = make(); return Flags.one; } }\nFlags.get().isEnabled('a-1');`;
    expect(await evaluated(unleash + code)).toBe('');
  });

  test('a key in a field is the one that it begins with, and none where it is only assigned', async () => {
    const code = `class Keys { static NEW = 'new-cart'; static old; static set(key) { Keys.NEW = key; Keys.old = 'old-cart'; } }
isEnabled(Keys.NEW);\nisEnabled(Keys.old);`;
    expect(await evaluated(`import { isEnabled } from 'unleash-client';\n${code}`)).toBe('new-cart ?');
  });
});

describe('a client that only a part of a type names', () => {
  test.each([
    ['a member of a type', `type S = { un: Unleash };\nexport const f = (u: S['un']) => u.isEnabled('a-1');`],
    ['a bound of a parameter', `export function f<T extends Unleash>(u: T) { return u.isEnabled('a-1'); }`],
  ])('%s', async (_, code) => {
    expect(await inRepository(code)).toBe('a-1');
  });

  test('not a member of another type', async () => {
    expect(
      await inRepository(
        `type S = { un: Unleash; other: Other };\nexport const f = (u: S['other']) => u.isEnabled('a-1');`,
      ),
    ).toBe('');
  });
});

describe('what a maker of the repository is told to hold', () => {
  const context = `import { createContext, useContext } from 'react';
export function createSafe<T>(name: string) {
  const Context = createContext<T | null>(null);
  const useIt = () => {
    const value = useContext(Context);
    if (!value) throw new Error(name);
    return value;
  };
  return RESULT;
}
`;
  const use = (held: string, type: string): string =>
    `import { createSafe } from './safe';\nexport const ${held} = createSafe<${type}>('flags');\nexport const f = () => useUnleash().isEnabled('a-1');`;

  test.each([
    ['a pair', '[Context.Provider, useIt] as const', '[Provider, useUnleash]'],
    ['an object', '{ Provider: Context.Provider, useIt }', '{ Provider, useIt: useUnleash }'],
    ['a function', 'useIt', 'useUnleash'],
  ])('in %s', async (_, result, held) => {
    const files = { 'src/safe.ts': context.replace('RESULT', result) };
    expect(await inRepository(use(held, 'Unleash'), files)).toBe('a-1');
    expect(await inRepository(use(held, 'Other'), files)).toBe('');
  });
});

describe('what a higher-order component injects, by its type', () => {
  test.each([
    [
      'ConfigCat, a class',
      `import React from 'react';\nimport type { WithConfigCatClientProps } from 'configcat-react';\nexport class A extends React.Component<Own & WithConfigCatClientProps> { render() { return this.props.configCatClient.getValueAsync('a-1', false); } }`,
    ],
    [
      'ConfigCat, a function',
      `import type { WithConfigCatClientProps } from 'configcat-react';\nexport const A = ({ configCatClient }: WithConfigCatClientProps) => configCatClient.getValueAsync('a-1', false);`,
    ],
    [
      'LaunchDarkly',
      `import type { LDProps } from 'launchdarkly-react-client-sdk';\nexport const A = (props: LDProps) => props.ldClient?.variation('a-1', false);`,
    ],
  ])('%s', async (_, code) => {
    expect(await evaluated(code)).toBe('a-1');
  });
});

describe('a package of an SDK that the repository has itself', () => {
  const inWorkspace = (name: string, code: string, use: string): Promise<string> =>
    inRepository(use, { 'sdk/package.json': `{ "name": "${name}" }`, 'sdk/src/index.ts': code });

  test('is what it is everywhere', async () => {
    const code = `export const isEnabled = (name: string) => store.get(name) === true;`;
    const use = `import { isEnabled } from 'unleash-client';\nisEnabled('a-1');`;
    expect(await inWorkspace('unleash-client', code, use)).toBe('a-1');
  });

  test('but for a name that anybody gives a package of their own', async () => {
    const code = `export const useFeature = (name: string) => draw(name);`;
    const use = `import { useFeature } from 'flagged';\nuseFeature('a-1');`;
    expect(await inWorkspace('flagged', code, use)).toBe('');
    expect(await inRepository(use)).toBe('a-1');
  });
});

describe('what an object, a list and a record of types hold', () => {
  test.each([
    [
      'a method of the same object',
      `export const flags = { isOn(key) { return new Unleash({}).isEnabled(key); }, show() { return this.isOn('a-1'); } };`,
      'a-1',
    ],
    [
      'by its name in brackets',
      `const all: Record<string, Unleash> = {};\nall['eu'].isEnabled('a-1');\nall[name].isEnabled('b-1');`,
      'a-1 b-1',
    ],
    ['an element', `const all: Unleash[] = [];\nall[0].isEnabled('a-1');`, 'a-1'],
    [
      'what its type is that of',
      `const one = new Unleash({});\nexport const f = (u: typeof one) => u.isEnabled('a-1');`,
      'a-1',
    ],
    ['not of a record of something else', `const all: Record<string, Other> = {};\nall['eu'].isEnabled('a-1');`, ''],
    [
      'not by what is called on something else',
      `export const flags = { isOn(key) { return new Unleash({}).isEnabled(key); }, show() { return function () { return this.isOn('a-1'); }; } };`,
      '?',
    ],
  ])('%s', async (_, code, keys) => {
    expect(await inRepository(code)).toBe(keys);
  });
});

describe('a key that a list of texts or rows gives', () => {
  const is = `import { isEnabled } from 'unleash-client';\n`;
  test.each([
    ['a text of a block of tests', `it.each(['a-1', 'b-1'])('%s', (key) => isEnabled(key));`, 'a-1 b-1'],
    ['a row', `test.each([['x', 'a-1'], ['y', 'b-1']])('%s', (name, key) => isEnabled(key));`, 'a-1 b-1'],
    ['a part of an object', `describe.each([{ key: 'a-1' }])('$key', ({ key }) => isEnabled(key));`, 'a-1'],
    [
      'a value of all entries',
      `for (const [name, key] of Object.entries({ NEW: 'a-1', OLD: 'b-1' })) isEnabled(key);`,
      'a-1 b-1',
    ],
    ['a name of all entries', `Object.entries({ 'a-1': 1 }).forEach(([key]) => isEnabled(key));`, 'a-1'],
    [
      'rows that grow',
      `const rows = ['a-1'];\nrows.push(more);\nit.each(rows)('%s', (key) => isEnabled(key));`,
      'a-1 ?',
    ],
    ['not another parameter', `test.each([['x', 'a-1']])('%s', (name, key) => isEnabled(name));`, 'x'],
  ])('%s', async (_, code, keys) => {
    expect(await evaluated(is + code)).toBe(keys);
  });
});
