import { CatalogEditError, parseCatalog, removeCatalogEntry } from '@flagsweep/catalog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function lines(...texts: string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

describe('YAML mappings', () => {
  const text = lines(
    '# The catalog of the shop.',
    '',
    'flags:',
    '  # Sends carts to the new service.',
    '  # See SHOP-1.',
    '  a: # young',
    '    type: release',
    '    # about a, at its end',
    '',
    '  # Team search',
    '',
    '  b: { type:   ops }   # odd spacing',
    '',
    '  # about c',
    '  "c":',
    '    description: |',
    '      # no comment',
    '',
    '      text',
    '',
    '# The end.',
  );

  it('takes the first entry with the comments above and inside it', () => {
    expect(removeCatalogEntry(text, 'f.yaml', 'a')).toBe(
      lines(
        '# The catalog of the shop.',
        '',
        'flags:',
        '  # Team search',
        '',
        '  b: { type:   ops }   # odd spacing',
        '',
        '  # about c',
        '  "c":',
        '    description: |',
        '      # no comment',
        '',
        '      text',
        '',
        '# The end.',
      ),
    );
  });

  it('leaves a comment that a blank line sets apart', () => {
    expect(removeCatalogEntry(text, 'f.yaml', 'b')).toBe(text.replace('  b: { type:   ops }   # odd spacing\n\n', ''));
  });

  it('takes a block scalar whole', () => {
    expect(removeCatalogEntry(text, 'f.yaml', 'c')).toBe(
      text.replace('  # about c\n  "c":\n    description: |\n      # no comment\n\n      text\n\n', ''),
    );
  });

  it('leaves the text of the block scalar above, though it looks like a comment', () => {
    const above = 'flags:\n  a:\n    description: |\n      # text\n';
    expect(removeCatalogEntry(`${above}  # b\n  b: {}\n`, 'f.yaml', 'b')).toBe(above);
  });

  it('keeps CRLF line ends, the byte-order mark and a missing last line break', () => {
    const crlf = '\uFEFFflags:\r\n  a: {}\r\n  # b\r\n  b:\r\n    type: ops\r\n\r\n  c: {}';
    expect(removeCatalogEntry(crlf, 'f.yaml', 'b')).toBe('\uFEFFflags:\r\n  a: {}\r\n\r\n  c: {}');
    expect(removeCatalogEntry(crlf, 'f.yaml', 'c')).toBe(
      '\uFEFFflags:\r\n  a: {}\r\n  # b\r\n  b:\r\n    type: ops\r\n',
    );
  });

  it('finds an entry by its own key', () => {
    expect(removeCatalogEntry('flags:\n  ? a\n  : type: ops\n  1:\n  b: {}\n', 'f.yaml', 'a')).toBe(
      'flags:\n  1:\n  b: {}\n',
    );
    expect(removeCatalogEntry('flags:\n  a: {}\n  1:\n  b: {}\n', 'f.yaml', '1')).toBe('flags:\n  a: {}\n  b: {}\n');
  });
});

describe('YAML lists', () => {
  it('takes the dash and the comments', () => {
    const text = lines(
      'flags:',
      '- key: a',
      '# about b',
      '- # here',
      '  key: b',
      '  owner: [',
      '    x',
      '  ]',
      '- key: c # c',
    );
    expect(removeCatalogEntry(text, 'f.yaml', 'a')).toBe(text.replace('- key: a\n', ''));
    expect(removeCatalogEntry(text, 'f.yaml', 'b')).toBe('flags:\n- key: a\n- key: c # c\n');
    expect(removeCatalogEntry(text, 'f.yaml', 'c')).toBe(text.replace('- key: c # c\n', ''));
  });
});

describe('flow style and JSON', () => {
  it.each([
    ['flags: {a: {type: ops}, b: , c}\n', 'a', 'flags: {b: , c}\n'],
    ['flags: {a: {type: ops}, b: , c}\n', 'b', 'flags: {a: {type: ops}, c}\n'],
    ['flags: {a: {type: ops}, b: , c}\n', 'c', 'flags: {a: {type: ops}, b: }\n'],
    ['flags: [{key: a}, {key: b},]\n', 'b', 'flags: [{key: a},]\n'],
    ['flags: [{key: a}, # about a\n  {key: b} ]\n', 'b', 'flags: [{key: a} # about a\n ]\n'],
    ['flags: {\n  a: {}\n  , b: {}\n  , c: {}\n}\n', 'b', 'flags: {\n  a: {}\n  , c: {}\n}\n'],
  ])('%j without %s', (text, key, result) => {
    expect(removeCatalogEntry(text, 'f.yaml', key)).toBe(result);
  });

  const json = lines(
    '{',
    '  "$schema": "./schema.json",',
    '  "flags": {',
    '    // about a',
    '    "a": { "type": "ops" }, // a',
    '',
    '    /* about b */',
    '    "b": {',
    '      "type": "ops"',
    '    }, // b',
    '    // about c',
    '    "c": {} // c',
    '  }',
    '}',
  );

  it('takes the entry, its comma and its comments', () => {
    expect(removeCatalogEntry(json, 'f.json', 'a')).toBe(
      json.replace('    // about a\n    "a": { "type": "ops" }, // a\n\n', ''),
    );
    expect(removeCatalogEntry(json, 'f.json', 'b')).toBe(
      json.replace('    /* about b */\n    "b": {\n      "type": "ops"\n    }, // b\n', ''),
    );
  });

  it('takes the comma of the entry before the last', () => {
    expect(removeCatalogEntry(json, 'f.json', 'c')).toBe(
      json.replace('    }, // b\n    // about c\n    "c": {} // c\n', '    } // b\n'),
    );
  });

  it('keeps a trailing comma', () => {
    expect(removeCatalogEntry('{\n"flags": [\n  { "key": "a" },\n  { "key": "b" },\n]}\n', 'f.json', 'b')).toBe(
      '{\n"flags": [\n  { "key": "a" },\n]}\n',
    );
  });

  it('works in one line', () => {
    const text = '{"flags":[{"key":"a"},{"key":"b"},{"key":"c"}]}';
    expect(removeCatalogEntry(text, 'f.json', 'a')).toBe('{"flags":[{"key":"b"},{"key":"c"}]}');
    expect(removeCatalogEntry(text, 'f.json', 'c')).toBe('{"flags":[{"key":"a"},{"key":"b"}]}');
  });
});

describe('the last flag of a file', () => {
  it.each([
    ['flags/a.yaml', 'key: a\ntype: ops\n'],
    ['flags/a.yaml', 'type: ops\n'],
    ['f.yaml', 'flags:\n  a: {}\n'],
    ['f.json', '{"flags": [{"key": "a"}]}'],
  ])('means that %s is to be deleted: %j', (file, text) => {
    expect(removeCatalogEntry(text, file, 'a')).toBeUndefined();
  });
});

describe('refuses', () => {
  it.each([
    ['key: b\n', 'f.yaml does not hold flag "a"'],
    ['flags:\n  b: {}\n', 'f.yaml does not hold flag "a"'],
    ['flags:\n  a: {}\n  a: {}\n', 'f.yaml defines flag "a" more than once; keep one first'],
    [
      'flags: [',
      'f.yaml cannot be edited: Not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['- a\n', 'f.yaml cannot be edited: it does not hold a mapping'],
    [
      'flags:\n  a: &a { type: ops }\n  b: *a\n',
      'Flag "a" cannot be taken out of f.yaml without changing other entries; edit it by hand',
    ],
  ])('%j', (text, message) => {
    expect(() => removeCatalogEntry(text, 'f.yaml', 'a')).toThrow(new CatalogEditError(message));
  });
});

describe('any mapping', () => {
  const entry = fc.record({
    comment: fc.constantFrom('', '# about it', '# one\n# two', '\n# apart\n'),
    body: fc.constantFrom(
      ' {}',
      '',
      ' { type: ops, tags: [a, "b"] } # note',
      '\n    type: ops # note\n    # inside\n    tags:\n    - a\n    - b',
      '\n    description: |\n      # text\n\n      more\n',
      '\n    description: >-\n      folded\n      text\n',
      '\n    description: "quoted\n      over lines"',
      '\n    retirement:\n\n      keep: { a: [1, 2] }\n      # deep',
    ),
    gap: fc.constantFrom('', '\n', '\n\n'),
  });

  it('without one entry reads the same but for it, and every line left stood there before', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 2, maxLength: 6 }),
        fc.nat(),
        fc.boolean(),
        fc.boolean(),
        (entries, pick, crlf, list) => {
          const source = entries.map(({ comment, body, gap }, index) => {
            const above = comment.replace(/^(?=#)/gm, '  ') + (comment && '\n');
            const text = list ? `  - key: flag-${index}${/^\n/.test(body) ? body : ''}` : `  flag-${index}:${body}`;
            return `${above}${text}\n${gap}`;
          });
          const text = `# head\nflags:\n${source.join('')}# end\nx-own: 1\n`.replaceAll('\n', crlf ? '\r\n' : '\n');
          const before = parseCatalog([{ file: 'f.yaml', text }]);
          expect(before.problems).toEqual([]);
          const key = `flag-${pick % entries.length}`;
          const result = removeCatalogEntry(text, 'f.yaml', key) as string;
          const after = parseCatalog([{ file: 'f.yaml', text: result }]);
          expect(after.problems).toEqual([]);
          expect(after.entries.map((left) => left.definition)).toEqual(
            before.entries.map((left) => left.definition).filter((definition) => definition.key !== key),
          );
          expectOneGap(text, result);
        },
      ),
    );
  });

  it('of JSON too', () => {
    const value = fc.record({ type: fc.constant('ops'), default: fc.jsonValue({ maxDepth: 2 }) });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 5 }),
        fc.nat(),
        fc.constantFrom(0, 2, '\t'),
        fc.boolean(),
        (values, pick, indent, list) => {
          const flags = list
            ? values.map((flag, index) => ({ key: `flag-${index}`, ...flag }))
            : Object.fromEntries(values.map((flag, index) => [`flag-${index}`, flag]));
          const index = pick % values.length;
          const result = removeCatalogEntry(
            JSON.stringify({ flags }, null, indent),
            'f.json',
            `flag-${index}`,
          ) as string;
          const rest = list
            ? (flags as object[]).filter((_, at) => at !== index)
            : Object.fromEntries(Object.entries(flags).filter(([key]) => key !== `flag-${index}`));
          expect(result).toBe(JSON.stringify({ flags: rest }, null, indent));
        },
      ),
    );
  });
});

/** The result is the text with one run of whole lines taken out. */
function expectOneGap(text: string, result: string): void {
  const [before, after] = [text.split('\n'), result.split('\n')];
  let same = 0;
  while (same < after.length && before[same] === after[same]) same += 1;
  const tail = after.length - same;
  expect(after.slice(same)).toEqual(tail > 0 ? before.slice(-tail) : []);
}
