import { CatalogEditError, parseCatalog, removeCatalogEntry } from '@flagsweep/catalog';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const fragments = [
  ...[
    'flags:',
    'key: a',
    'a:',
    'b: {}',
    '? [x]',
    '? {x: 1}',
    ': y',
    '- ',
    '- key: a',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    "'",
  ],
  ...[
    '&x',
    '*x',
    '*x : 1',
    '<<: *x',
    '!t',
    '!!map',
    '|',
    '>-',
    '#',
    '# c',
    '---',
    '...',
    '%YAML 1.1',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
  ],
  ...[
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\uFEFF',
    '\0',
    '__proto__: {}',
    'constructor',
    'owner: [',
    '// c',
    '/* c */',
    '/*',
    '"flags":',
    '"a": {}',
    'null',
  ],
];
const text = fc.array(fc.constantFrom(...fragments), { maxLength: 14 }).map((parts) => parts.join(''));
const file = fc.constantFrom('flags/a.yaml', 'flags/a.json', 'flags');

it('is read without a throw, and every place lies within the file', () => {
  fc.assert(
    fc.property(text, file, (content, name) => {
      const { entries, problems } = parseCatalog([{ file: name, text: content }]);
      for (const { start, end } of [...problems, ...entries.map((entry) => entry.location)]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(content.length);
      }
    }),
    { numRuns: 1000 },
  );
});

it('is edited so that all other flags stay the same, or refused', () => {
  fc.assert(
    fc.property(text, text, file, (head, tail, name) => {
      const content = `${head}\nflags:\n  a: {}\n${tail}`;
      const before = parseCatalog([{ file: name, text: content }]);
      let result: string | undefined;
      try {
        result = removeCatalogEntry(content, name, 'a');
      } catch (error) {
        expect(error).toBeInstanceOf(CatalogEditError);
        return;
      }
      const after = result === undefined ? [] : parseCatalog([{ file: name, text: result }]).entries;
      const others = before.entries.filter(({ definition }) => definition.key !== 'a');
      expect(after.map(({ definition }) => definition)).toEqual(others.map(({ definition }) => definition));
    }),
    { numRuns: 1000 },
  );
});
