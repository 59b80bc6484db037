import { describe, expect, it } from 'vitest';
import { type Files, remove } from '../helpers.js';

async function on(files: Files): Promise<Files> {
  const input = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, text.replaceAll('FLAG', "isOn('x')")]),
  );
  return (await remove(input, { options: { accessors: [{ name: 'isOn' }] } })).files;
}

const user = `import { useNew } from './hooks';\nexport const App = () => (useNew() ? 1 : 2);\nrun(App);\n`;

describe('a function that only gives the kept value', () => {
  const forms = [
    `export const useNew = () => FLAG;\n`,
    `export function useNew() {\n  return FLAG;\n}\n`,
    `export function useNew(): boolean {\n  const on = FLAG;\n  return on;\n}\n`,
    `const useNew = () => !!FLAG;\nexport { useNew };\n`,
  ];
  for (const hooks of forms) {
    it(`is written out where it is called: ${hooks}`, async () => {
      expect(await on({ 'hooks.ts': hooks, 'App.ts': user })).toEqual({
        'App.ts': `export const App = () => (1);\nrun(App);\n`,
      });
    });
  }

  it('goes through other functions that hand it on', async () => {
    const files = {
      'hooks.ts': `import { isNew } from './is';\nexport const useNew = () => isNew(1);\n`,
      'is.ts': `export const isNew = (id: number) => FLAG;\n`,
      'App.ts': user,
    };
    expect(await on(files)).toEqual({ 'App.ts': `export const App = () => (1);\nrun(App);\n` });
  });

  const hook = `export const useNew = () => FLAG;\n`;
  const kept: [why: string, files: Files][] = [
    ['it is handed on', { 'hooks.ts': hook, 'b.ts': `import { useNew } from './hooks';\nrun(useNew);\n` }],
    ['a test replaces it', { 'hooks.ts': hook, 'b.test.ts': `jest.mock('./hooks', () => ({ useNew: jest.fn() }));\n` }],
    ['a public package exports it', { 'hooks.ts': hook, 'package.json': `{ "main": "hooks.ts" }\n` }],
    ['an argument has an effect', { 'hooks.ts': hook, 'b.ts': `import { useNew } from './hooks';\nuseNew(make());\n` }],
    [
      'its type is asked for',
      {
        'hooks.ts': hook,
        'b.ts': `import { useNew } from './hooks';\ntype R = ReturnType<typeof useNew>;\nrun<R>();\n`,
      },
    ],
    ['it does more', { 'hooks.ts': `export const useNew = () => {\n  log();\n  return FLAG;\n};\n` }],
    ['it gives a promise', { 'hooks.ts': `export const useNew = async () => FLAG;\n` }],
    ['it is a type guard', { 'hooks.ts': `export const useNew = (x?: unknown): x is string => FLAG;\n` }],
    ['it may be another one', { 'hooks.ts': `export let useNew = () => FLAG;\nuseNew = other;\n` }],
  ];
  for (const [why, files] of kept) {
    it(`stays where ${why}`, async () => {
      const after = await on({ ...files, 'App.ts': user });
      expect(after).toEqual({
        ...files,
        'App.ts': user,
        'hooks.ts': (files['hooks.ts'] as string).replaceAll('FLAG', 'true'),
      });
    });
  }
});
