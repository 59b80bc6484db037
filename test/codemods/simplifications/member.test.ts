import { expect, it } from 'vitest';
import { type Files, remove } from '../helpers.js';

const use = `import { isOn } from './on';\nimport { Key } from './key';\nif (isOn(Key.Gone)) run();\n`;

/** What becomes of a registry, and what is left, once a flag that is read through it goes. */
async function registry(text: string, keys: 'name' | 'value' = 'value'): Promise<{ text: string; left: string[] }> {
  const files: Files = { 'src/key.ts': text, 'src/a.ts': use };
  const options = { registries: [{ file: 'src/key.ts', name: 'Key', keys }], accessors: [{ name: 'isOn' }] };
  const { files: after, left } = await remove(files, { key: keys === 'name' ? 'Gone' : 'gone', options });
  return { text: after['src/key.ts'] as string, left };
}

it('takes a member with its own comment only', async () => {
  const before = `export enum Key {\n  /** Doc. */\n  Gone = 'gone',\n  // kept\n  Kept = 'kept',\n}\n`;
  expect(await registry(before)).toEqual({
    text: `export enum Key {\n  // kept\n  Kept = 'kept',\n}\n`,
    left: [],
  });
});

it('leaves a member whose going would renumber the ones after it', async () => {
  const before = `export enum Key { A, Gone, B }\n`;
  expect(await registry(before, 'name')).toEqual({ text: before, left: ['src/key.ts:1 unsupported-use'] });
});

it('takes the last of numbered members', async () => {
  expect((await registry(`export enum Key { A, B, Gone }\n`, 'name')).text).toBe(`export enum Key { A, B }\n`);
});

it('leaves a member that another is made of', async () => {
  const before = `export enum Key { Gone = 1, Both = Gone | 2 }\n`;
  expect(await registry(before, 'name')).toEqual({ text: before, left: ['src/key.ts:1 still-referenced'] });
});

it('leaves a property that code still names', async () => {
  const before = `export const Key = { Kept: make(), Gone: make() };\n`;
  expect(await registry(before, 'name')).toEqual({ text: before, left: ['src/key.ts:1 still-referenced'] });
});

it('keeps the comments between the members of a union', async () => {
  const files = { 'src/key.ts': `export type Key =\n  | 'gone'\n  // kept\n  | 'kept'\n  | 'z';\n` };
  const options = { registries: [{ file: 'src/key.ts', name: 'Key', keys: 'value' as const }] };
  const { files: after } = await remove(files, { key: 'gone', options });
  expect(after['src/key.ts']).toBe(`export type Key =\n  // kept\n  | 'kept'\n  | 'z';\n`);
});
