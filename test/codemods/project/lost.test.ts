import { describe, expect, it } from 'vitest';
import { type Files, plan } from '../helpers.js';

const options = { accessors: [{ name: 'isOn' }] };

/** What is named outside of code once the flag is gone. */
async function named(files: Files): Promise<string[]> {
  const { leftovers } = await plan(files, { options });
  return leftovers.flatMap(({ file, line, column, reason, message }) =>
    /^unused-(?:message|style)$/.test(reason) ? `${file}:${line}:${column} ${message}` : [],
  );
}

describe('a text for people that lost its last key', () => {
  const code = "export const title = isOn('x') ? t('cart.new') : t('cart.old');\n";
  const texts = '{\n  "cart": {\n    "new": "New",\n    "old": "Old"\n  }\n}\n';
  const message = 'nothing shows the text cart.old any more; delete it in every language';

  it('is named in every language', async () => {
    const files = { 'a.ts': code, 'locales/en.json': texts, 'locales/de/shop.json': '{ "cart.old": "Alt" }\n' };
    expect(await named(files)).toEqual([`locales/de/shop.json:1:3 ${message}`, `locales/en.json:4:5 ${message}`]);
  });

  it('is that of a key with the name of a file', async () => {
    const files = { 'a.ts': code.replace("'cart.old'", "'shop:cart.old'"), 'src/i18n/shop.json': texts };
    expect(await named(files)).toEqual([
      'src/i18n/shop.json:4:5 nothing shows the text shop:cart.old any more; delete it in every language',
    ]);
  });

  it.each([
    ['another file names it', { 'b.ts': "t('cart.old');\n" }],
    ['another file may make it', { 'b.ts': 't(`cart.${kind}`);\n' }],
    ['another file adds to its beginning', { 'b.ts': "t('cart.' + kind);\n" }],
    ['it is no text', { 'locales/en.json': '{ "cart": { "old": {} } }\n' }],
    ['the file holds no texts', { 'locales/en.json': '{}\n', 'data.json': texts }],
  ])('is not named where %s', async (_name, files) => {
    expect(await named({ 'a.ts': code, 'locales/en.json': texts, ...files })).toEqual([]);
  });
});

describe('a class of a style sheet that lost its last user', () => {
  const code =
    "import styles from './a.module.css';\nexport const A = () => (isOn('x') ? <p className={styles.new} /> : <p className={styles.old} />);\n";
  const sheet = '.new { color: red; }\n.old { color: blue; }\n';

  it('is named where its rules begin', async () => {
    expect(await named({ 'a.tsx': code, 'a.module.css': sheet })).toEqual([
      'a.module.css:2:1 nothing has the class old any more; delete its rules',
    ]);
  });

  it.each([
    ['another file uses it', { 'b.tsx': "import s from './a.module.css';\nexport const b = s['old'];\n" }],
    ['another file may use any', { 'b.tsx': "import s from './a.module.css';\nexport const b = (n) => s[n];\n" }],
    ['another class is composed of it', { 'a.module.css': `${sheet}.more { composes: old; }\n` }],
    ['the style sheet has none', { 'a.module.css': '.new {}\n' }],
  ])('is not named where %s', async (_name, files) => {
    expect(await named({ 'a.tsx': code, 'a.module.css': sheet, ...files })).toEqual([]);
  });
});
