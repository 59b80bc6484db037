import { describe, expect, it } from 'vitest';
import { type Files, plan } from '../helpers.js';

const options = { accessors: [{ name: 'isOn' }] };
const manifest = (dependencies: object, more: object = {}): string =>
  `${JSON.stringify({ name: 'shop', ...more, dependencies }, null, 2)}\n`;
const old =
  "import { old } from 'old-list';\nimport { now } from './now';\nexport const list = isOn('x') ? now : old;\n";

/** What is named in `package.json` files once the flag is gone. */
async function named(files: Files): Promise<string[]> {
  const { leftovers } = await plan({ 'now.ts': 'export const now = 1;\n', 'a.ts': old, ...files }, { options });
  return leftovers.flatMap(({ file, line, reason, message }) =>
    reason === 'unused-package' ? `${file}:${line} ${message}` : [],
  );
}

describe('a dependency that lost its last import', () => {
  it('is named where package.json names it, with its types', async () => {
    expect(await named({ 'package.json': manifest({ 'old-list': '1', '@types/old-list': '1', react: '19' }) })).toEqual(
      [
        'package.json:4 nothing imports old-list any more; take it out of the dependencies',
        'package.json:5 nothing imports @types/old-list any more; take it out of the dependencies',
      ],
    );
  });

  it('is that of the package that the file is in', async () => {
    const files = {
      'shop/now.ts': 'export const now = 1;\n',
      'shop/a.ts': old.replace("'old-list'", "'@shop/list/old'"),
    };
    const found = await named({
      ...files,
      'a.ts': '',
      'shop/package.json': manifest({ '@shop/list': '1' }),
      'package.json': manifest({ '@shop/list': '1' }),
    });
    expect(found).toEqual(['shop/package.json:4 nothing imports @shop/list any more; take it out of the dependencies']);
  });

  it.each([
    ['another file imports it', { 'b.ts': "import 'old-list';\n" }],
    ['a configuration names it', { 'build.config.js': "module.exports = { external: ['old-list'] };\n" }],
    ['a workflow names it', { '.github/ci.yml': 'run: npx old-list\n' }],
    ['a script names it', { 'package.json': manifest({ 'old-list': '1' }, { scripts: { list: 'old-list --all' } }) }],
    ['it is no dependency', { 'package.json': manifest({ react: '19' }) }],
    ['package.json cannot be read', { 'package.json': '{ "dependencies": { "old-list": ' }],
  ])('is not named where %s', async (_name, files) => {
    expect(await named({ 'package.json': manifest({ 'old-list': '1' }), ...files })).toEqual([]);
  });
});
