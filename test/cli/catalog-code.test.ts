import { describe, expect, it } from 'vitest';
import { makeRepo, small } from './helpers.js';

const check = (text: string) =>
  makeRepo({
    ...small,
    'flagsweep.config.json': '{ "catalog": "flags.ts" }',
    'flags.ts': `import { defineFlags } from 'flagsweep';\n\n${text}`,
  }).run('check');

describe('a catalog in TypeScript', () => {
  it('is read like any other', async () => {
    const { code, stdout, stderr } = await check(
      "export default defineFlags({\n  'new-cart': { description: 'Sends carts away.', type: 'release', expires: '2026-11-01', owner: '@shop/web' },\n});\n",
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('flags.ts\n  4:77  error  Flag "new-cart" expired 21 days ago');
  });

  it('has its errors at their places', async () => {
    const { code, stderr } = await check("export default defineFlags({\n  'new-cart': { stag: 'active' },\n});\n");
    expect(code).toBe(2);
    expect(stderr).toContain('flags.ts:4:17  Unknown field "stag"; did you mean "stage"?');
  });

  it('is never run: what is no plain value is refused', async () => {
    const { code, stderr } = await check("export default defineFlags({ 'new-cart': { owner: process.exit(7) } });\n");
    expect(code).toBe(2);
    expect(stderr).toContain(
      'flags.ts:3:51  A catalog is read and never run: only plain values may stand here, not `process.exit(7)`',
    );
  });

  it('is told all that is no plain value', async () => {
    const { stderr } = await check(
      'export default defineFlags({\n  a: { owner: team, expires: day() },\n  ...more,\n  [key]: {},\n});\n',
    );
    const message = 'A catalog is read and never run: only plain values may stand here, not';
    expect(stderr).toBe(`error: the catalog has 4 problems
  flags.ts:4:15  ${message} \`team\`
  flags.ts:4:30  ${message} \`day()\`
  flags.ts:5:3  ${message} \`...more\`
  flags.ts:6:3  ${message} \`[key]\`
Mend the catalog and run again; docs/catalog.md lists every field.
`);
  });

  it('is told what stands twice', async () => {
    const { stderr } = await check("export default defineFlags({ a: { owner: '@b', owner: '@c' }, a: {} });\n");
    expect(stderr).toContain(`  flags.ts:3:48  "owner" stands twice in one mapping; keep one
  flags.ts:3:63  Flag "a" is defined twice: here and at flags.ts:3:30; keep one
`);
  });

  it('must define flags', async () => {
    const { code, stderr } = await check("export const flags = { 'new-cart': {} };\n");
    expect(code).toBe(2);
    expect(stderr).toContain('flags.ts:1:1  The file must hold `export default defineFlags({ … })`');
  });

  it('loses the entry of a flag that is removed, and stays where it was the only one', async () => {
    const entry = (key: string): string => `  // What ${key} is for.\n  '${key}': { owner: '@shop/web' },\n`;
    const catalog = (entries: string): string =>
      `import { defineFlags } from 'flagsweep';\n\nexport default defineFlags({\n${entries}});\n`;
    const repo = makeRepo({
      'flagsweep.config.json': '{ "catalog": "flags.ts", "accessors": [{ "name": "isOn" }] }',
      'flags.ts': catalog(entry('new-cart') + entry('old-cart')),
      'a.ts': "export const a = isOn('new-cart') ? 1 : isOn('old-cart') ? 2 : 3;\n",
    });
    await repo.run('remove new-cart --keep false --write');
    expect(repo.read('flags.ts')).toBe(catalog(entry('old-cart')));
    await repo.run('remove old-cart --keep true --write --allow-dirty');
    expect(repo.read('flags.ts')).toBe(catalog(''));
    expect(repo.read('a.ts')).toBe('export const a = 2;\n');
    expect((await repo.run('check')).stderr).toBe('');
  });

  it('gets no new flags from an import: they go to a file of their own, which "catalog" has to name', async () => {
    const repo = makeRepo({
      'flagsweep.config.json': '{ "catalog": "flags.ts" }',
      'flags.ts': "import { defineFlags } from 'flagsweep';\n\nexport default defineFlags({ 'new-cart': {} });\n",
      'of.json': '{ "flags": { "greeting": { "flagType": "string", "defaultValue": "hello" } } }',
    });
    const { stderr } = await repo.run('import openfeature of.json --write');
    expect(stderr).toBe('"catalog" does not name flags/greeting.yaml: without it, nothing reads that file\n');
    expect(repo.read('flags/greeting.yaml')).toBe('key: greeting\nvalueType: string\ndefault: hello\n');
    const drafted = await repo.run('new gift-cards --owner @shop/web');
    expect(drafted.stderr).toBe('"catalog" does not name flags/gift-cards.yaml: without it, nothing reads that file\n');
    expect((await repo.run('new gift-cards --quiet')).stderr).toBe('');
  });

  it('is known to what drafts a new flag', async () => {
    const repo = makeRepo({
      'flagsweep.config.json': '{ "catalog": ["flags.ts", "flags/*.yaml"] }',
      'flags.ts': "import { defineFlags } from 'flagsweep';\n\nexport default defineFlags({ 'new-cart': {} });\n",
    });
    const { code, stderr } = await repo.run('new new-carts --owner @shop/web');
    expect(code).toBe(2);
    expect(stderr).toContain('Flag "new-carts" differs from flag "new-cart" (flags.ts:3) by one letter');
  });
});
