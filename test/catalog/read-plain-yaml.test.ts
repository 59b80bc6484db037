import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../packages/catalog/src/read-plain-yaml.js';
import { readAnyYaml } from '../../packages/catalog/src/read-yaml.js';

/** Whether the text is read without the parser of all of YAML; the two never differ. */
function isPlain(text: string): boolean {
  const root = readPlainYaml(text);
  if (root) expect({ text, root, problems: [] }).toEqual({ text, ...readAnyYaml(text) });
  return root !== undefined;
}

describe('what is read without the parser of all of YAML', () => {
  it.each([
    ['one flag', 'key: new-cart\nowner: "@shop/cart"\nexpires: 2026-12-01\ndefault: false\n'],
    ['many under a name', "flags:\n  a:\n    type: ops\n  'b':\n    type: release"],
    ['a list of flags', 'flags:\n  - key: a\n    type: ops\n\n  - key: b # the second\n    type: ops\n'],
    ['a list below its name', 'tags:\n- a\n- b\nkey: c\n'],
    [
      'brackets in one line',
      'owner: [ "@a/b", c@d.example ]\napprovals:\n  - { who: e, on: 2026-01-01 }\nvariants: {}\n',
    ],
    ['comments', '# yaml-language-server: $schema=x.json\n\nkey: a # why\n# more\ntype: ops\n# end'],
    ['numbers and nothing', 'a: 1\nb: -1.50\nc: ~\nd: null\ne: 1.2.3\nf: 08\ng: True\n'],
    ['spaces at the end', 'a: b  \nc:   "d"  \n'],
    ['letters of all languages', 'a: Größe 😀\nb: "名前"\n'],
    ['a name twice', 'a: 1\na: 2\n'],
  ])('%s', (_, text) => expect(isPlain(text)).toBe(true));
});

describe('what is left to it', () => {
  it.each([
    ['nothing', ''],
    ['only comments', '# a\n'],
    ['no value', 'a:\nb: 1\n'],
    ['a text of many lines', 'a: |\n  b\n'],
    ['a text that goes on', 'a: b\n  c\n'],
    ['an escape', 'a: "\\n"\n'],
    ['an anchor', 'a: &x b\n'],
    ['an alias', 'a: *x\n'],
    ['a tag', 'a: !!str b\n'],
    ['a merge key', '<<: { a: 1 }\n'],
    ['brackets over many lines', 'a: [\n  b\n]\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['tabs', 'a:\tb\n'],
    ['line ends of Windows', 'a: b\r\n'],
    ['a byte-order mark', '\uFEFFa: b\n'],
    ['a number in another notation', 'a: 0x1f\n'],
    ['a pair inside of a value', 'a: b: c\n'],
    ['an indentation that matches nothing', 'a:\n    b: 1\n  c: 2\n'],
    ['a bracket that is not closed', 'a: [b\n'],
    ['65 levels', `a: ${'['.repeat(64)}${']'.repeat(64)}\n`],
    ['a name of 1,001 characters', `${'a'.repeat(1001)}: b\n`],
  ])('%s', (_, text) => expect(isPlain(text)).toBe(false));
});

it('reads every file of the examples and fixtures as the other parser does', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const files = ['examples', 'test/catalog', 'test/e2e'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ya?ml$/.test(file) && !file.includes('node_modules'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  expect(files.filter(isPlain).length).toBeGreaterThan(5);
});

const pieces = [
  ...[
    'a',
    'key',
    'a: ',
    'key: v',
    '- ',
    '- x',
    '-',
    '?',
    '? ',
    ': ',
    ':',
    ' ',
    '  ',
    '#',
    ' # c',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
  ],
  ...[
    '"',
    "'",
    '"q"',
    "'q'",
    "''",
    '\\',
    '[',
    ']',
    '{',
    '}',
    ',',
    '[a, b]',
    '{ a: 1 }',
    '{}',
    '\n- x',
    '\n  - y: z',
    '\n  b: c',
  ],
  ...[
    '1',
    '-1',
    '0x1',
    '08',
    '1.50',
    '.5',
    '1e3',
    '.inf',
    'true',
    'Null',
    '~',
    '2026-01-01',
    '...',
    '---',
    '\n---',
    '\n...',
    '<<',
  ],
  ...['|', '>-', '&a ', '*a', '!t ', '%', '@', '`', 'é', '\u00a0', '\u2028', '\t', '\r', '\uFEFF', '\u0000'],
];

it('never reads another tree than the other parser does', () => {
  const text = fc
    .tuple(fc.constantFrom('', 'a: b\n', 'a:\n  ', '- '), fc.array(fc.constantFrom(...pieces), { maxLength: 9 }))
    .map(([head, tail]) => head + tail.join(''));
  fc.assert(
    fc.property(text, (each) => void isPlain(each)),
    { numRuns: 5000 },
  );
});

it('reads whatever is nested, as the other parser does', () => {
  const scalar = fc.constantFrom(
    'b',
    '"c: d"',
    "'e'",
    '2026-01-01',
    '1.0',
    'no',
    '[f, "g"]',
    '{ h: [i], j: {} }',
    'k l  # m',
  );
  const { block } = fc.letrec<{ block: string[] }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.array(scalar, { minLength: 1, maxLength: 3 }).map((all) => all.map((each, index) => `a${index}: ${each}`)),
      fc.array(scalar, { minLength: 1, maxLength: 3 }).map((all) => all.map((each) => `- ${each}`)),
      fc
        .array(fc.tuple(tie('block'), fc.constantFrom('', ' ', '   '), fc.constantFrom([], [''], ['# c'])), {
          minLength: 1,
          maxLength: 3,
        })
        .map((all) =>
          all.flatMap(([lines, indent, between], index) => [
            ...between,
            `"a${index}":`,
            ...lines.map((line) => (line === '' ? line : `${indent}${line}`)),
          ]),
        ),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((all) =>
          all.flatMap(([first = '', ...rest]) => [
            `- ${first}`,
            ...rest.map((line) => (line === '' ? line : `  ${line}`)),
          ]),
        ),
    ),
  }));
  let plain = 0;
  fc.assert(
    fc.property(block, (lines) => {
      if (isPlain(`${lines.join('\n')}\n`)) plain += 1;
    }),
    { numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(1000);
});
