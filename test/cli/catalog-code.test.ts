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

  it('must define flags', async () => {
    const { code, stderr } = await check("export const flags = { 'new-cart': {} };\n");
    expect(code).toBe(2);
    expect(stderr).toContain('flags.ts:1:1  The file must hold `export default defineFlags({ … })`');
  });
});
