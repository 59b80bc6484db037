import { describe, expect, it } from 'vitest';
import { makeRepo, small } from './helpers.js';

describe('scan --explain', () => {
  it('says why a line is a reference', async () => {
    const { code, stdout, stderr } = await makeRepo(small).run('scan --explain src/cart.ts:6');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "src/cart.ts:6
        if (await client.getBooleanValue('new-cart', false)) return 'new';

      6:36  evaluation of new-cart  'new-cart'
        - \`getBooleanValue\` of \`Client\` from @openfeature/server-sdk is a method of OpenFeature that reads a flag; the key is argument 1
        - the key is written here
      "
    `);
  });

  it('takes a file from the folder that is worked in, else from the root', async () => {
    const repo = makeRepo({ ...small, 'web/a.ts': 'a();\n' });
    const first = async (line: string) => (await repo.run(line)).stdout.split('\n')[0];
    expect(await first('scan --cwd web --explain a.ts:1')).toBe('web/a.ts:1');
    expect(await first('scan --cwd web --explain src/cart.ts:6')).toBe('src/cart.ts:6');
    expect(await first('scan --explain ./src/cart.ts:6')).toBe('src/cart.ts:6');
  });

  it('neither asks the cache nor writes it', async () => {
    const repo = makeRepo({ ...small, 'package.json': '{}' });
    await repo.run('scan --explain src/cart.ts:6');
    expect(Object.keys(repo.files()).filter((file) => file.includes('.cache'))).toEqual([]);
    await repo.run('scan');
    expect(Object.keys(repo.files()).filter((file) => file.includes('.cache'))).not.toEqual([]);
    const { stdout } = await repo.run('scan --explain src/cart.ts:6 --reporter json');
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'parsed',
      places: [{ verdict: 'reference', flagKey: 'new-cart' }],
    });
  });

  it.each([
    ['src/cart.ts', '"src/cart.ts" names no place: write <file>:<line> or <file>:<line>:<column>, counted from 1'],
    ['src/gone.ts:1', 'there is no file src/gone.ts among the files of the repository'],
    ['src/cart.ts:99', 'src/cart.ts has 8 lines; there is no line 99'],
    ['src/cart.ts:1:999', 'line 1 of src/cart.ts has 54 columns; there is no column 999'],
  ])('refuses %s', async (place, message) => {
    expect(await makeRepo(small).run(`scan --explain ${place}`)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${message}\nCorrect --explain.\n`,
    });
  });

  it('refuses a format that cannot show it before it scans', async () => {
    const { code, stderr } = await makeRepo(small).run('scan --explain src/cart.ts:6 --reporter sarif');
    expect({ code, stderr }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "error: format sarif cannot show explanation; it can show: check
      Name one of them in --reporter.
      ",
      }
    `);
  });

  it('spells out control characters of the repository', async () => {
    const repo = makeRepo({ ...small, 'src/a.ts': "flag('\u001b[31m');\n" });
    expect((await repo.run('scan --explain src/a.ts:1')).stdout).not.toContain('\u001b');
  });
});
