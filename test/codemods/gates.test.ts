import { describe, expect, it } from 'vitest';
import { type Removed, remove } from './helpers.js';

const options = { gates: ['flag', 'flags', 'notFlag'], invertedGates: ['notFlag'] };

const routes = (body: string): string =>
  `import { lazy } from 'react';\nkeep(lazy);\nexport const routes = [\n${body}];\n`;

async function after(body: string, keep: boolean): Promise<Pick<Removed, 'left'> & { body: string }> {
  const { files, left } = await remove({ 'a.ts': routes(body) }, { keep, options });
  const text = files['a.ts'] as string;
  return { body: text.slice(routes('').length - '];\n'.length, -'];\n'.length), left };
}

describe('an entry that names the flag', () => {
  const cases: [name: string, before: string, on: string, off: string][] = [
    [
      'is there without it, or goes',
      `  { path: '/a' },\n  // the new one\n  { path: '/x', flag: 'x', page: lazy(() => import('./X')) },\n`,
      `  { path: '/a' },\n  // the new one\n  { path: '/x', page: lazy(() => import('./X')) },\n`,
      `  { path: '/a' },\n`,
    ],
    [
      'the other way around',
      `  {\n    path: '/x',\n    notFlag: 'x',\n  },\n  { path: '/b' },\n`,
      `  { path: '/b' },\n`,
      `  {\n    path: '/x',\n  },\n  { path: '/b' },\n`,
    ],
    ['alone in a list', `  { path: '/x', flags: ['x'] },\n`, `  { path: '/x' },\n`, ''],
  ];
  for (const [name, before, on, off] of cases) {
    it(name, async () => {
      expect(await after(before, true)).toEqual({ body: on, left: [] });
      const without = await after(before, false);
      expect({ ...without, body: without.body.trim() === '' ? '' : without.body }).toEqual({ body: off, left: [] });
    });
  }

  it('beside others in a list is for a person', async () => {
    const body = `  { path: '/x', flags: ['x', 'y'] },\n`;
    expect(await after(body, true)).toEqual({ body, left: ['a.ts:4 gate'] });
  });

  it('stays where making it may have an effect, or where no array holds it', async () => {
    const effect = `  { path: '/x', flag: 'x', id: register() },\n`;
    expect(await after(effect, false)).toEqual({ body: effect, left: ['a.ts:4 gate'] });
    const nested = `  { path: '/x', menu: { flag: 'x' } },\n`;
    expect(await after(nested, false)).toEqual({ body: nested, left: ['a.ts:4 gate'] });
  });

  it('by a name that says the opposite is for a person, unless the configuration says so', async () => {
    const files = { 'a.ts': `export const routes = [{ path: '/x', notFlag: 'x' }];\n` };
    const result = await remove(files, { options: { gates: ['notFlag'] } });
    expect(result.files).toEqual(files);
    expect(result.left).toEqual(['a.ts:1 gate']);
  });
});
