import { type CatalogFile, type FlagDefinition, type ImportPlan, parseCatalog, planImport } from '@flagsweep/catalog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function plan(files: CatalogFile[], flags: FlagDefinition[], update = false): ImportPlan {
  return planImport(files, parseCatalog(files), flags, { update, place: { folder: 'flags', ending: '.yaml' } });
}

const file = (name: string, text: string): CatalogFile => ({ file: name, text });

describe('a flag that the catalog lacks', () => {
  it('gets a file beside those of the others', () => {
    const { added, files } = plan([file('ops/flags/a.yml', 'type: ops\n')], [{ key: 'b', default: false }]);
    expect(added).toEqual([{ key: 'b', file: 'ops/flags/b.yml' }]);
    expect(files).toEqual([{ file: 'ops/flags/b.yml', after: 'key: b\ndefault: false\n' }]);
  });

  it('goes into the file that holds most', () => {
    const files = [file('a.yaml', 'flags:\n  a:\n'), file('b.yaml', 'flags:\n  b:\n  c:\n')];
    expect(plan(files, [{ key: 'd' }]).files).toEqual([
      { file: 'b.yaml', before: 'flags:\n  b:\n  c:\n', after: 'flags:\n  b:\n  c:\n  d: {}\n' },
    ]);
  });

  it('gets a name that a file can have, and that no other one has', () => {
    const files = [file('flags/newcart.yaml', 'key: newcart\n')];
    const keys = ['newCart', 'shop/cart', 'web.cart', 'api-cart', 'con', '..', 'ünï'];
    expect(
      plan(
        files,
        keys.map((key) => ({ key })),
      ).added.map((each) => each.file),
    ).toEqual([
      'flags/newCart-2.yaml',
      'flags/flag-shop-cart.yaml',
      'flags/web.cart.yaml',
      'flags/api-cart.yaml',
      'flags/flag-con.yaml',
      'flags/flag.yaml',
      'flags/flag-n.yaml',
    ]);
  });

  it('is left out where another one is the same in camelCase', () => {
    const files = [file('flags/a.yaml', 'key: a-b\ncodeKeys: [cD]\n')];
    const { added, twins } = plan(
      files,
      ['aB', 'c-d', 'e_f', 'eF'].map((key) => ({ key })),
    );
    expect({ added, twins }).toEqual({
      added: [{ key: 'e_f', file: 'flags/e_f.yaml' }],
      twins: [
        { key: 'aB', other: 'a-b' },
        { key: 'c-d', other: 'a-b' },
        { key: 'eF', other: 'e_f' },
      ],
    });
  });

  it('gets the first file where there is none', () => {
    expect(plan([], [{ key: 'a' }]).files).toEqual([{ file: 'flags/a.yaml', after: 'key: a\n' }]);
  });
});

describe('a flag that both have', () => {
  const text = 'key: a\n# the team\nowner: "@shop/web"\ndefault: true # on\nx-own: 1\n';
  const provided = { key: 'a', owner: 'jo@example.com', default: true, valueType: 'boolean' } as const;

  it('gets what it lacks; what differs is shown and stays', () => {
    const { fields, files, same } = plan([file('flags/a.yaml', text)], [provided]);
    expect(fields).toEqual([
      {
        key: 'a',
        field: 'owner',
        file: 'flags/a.yaml',
        before: '@shop/web',
        after: 'jo@example.com',
        status: 'differs',
      },
      { key: 'a', field: 'valueType', file: 'flags/a.yaml', after: 'boolean', status: 'set' },
    ]);
    expect(files[0]?.after).toBe(`${text}valueType: boolean\n`);
    expect(same).toBe(0);
  });

  it('takes the value of the provider where that was asked for', () => {
    const { fields, files } = plan([file('flags/a.yaml', text)], [provided], true);
    expect(fields.map(({ status }) => status)).toEqual(['updated', 'set']);
    expect(files[0]?.after).toBe(`${text.replace('"@shop/web"', 'jo@example.com')}valueType: boolean\n`);
  });

  it('is the same with one owner alone or in a list, and with variants beside those of the provider', () => {
    const files = [file('flags/a.yaml', 'key: a\nowner: x\nvariants: { on: true, off: false, own: 3 }\n')];
    expect(plan(files, [{ key: 'a', owner: ['x'], variants: { off: false, on: true } }], true)).toMatchObject({
      fields: [],
      files: [],
      same: 1,
    });
  });

  it('is known by another spelling', () => {
    const files = [file('flags/new-cart.yaml', 'key: new-cart\ncodeKeys: [newCart]\n')];
    const { added, fields } = plan(files, [{ key: 'newCart', default: false }]);
    expect(added).toEqual([]);
    expect(fields).toMatchObject([{ key: 'new-cart', field: 'default', status: 'set' }]);
  });

  it('is named as left where a comment stands in the way', () => {
    const files = [file('flags/a.yaml', 'key: a\ntags:\n  - x # why\n')];
    const { fields, files: changed } = plan(files, [{ key: 'a', tags: ['y'] }], true);
    expect(fields).toMatchObject([{ field: 'tags', status: 'left' }]);
    expect(changed).toEqual([]);
  });
});

it('leaves code that defines flags to people', () => {
  const entry = parseCatalog([file('flags.ts', 'key: a\n')]);
  const files = [file('flags.ts', 'export default defineFlags({})')];
  const options = { update: true, place: { folder: 'flags', ending: '.yaml' } };
  const { fields, added, files: changed } = planImport(files, entry, [{ key: 'a', default: 1 }, { key: 'b' }], options);
  expect(fields).toMatchObject([{ key: 'a', field: 'default', status: 'left' }]);
  expect(added).toEqual([{ key: 'b', file: 'flags/b.yaml' }]);
  expect(changed).toEqual([{ file: 'flags/b.yaml', after: 'key: b\n' }]);
});

it('names the flags that only the catalog has, and never takes them out', () => {
  const { absent, files } = plan([file('f.yaml', 'flags:\n  a:\n  b:\n')], [{ key: 'b' }]);
  expect({ absent, files }).toEqual({ absent: ['a'], files: [] });
});

describe('any import', () => {
  const own = fc.constantFrom('', '    x-own: 1 # mine\n', '    # above\n    x-own:\n      deep: [1, 2] # inner\n');
  const known = fc.constantFrom(
    '',
    '    owner: "@a/b" # team\n',
    '    tags:\n    - x # why\n    default: 1\n',
    '    variants: { on: 1 }\n',
  );
  const flag = fc.record(
    {
      key: fc.constantFrom('flag-0', 'flag-1', 'flag-2', 'other', 'shop/new'),
      owner: fc.constantFrom('jo@example.com', '@a/b'),
      default: fc.constantFrom<unknown>(1, true, 'a # b', { x: 'y' }),
      tags: fc.array(fc.constantFrom('x', '#y')),
      variants: fc.dictionary(fc.constantFrom('on', 'off'), fc.integer()),
      description: fc.constantFrom('one', 'two\nlines', ': x'),
    },
    { requiredKeys: ['key'] },
  );

  it('loses no comment and no field that the provider does not know, and importing again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(own, known), { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(flag, { selector: ({ key }) => key, maxLength: 4 }),
        fc.boolean(),
        (bodies, flags, update) => {
          const blocks = bodies.map(
            ([mine, theirs], i) => `  # about ${i}\n  flag-${i}:${mine + theirs === '' ? ' {}' : ''}\n${mine}${theirs}`,
          );
          const files = [file('f.yaml', `# head\nflags:\n${blocks.join('\n')}# end\n`)];
          const before = parseCatalog(files);
          expect(before.problems).toEqual([]);
          const wanted = flags as FlagDefinition[];
          const after = plan(files, wanted, update).files[0]?.after ?? (files[0] as CatalogFile).text;
          const comments = (text: string): string[] =>
            text.match(/# (?:head|end|about \d|mine|above|inner|team|why)/g) ?? [];
          expect(comments(after)).toEqual(comments((files[0] as CatalogFile).text));
          const read = parseCatalog([file('f.yaml', after)]);
          expect(read.problems).toEqual([]);
          const definitions = new Map(
            read.entries.map(({ definition }) => [definition.key, definition as Record<string, unknown>]),
          );
          for (const { definition } of before.entries) {
            const provided = wanted.find(({ key }) => key === definition.key) ?? {};
            for (const [name, value] of Object.entries(definition)) {
              if (!update || !(name in provided))
                expect(definitions.get(definition.key)).toMatchObject({ [name]: value });
            }
          }
          for (const { key } of wanted) expect(definitions.has(key)).toBe(true);
          expect(plan([file('f.yaml', after)], wanted, update).files).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('imports ten thousand flags in time', () => {
  const text = `flags:\n${Array.from({ length: 10_000 }, (_, i) => `  flag-${i}:\n    type: ops # ${i}\n`).join('')}`;
  const flags = Array.from({ length: 12_000 }, (_, i) => ({ key: `flag-${i}`, default: false }));
  const started = performance.now();
  const { added, fields } = plan([file('f.yaml', text)], flags);
  expect([added.length, fields.length]).toEqual([2000, 10_000]);
  expect(performance.now() - started).toBeLessThan(20_000);
});
