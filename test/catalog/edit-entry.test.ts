import {
  CatalogEditError,
  catalogFileText,
  editCatalog,
  type FlagDefinition,
  type LeftField,
  parseCatalog,
} from '@flagsweep/catalog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Sets = Record<string, Record<string, unknown>>;

function edit(text: string, set: Sets, add: FlagDefinition[] = [], file = 'f.yaml'): string {
  const { text: result, left } = editCatalog(text, file, { set: new Map(Object.entries(set)), add });
  expect(left).toEqual([]);
  return result;
}

function leftBy(text: string, set: Sets, file = 'f.yaml'): LeftField[] {
  const result = editCatalog(text, file, { set: new Map(Object.entries(set)), add: [] });
  expect(result.text).toBe(text);
  return result.left;
}

describe('a file of one flag', () => {
  it('gets new fields after those it has, and keeps every comment', () => {
    expect(
      edit('# about\nkey: a # here\n# deep\ntype: ops\n\n# end\n', { a: { owner: '@o/t', tags: ['x, y', 'no'] } }),
    ).toBe('# about\nkey: a # here\n# deep\ntype: ops\nowner: "@o/t"\ntags:\n  - x, y\n  - no\n\n# end\n');
  });

  it('gets new values in the place of old ones', () => {
    expect(
      edit('key: a\ntype: ops # t\nowner: [ x, y ] # o\ndefault: false\n', {
        a: { type: 'release', owner: 'z', default: { on: 1 } },
      }),
    ).toBe('key: a\ntype: release # t\nowner: z # o\ndefault: { on: 1 }\n');
  });

  it('keeps the members of a mapping that are not named', () => {
    expect(
      edit('key: a\nvariants:\n  # first\n  on: true # yes\n  own: 3\n', { a: { variants: { on: false, off: 1 } } }),
    ).toBe('key: a\nvariants:\n  # first\n  on: false # yes\n  own: 3\n  off: 1\n');
  });

  it('writes lists and texts in the form they had', () => {
    expect(
      edit('key: a\ntags:\n- x\n- y\ndescription: |\n  one\n  two\ntype: ops\n', {
        a: { tags: ['z'], description: 'a: b' },
      }),
    ).toBe('key: a\ntags:\n- z\ndescription: "a: b"\ntype: ops\n');
  });

  it('keeps CRLF, the byte-order mark and a missing last line end', () => {
    expect(edit('\uFEFFkey: a\r\ntype: ops', { a: { variants: { on: true } } })).toBe(
      '\uFEFFkey: a\r\ntype: ops\r\nvariants:\r\n  on: true',
    );
  });

  it('may be JSON', () => {
    expect(
      edit(
        '{\n  "key": "a", // here\n  "type": "ops" // last\n}\n',
        { a: { type: 'release', owner: ['x'] } },
        [],
        'a.json',
      ),
    ).toBe('{\n  "key": "a", // here\n  "type": "release", // last\n  "owner": [\n    "x"\n  ]\n}\n');
  });
});

describe('a file of many flags', () => {
  const text =
    'flags:\n  # about a\n  a: # x\n    type: ops\n    # end of a\n\n  b: {type: ops} # b\n  c:\n# The end.\nx-own: 1\n';

  it('gets fields in every form of entry', () => {
    expect(edit(text, { a: { default: 1 }, b: { owner: 'x' }, c: { type: 'ops', default: false } })).toBe(
      'flags:\n  # about a\n  a: # x\n    type: ops\n    default: 1\n    # end of a\n\n  b: {type: ops, owner: x} # b\n  c:\n    type: ops\n    default: false\n# The end.\nx-own: 1\n',
    );
  });

  it('gets flags after the last one', () => {
    expect(edit(text, {}, [{ key: 'd', type: 'release', tags: ['t'] }, { key: 'on' }, { key: '1' }])).toBe(
      text.replace('  c:\n', '  c:\n  d:\n    type: release\n    tags:\n      - t\n  on: {}\n  "1": {}\n'),
    );
  });

  it.each([
    ['flags:\n- key: a\n', 'flags:\n- key: a\n- key: b\n  type: ops\n'],
    ['flags:\n    a:\n        type: ops\n', 'flags:\n    a:\n        type: ops\n    b:\n        type: ops\n'],
    ['flags: {}\n', 'flags:\n  b:\n    type: ops\n'],
    ['flags:\n', 'flags:\n  b:\n    type: ops\n'],
    ['flags: {a: {}}\n', 'flags: {a: {}, b: { type: ops }}\n'],
    ['{"flags":{}}', '{"flags":{ "b": { "type": "ops" } }}'],
    ['{"flags":[{"key":"a"},]}', '{"flags":[{"key":"a"}, { "key": "b", "type": "ops" },]}'],
    [
      '{\n\t"flags": {\n\t\t"a": {} /* a */\n\t}\n}\n',
      '{\n\t"flags": {\n\t\t"a": {}, /* a */\n\t\t"b": {\n\t\t\t"type": "ops"\n\t\t}\n\t}\n}\n',
    ],
  ])('%j', (before, after) => {
    const file = before.startsWith('{') ? 'f.json' : 'f.yaml';
    expect(edit(before, {}, [{ key: 'b', type: 'ops' }], file)).toBe(after);
  });
});

describe('what cannot be changed without losing something is left', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['a comment in a list', 'key: a\ntags:\n  - x # why\n  - y\n', { tags: ['z'] }],
    ['a comment above a list', 'key: a\ntags: # why\n  - x\n', { tags: ['z'] }],
    ['a comment in the head of a text', 'key: a\ndescription: | # why\n  x\n', { description: 'y' }],
    ['a comment in a mapping that becomes something else', 'key: a\ndefault:\n  x: 1 # why\n', { default: 2 }],
  ])('%s', (_, text, fields) => {
    expect(leftBy(text, { a: fields })).toEqual([{ key: 'a', field: Object.keys(fields)[0], reason: 'comment' }]);
  });

  it('a comment between the braces of JSON', () => {
    expect(leftBy('{"key":"a","tags":[/* why */ "x"]}', { a: { tags: ['y'] } }, 'a.json')).toEqual([
      { key: 'a', field: 'tags', reason: 'comment' },
    ]);
  });

  it('what stands under an anchor', () => {
    expect(leftBy('flags:\n  a: &x { type: ops }\n  b: *x\n', { b: { type: 'release' } })).toEqual([
      { key: 'b', field: 'type', reason: 'alias' },
    ]);
  });

  it('a change that would reach another flag through its anchor', () => {
    expect(() =>
      editCatalog('flags:\n  a: &x { type: ops }\n  b: *x\n', 'f.yaml', {
        set: new Map([['a', { type: 'release' }]]),
        add: [],
      }),
    ).toThrow(
      new CatalogEditError('f.yaml cannot be changed without changing more than what was asked; edit it by hand'),
    );
  });

  it.each([
    ['key: [', 'f.yaml cannot be edited: '],
    ['key: b\n', 'f.yaml does not hold flag "a"'],
  ])('a file such as %j', (text, message) => {
    expect(() => editCatalog(text, 'f.yaml', { set: new Map([['a', { type: 'ops' }]]), add: [] })).toThrow(message);
  });
});

it('a new file holds one flag, with its key', () => {
  expect(catalogFileText({ key: 'a/b', default: false }, 'flags/a-b.yaml')).toBe('key: a/b\ndefault: false\n');
  expect(catalogFileText({ key: 'a', default: false }, 'flags/a.json')).toBe(
    '{\n  "key": "a",\n  "default": false\n}\n',
  );
});

describe('any catalog', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      'plain',
      'a: b',
      '# no comment',
      'two\nlines\n',
      '- x',
      '',
      true,
      3,
      null,
      'x, y',
      '"q"',
      "it's",
    ),
    fc.array(fc.constantFrom<unknown>('a', 'b # c', 1), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('on', 'off', 'x y', '#z'), fc.constantFrom<unknown>('a', 1, false), { maxKeys: 3 }),
  );
  const field = fc.constantFrom('default', 'x-a', 'x-b');
  const block = fc.constantFrom(
    '{}',
    '{ default: 1, x-own: [ a, b ] } # note',
    '\n    default: old # about it\n    # inside\n    x-own: 1',
    '\n    x-a: | # head\n      # text\n\n      more\n    x-own: 2',
    '\n    x-a:\n      # above\n      on: true # yes\n      deep:\n        - 1\n    x-b: "quoted # no comment"',
    '\n    x-b:\n    - a # first\n    - b\n    # below\n    x-own:\n      z: 1',
  );
  const change = fc.record({ pick: fc.nat(), fields: fc.dictionary(field, value, { minKeys: 1, maxKeys: 3 }) });

  it('keeps every comment, every line of other flags and every field that is not named, or is refused', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 5 }),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (blocks, changes, crlf) => {
          const source = blocks.map((body, i) => `  # about flag-${i}\n  flag-${i}: ${body}\n`).join('\n');
          const text = `# head\nflags:\n${source}# end\n`.replaceAll('\n', crlf ? '\r\n' : '\n');
          const before = parseCatalog([{ file: 'f.yaml', text }]);
          expect(before.problems).toEqual([]);
          const set = new Map(changes.map(({ pick, fields }) => [`flag-${pick % blocks.length}`, fields]));
          const { text: after, left } = editCatalog(text, 'f.yaml', { set, add: [{ key: 'new', default: 1 }] });
          const read = parseCatalog([{ file: 'f.yaml', text: after }]);
          expect(read.problems).toEqual([]);
          expect(commentLines(after)).toEqual(commentLines(text));
          for (const { definition } of before.entries) {
            const now = read.entries.find((entry) => entry.definition.key === definition.key)?.definition as object;
            expect(now).toMatchObject(untouched(definition, set.get(definition.key) ?? {}));
            for (const [name, wanted] of Object.entries(set.get(definition.key) ?? {})) {
              const isLeft = left.some(({ key, field: of }) => key === definition.key && of === name);
              const found = (now as Record<string, unknown>)[name];
              if (isLeft) expect(found).toEqual((definition as Record<string, unknown>)[name]);
              else if (typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted))
                expect(found).toMatchObject(wanted);
              else expect(found).toEqual(wanted);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  const untouched = (definition: object, changed: object): object =>
    Object.fromEntries(Object.entries(definition).filter(([name]) => !(name in changed)));

  /** The comments of the blocks above, in order; a hash inside of a text begins none. */
  const commentLines = (text: string): string[] =>
    [...text.matchAll(/# (?:head|end|about[^\r\n]*|inside|above|yes|first|below|note)/g)].map(([comment]) => comment);
});
