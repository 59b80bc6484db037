import { scanOptionsSchema } from '@flagsweep/references';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { type Files, type RemoveOptions, remove } from '../helpers.js';

const isTest = picomatch(scanOptionsSchema.parse({}).tests, { dot: true });

/** The files that changed, with `undefined` for those that are gone, and what is left. */
async function follow(
  files: Files,
  options: RemoveOptions = {},
): Promise<[changes: Record<string, string | undefined>, left: string[]]> {
  const { files: after, left } = await remove(files, {
    options: { accessors: [{ name: 'isOn' }] },
    isTest,
    ...options,
  });
  const changed = Object.keys(files).filter((file) => after[file] !== files[file]);
  return [Object.fromEntries(changed.map((file) => [file, after[file]])), left];
}

const app = `import { Old } from './Old';\nimport { New } from './New';\nexport const App = () => (isOn('x') ? New() : Old());\nApp();\n`;
const appAfter = `import { New } from './New';\nexport const App = () => (New());\nApp();\n`;
const newer = `export const New = () => 1;\n`;

describe('a file that nothing imports any more', () => {
  it('goes, with what only it imported', async () => {
    const [changes, left] = await follow({
      'src/App.ts': app,
      'src/New.ts': newer,
      'src/Old.ts': `import { helper } from './helper';\nimport { shared } from './shared';\nexport const Old = () => helper(shared);\n`,
      'src/helper.ts': `import './helper.css';\nexport const helper = (x: number) => x;\n`,
      'src/helper.css': `a { color: red }\n`,
      'src/shared.ts': `export const shared = 1;\nexport const more = 2;\n`,
      'src/other.ts': `import { more } from './shared';\nconsole.log(more);\n`,
    });
    expect(changes).toEqual({
      'src/App.ts': appAfter,
      'src/Old.ts': undefined,
      'src/helper.ts': undefined,
      'src/helper.css': undefined,
      'src/shared.ts': `export const more = 2;\n`,
    });
    expect(left).toEqual([]);
  });

  it('takes its tests, stories, snapshots and mocks along', async () => {
    const [changes] = await follow({
      'src/App.ts': app,
      'src/New.ts': newer,
      'src/Old.ts': `export const Old = () => 1;\n`,
      'src/Old.test.ts': `import { Old } from './Old';\nimport { New } from './New';\nit('is', () => expect(Old()).toBe(New()));\n`,
      'src/Old.stories.ts': `import { Old } from './Old';\nexport default { component: Old };\n`,
      'src/__snapshots__/Old.test.ts.snap': `exports[1] = 1;\n`,
      'src/__mocks__/Old.ts': `export const Old = () => 2;\n`,
      'src/__tests__/both.ts': `import { Old } from '../Old';\nOld();\n`,
      'src/App.test.ts': `import { App } from './App';\njest.mock('./Old', () => ({ Old: () => 3 }));\nApp();\n`,
    });
    expect(changes).toEqual({
      'src/App.ts': appAfter,
      'src/Old.ts': undefined,
      'src/Old.test.ts': undefined,
      'src/Old.stories.ts': undefined,
      'src/__snapshots__/Old.test.ts.snap': undefined,
      'src/__mocks__/Old.ts': undefined,
      'src/__tests__/both.ts': undefined,
      'src/App.test.ts': `import { App } from './App';\nApp();\n`,
    });
  });

  it('stays with a test that tests other things too, and is named', async () => {
    const [changes, left] = await follow({
      'src/App.ts': app,
      'src/New.ts': newer,
      'src/Old.ts': `export const Old = () => 1;\n`,
      'src/all.test.ts': `import { Old } from './Old';\nimport { New } from './New';\nOld();\nNew();\n`,
    });
    expect(changes).toEqual({ 'src/App.ts': appAfter });
    expect(left).toEqual(['src/Old.ts:1 only-tests']);
  });

  it('leaves barrels without it', async () => {
    const [changes] = await follow({
      'src/App.ts': app.replace(
        `import { Old } from './Old';\nimport { New } from './New';`,
        `import { Old, New } from './parts';`,
      ),
      'src/parts/index.ts': `export { Old, Old as Former } from './Old';\nexport { New } from './New';\nexport * from './types';\n`,
      'src/parts/Old.ts': `import type { Size } from './types';\nexport const Old = (size?: Size) => size;\n`,
      'src/parts/New.ts': newer,
      'src/parts/types.ts': `export type Size = 1;\n`,
    });
    expect(changes).toEqual({
      'src/App.ts': appAfter.replace('./New', './parts'),
      'src/parts/index.ts': `export { New } from './New';\n`,
      'src/parts/Old.ts': undefined,
      'src/parts/types.ts': undefined,
    });
  });

  const kept: [why: string, files: Files, more?: Files][] = [
    ['another file imports it', { 'src/b.ts': `import { Old } from './Old';\nOld();\n` }],
    ['a lazy import loads it', { 'src/b.ts': `const load = () => import('./Old');\nload();\n` }],
    ['a require takes it', { 'src/b.js': `const { Old } = require('./Old');\nOld();\n` }],
    ['a type import names it', { 'src/b.ts': `type O = import('./Old').Old;\nlet o: O;\n` }],
    ['a worker is made of it', { 'src/b.ts': `new Worker(new URL('./Old.ts', import.meta.url));\n` }],
    ['a namespace is handed on', { 'src/b.ts': `import * as old from './Old';\nrun(old);\n` }],
    [
      'a name made at run time may lead to it',
      { 'src/b.ts': 'export const load = (name: string) => import(`./${name}`);\nload();\n' },
    ],
    ['a folder is loaded as a whole', { 'b.ts': `const all = require.context('./src', true);\nrun(all);\n` }],
    [
      'a pattern loads its folder',
      { 'b.ts': `const all = import.meta.glob(['./lib/*.ts', './src/**/*.ts']);\nrun(all);\n` },
    ],
    ['a folder is read', { 'src/b.ts': `for (const name of readdirSync(__dirname)) require(name);\n` }],
    ['a path in code names it', { 'b.ts': `run('./src/Old.ts');\n` }],
    ['a page names it', { 'index.html': `<script src="/src/Old.ts"></script>\n` }],
    ['a configuration names it', { 'serverless.yml': `functions:\n  old:\n    handler: src/Old.handler\n` }],
    ['a manifest names it', { 'package.json': `{ "private": true, "main": "./src/Old.ts" }\n` }],
    ['a template imports it', { 'src/b.vue': `<script>\nimport { Old } from './Old';\n</script>\n` }],
    ['a page of documentation runs it', { 'src/b.mdx': `import { Old } from './Old';\n\n<Old />\n` }],
    ['an alias of a bundler may lead to it', { 'b.js': `import { Old } from '@app/Old';\nOld();\n` }],
    ['a public package exports it', { 'package.json': `{ "exports": { "./*": "./src/*.ts" } }\n` }],
    [
      'a public entry exports it',
      { 'package.json': `{ "main": "./dist/index.js" }\n`, 'src/index.ts': `export * from './Old';\n` },
    ],
    [
      'a public bundle is made of nobody knows what',
      { 'package.json': `{ "main": "./bundle.js", "types": "./bundle.d.ts" }\n` },
    ],
    [
      'something exports it again as a namespace',
      { 'src/b.ts': `export * as old from './Old';\n`, 'src/c.ts': `import { old } from './b';\nrun(old);\n` },
    ],
    ['a file that is read by its text cannot be parsed', { 'src/b.ts': `import { Old } from './Old';\nOld(;\n` }],
  ];
  for (const [why, more] of kept) {
    it(`stays where ${why}`, async () => {
      const files = { 'src/App.ts': app, 'src/New.ts': newer, 'src/Old.ts': `export const Old = () => 1;\n`, ...more };
      expect((await follow(files))[0]).toEqual({ 'src/App.ts': appAfter });
    });
  }

  it('is not what a pattern of other names loads', async () => {
    const files = {
      'src/App.ts': app,
      'src/New.ts': newer,
      'src/Old.ts': `export const Old = () => 1;\n`,
      'b.ts': "const all = import.meta.glob('./src/**/*.stories.ts');\nrun(all);\nimport(`./src/${name}.page.ts`);\n",
    };
    expect((await follow(files))[0]).toEqual({ 'src/App.ts': appAfter, 'src/Old.ts': undefined });
  });

  it('is not what a comment loads by saying how files are loaded', async () => {
    const files = {
      'src/App.ts': app,
      'src/New.ts': newer,
      'src/Old.ts': `export const Old = () => 1;\n`,
      'src/b.ts': '// `require()` takes paths of Unix.\nexport const b = 1;\n',
    };
    expect((await follow(files))[0]).toEqual({ 'src/App.ts': appAfter, 'src/Old.ts': undefined });
  });

  it('stays where other code cannot be read', async () => {
    const files = { 'src/App.ts': app, 'src/New.ts': newer, 'src/Old.ts': `export const Old = () => 1;\n` };
    expect((await follow(files, { unreadable: ['src/b.ts'] }))[0]).toEqual({ 'src/App.ts': appAfter });
  });

  it('goes where it does something only when it is used', async () => {
    const old = [
      `export class Old extends React.Component<1> {\n  constructor() {\n    super(make());\n  }\n  made = make();\n  run = () => make();\n}\n`,
      `import { object } from 'lib';\nconst schema = object({ a: 1 });\nexport const Old = () => schema;\n`,
      `export const Old = () => 1;\nOld.displayName = 'Old';\n`,
      `'use client';\nexport enum Old { A = 1 }\n`,
    ];
    for (const text of old) {
      const files = { 'src/App.ts': app, 'src/New.ts': newer, 'src/Old.ts': text };
      expect(await follow(files)).toEqual([{ 'src/App.ts': appAfter, 'src/Old.ts': undefined }, []]);
    }
  });

  it('stays where something of the repository is called when it is loaded', async () => {
    const old = [
      `import { make } from './make';\nexport const Old = make();\n`,
      `export class Old {\n  static made = make();\n}\n`,
      `export const Old = () => 1;\nglobal.old = Old;\n`,
      `import './make';\nexport const Old = () => 1;\n`,
      `export const Old = await make();\n`,
    ];
    for (const text of old) {
      const make = `export const make = () => 1;\n`;
      const files = { 'src/App.ts': app, 'src/New.ts': newer, 'src/Old.ts': text, 'src/make.ts': make };
      expect(await follow(files)).toEqual([{ 'src/App.ts': appAfter }, ['src/Old.ts:1 unused-file']]);
    }
  });

  it('stays where it does something when it is loaded, and is named', async () => {
    const files = {
      'src/App.ts': app,
      'src/New.ts': newer,
      'src/Old.ts': `register();\nexport const Old = () => 1;\n`,
    };
    expect(await follow(files)).toEqual([{ 'src/App.ts': appAfter }, ['src/Old.ts:1 unused-file']]);
  });

  it('keeps what else a file is there for', async () => {
    const files = {
      'src/App.ts': app,
      'src/New.ts': newer,
      'src/Old.ts': `export const Old = () => 1;\nexport default function handler() {}\n`,
    };
    expect((await follow(files))[0]).toEqual({
      'src/App.ts': appAfter,
      'src/Old.ts': `export default function handler() {}\n`,
    });
  });

  it('is not what a style sheet imports, nor the bundle of an application', async () => {
    const files = {
      'package.json': `{ "main": "./bundle.js" }\n`,
      'src/App.ts': app,
      'src/New.ts': newer,
      'src/Old.ts': `export const Old = () => 1;\n`,
      'src/all.scss': `@import './Old';\n`,
    };
    expect((await follow(files))[0]).toEqual({ 'src/App.ts': appAfter, 'src/Old.ts': undefined });
  });

  it('is no page of a framework', async () => {
    const files = {
      'package.json': `{ "private": true, "dependencies": { "next": "1" } }\n`,
      'src/pages/App.ts': app,
      'src/pages/New.ts': newer,
      'src/pages/Old.ts': `export const Old = () => 1;\n`,
    };
    expect(Object.keys((await follow(files))[0])).toEqual(['src/pages/App.ts']);
  });
});

describe('an export that nothing imports any more', () => {
  const old = async (before: string, more: Files = {}) => {
    const [changes] = await follow({
      'src/App.ts': app,
      'src/New.ts': newer,
      'src/Old.ts': `${before}export const stays = 1;\n`,
      'src/b.ts': `import { stays } from './Old';\nrun(stays);\n`,
      ...more,
    });
    expect(changes['src/App.ts']).toBe(appAfter);
    const { 'src/App.ts': _, 'src/Old.ts': text, ...others } = changes;
    expect(others).toEqual({});
    return text?.replace('export const stays = 1;\n', '');
  };

  const cases: [before: string, after: string][] = [
    [`export const Old = () => 1;\n`, ''],
    [`export function Old() {}\n`, ''],
    [`export async function Old() {\n  await Old();\n}\n`, ''],
    [`export class Old {}\n`, ''],
    [`const Old = () => 1;\nexport { Old };\n`, ''],
    [`const Former = () => 1;\nexport { Former as Old };\n`, ''],
    [
      `export function Old(a: string): void;\nexport function Old(a: number): void;\nexport function Old(a: unknown) {}\n`,
      '',
    ],
    [`export const Old = () => 1;\nexport type Old = ReturnType<typeof Old>;\n`, ''],
    [`import { a } from 'a';\nconst local = a;\nexport const Old = () => local;\n`, ''],
    [`interface Props {}\nexport const Old = (props: Props) => 1;\n`, ''],
    [`export const Old = 1,\n  also = 2;\nrun(also);\n`, `export const also = 2;\nrun(also);\n`],
  ];
  for (const [before, after] of cases) it(before, async () => expect(await old(before)).toBe(after));

  const same: [why: string, before: string, more?: Files][] = [
    ['its own file uses it', `export const Old = () => 1;\nrun(Old);\n`],
    ['making it may have an effect', `export const Old = make();\n`],
    [
      'somebody imports it under another name',
      `export const Old = () => 1;\nexport { Old as Former };\n`,
      { 'src/c.ts': `import { Former } from './Old';\nFormer();\n` },
    ],
    ['it is the default too, which nobody imported before', `export const Old = () => 1;\nexport default Old;\n`],
    [
      'a namespace reads it',
      `export const Old = () => 1;\n`,
      { 'src/c.ts': `import * as o from './Old';\no.Old();\n` },
    ],
    [
      'a namespace is handed on',
      `export const Old = () => 1;\n`,
      { 'src/c.ts': `import * as o from './Old';\nrun({ ...o });\n` },
    ],
    [
      'the type of a namespace is asked for',
      `export const Old = () => 1;\n`,
      { 'src/c.ts': `import * as o from './Old';\ntype K = keyof typeof o;\nlet k: K;\n` },
    ],
    [
      'a lazy import takes it',
      `export const Old = () => 1;\n`,
      { 'src/c.ts': `lazy(() => import('./Old').then((m) => ({ default: m.Old })));\n` },
    ],
    [
      'an awaited import takes it',
      `export const Old = () => 1;\n`,
      { 'src/c.ts': `const { Old } = await import('./Old');\nOld();\n` },
    ],
    [
      'a test of other things mocks the file',
      `export const Old = () => 1;\n`,
      { 'src/c.test.ts': `import { stays } from './Old';\njest.mock('./Old', () => ({ Old: 1 }));\nrun(stays);\n` },
    ],
    ['the file says `export =`', `const Old = () => 1;\nmodule.exports = { Old };\n`],
  ];
  for (const [why, before, more] of same) {
    it(`stays where ${why}`, async () => expect(await old(before, more)).toBe(undefined));
  }

  it('is not what something else of the same name is', async () => {
    expect(
      await old(`export const Old = () => 1;\n`, {
        'src/c.ts': `import { Old } from './d';\nOld();\n`,
        'src/d.ts': `export const Old = 1;\n`,
      }),
    ).toBe('');
    expect(
      await old(`export const Old = () => 1;\n`, { 'src/c.ts': `import * as o from './Old';\nrun(o.stays);\n` }),
    ).toBe('');
  });

  it('takes the test along that tests nothing else', async () => {
    const files = {
      'src/App.ts': app,
      'src/New.ts': newer,
      'src/Old.ts': `export const Old = () => 1;\nexport const stays = 1;\n`,
      'src/b.ts': `import { stays } from './Old';\nrun(stays);\n`,
      'src/part.test.ts': `import { Old } from './Old';\nit('is', () => Old());\n`,
    };
    expect((await follow(files))[0]).toEqual({
      'src/App.ts': appAfter,
      'src/Old.ts': `export const stays = 1;\n`,
      'src/part.test.ts': undefined,
    });
    const both = { ...files, 'src/part.test.ts': `import { Old, stays } from './Old';\nit('is', () => Old(stays));\n` };
    expect(await follow(both)).toEqual([{ 'src/App.ts': appAfter }, ['src/Old.ts:1 only-tests']]);
  });

  it('goes where only its own file lost the use of it', async () => {
    const files = { 'src/a.ts': `export const old = 1;\nexport const a = () => (isOn('x') ? 2 : old);\na();\n` };
    expect((await follow(files))[0]).toEqual({ 'src/a.ts': `export const a = () => (2);\na();\n` });
  });

  it('stays where it never was used: that is not ours', async () => {
    expect(await old(`export const Old = () => 1;\nexport const idle = 2;\n`)).toBe(`export const idle = 2;\n`);
  });
});

describe('through barrels', () => {
  const parts = (barrel: string, more: Files = {}): Files => ({
    'src/App.ts': app.replace(`from './Old'`, `from './parts'`),
    'src/New.ts': newer,
    'src/parts/index.ts': barrel,
    'src/parts/a.ts': `export const Old = () => 1;\nexport const a = 2;\n`,
    'src/b.ts': `import { a } from './parts';\nrun(a);\n`,
    ...more,
  });
  const goes = { 'src/App.ts': appAfter, 'src/parts/a.ts': `export const a = 2;\n` };

  it('follows a star', async () => {
    expect((await follow(parts(`export * from './a';\n`)))[0]).toEqual(goes);
    expect(
      (await follow(parts(`export * from './more';\n`, { 'src/parts/more.ts': `export * from './a';\n` })))[0],
    ).toEqual(goes);
  });

  it('takes a name out of a list', async () => {
    expect((await follow(parts(`export { Old, a } from './a';\n`)))[0]).toEqual({
      ...goes,
      'src/parts/index.ts': `export { a } from './a';\n`,
    });
    const local = `import { Old, a } from './a';\nexport { Old, a };\n`;
    expect((await follow(parts(local)))[0]).toEqual({
      ...goes,
      'src/parts/index.ts': `import { a } from './a';\nexport { a };\n`,
    });
  });

  it('follows another name', async () => {
    const files = parts(`export { default as Old, a } from './a';\n`, {
      'src/parts/a.ts': `export default function old() {}\nexport const a = 2;\n`,
    });
    expect((await follow(files))[0]).toEqual({ ...goes, 'src/parts/index.ts': `export { a } from './a';\n` });
  });

  it('keeps what others take from the file itself', async () => {
    const files = parts(`export { Old, a } from './a';\n`, {
      'src/c.ts': `import { Old } from './parts/a';\nOld();\n`,
    });
    expect((await follow(files))[0]).toEqual({
      'src/App.ts': appAfter,
      'src/parts/index.ts': `export { a } from './a';\n`,
    });
  });

  it('keeps what a public entry exports', async () => {
    const files = parts(`export { Old, a } from './a';\n`, { 'package.json': `{ "main": "./src/parts/index.ts" }\n` });
    expect((await follow(files))[0]).toEqual({ 'src/App.ts': appAfter });
  });

  it('takes from the entry of a private package what nobody imports any more', async () => {
    const files = {
      'packages/ui/package.json': `{ "name": "@shop/ui", "private": true, "main": "./dist/index.js" }\n`,
      'packages/ui/src/index.ts': `export * from './Old';\nexport * from './New';\n`,
      'packages/ui/src/Old.ts': `export const Old = () => 1;\n`,
      'packages/ui/src/New.ts': newer,
      'apps/web/App.ts': app.replace(
        `import { Old } from './Old';\nimport { New } from './New';`,
        `import { Old, New } from '@shop/ui';`,
      ),
    };
    expect((await follow(files))[0]).toEqual({
      'apps/web/App.ts': appAfter.replace('./New', '@shop/ui'),
      'packages/ui/src/index.ts': `export * from './New';\n`,
      'packages/ui/src/Old.ts': undefined,
    });
  });
});
