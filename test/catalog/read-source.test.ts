import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  flagSchema,
  maxExportLength,
  readSource,
  SourceError,
  type SourceId,
  sourceIds,
  sources,
} from '@flagsweep/catalog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Message and details of a refusal, as the command line shows them. */
function refusal(text: string, wanted: SourceId | 'auto' = 'auto', file = 'export.json'): string[] {
  try {
    readSource(text, file, wanted);
  } catch (error) {
    if (error instanceof SourceError) return [error.message, ...error.details];
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a file that cannot be read', () => {
  it.each([
    ['{"flags": {', 'export.json:1:12  Not valid JSON: close brace expected'],
    ['{"flags": }', 'export.json:1:11  Not valid JSON: value expected'],
    ['', 'export.json:1:1  Not valid JSON: value expected'],
    [`${'['.repeat(70)}${']'.repeat(70)}`, 'export.json:1:1  The file nests deeper than 64 levels'],
    [`${'['.repeat(100_000)}`, 'export.json:1:1  The file nests deeper than 64 levels'],
  ])('%#', (text, detail) => {
    expect(refusal(text)).toEqual(expect.arrayContaining(['the export cannot be read', detail]));
  });

  it('is YAML whose aliases explode', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefg'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdef'[i]}`).join(',')}]`),
    ];
    expect(refusal(bomb.join('\n'), 'auto', 'export.yaml')).toEqual([
      'the export cannot be read',
      'export.yaml:5:8  The aliases of this file expand to more than 10000 values',
    ]);
  });

  it('is larger than any export', () => {
    expect(refusal(' '.repeat(maxExportLength + 1))).toEqual([
      'the export cannot be read',
      'export.json:1:1  The file has 25.0 million characters; the limit is 25 million. Export fewer flags at a time',
    ]);
  });
});

describe('a file whose content is not that of the source', () => {
  it('is told the place, and what is allowed', () => {
    const text = '{\n  "items": [\n    { "key": "a", "kind": "boolean", "variations": "x" }\n  ]\n}';
    expect(refusal(text)).toEqual([
      'the export is not what LaunchDarkly writes',
      'export.json:3:52  items[0].variations must be a list, not "x"',
    ]);
    expect(refusal('flags:\n  a:\n    state: ON\n    variants: {}\n', 'flagd', 'a.yaml')).toEqual([
      'the export is not what flagd writes',
      'a.yaml:3:12  flags.a.state must be one of ENABLED, DISABLED, not "ON"',
    ]);
  });

  it('is refused where it holds no flag of it', () => {
    expect(refusal('{}', 'go-feature-flag')).toEqual([
      'no flag of GO Feature Flag is in the export',
      'export.json  looked for *.variations and *.defaultRule',
    ]);
    expect(refusal('{"items": []}', 'launchdarkly')[0]).toBe('no flag of LaunchDarkly is in the export');
  });
});

describe('a file that nobody is known to write', () => {
  it.each(['{"a": 1}', '[]', '3', '"x"', 'null', '{"flags": {"a": {"on": true}}}'])('%s', (text) => {
    const [message, ...details] = refusal(text);
    expect(message).toBe('export.json is of no known format; looked for');
    expect(details.map((detail) => detail.split(':')[0])).toEqual(sourceIds);
    expect(details).toContain('flagd: flags.*.state=ENABLED/DISABLED and flags.*.variants');
  });

  it('or that two might have written', () => {
    expect(refusal('{"f": {"a": {"t": 0, "v": {}}}, "definitions": {"a": {"options": []}}}')).toEqual([
      'export.json could be of 2 formats',
      'configcat: f.*.t=0/1/2/3 and f.*.v',
      'vercel: definitions.*.options, or definitions.*.declaredInCode, or definitions.*.origin and hints',
    ]);
  });
});

it('is refused with the flags that no catalog could hold', () => {
  expect(refusal('flags:\n  a:\n    owner: x\n    type: relase\n', 'native', 'a.yaml')).toEqual([
    'the export holds flags that no catalog could',
    'a.yaml  flag "a": type must be one of release, experiment, ops, permission, kill-switch, migration, config, not "relase"; did you mean "release"?',
  ]);
});

it('says a key once, however often the export has it', () => {
  const flag = '{"key":"a","kind":"boolean","variations":[{"value":true}]}';
  expect(readSource(`{"items":[${flag},${flag}]}`, 'export.json', 'auto').flags.map(({ key }) => key)).toEqual(['a']);
});

it('reads comments, trailing commas, a byte-order mark and names that every object has', () => {
  const text = '\uFEFF{ // c\n "flags": { "constructor": { "flagType": "boolean", "defaultValue": false }, } }';
  expect(readSource(text, 'export.json', 'auto').flags).toEqual([
    { key: 'constructor', valueType: 'boolean', default: false },
  ]);
});

it('is read or refused, whatever stands in it', () => {
  const word = fc.constantFrom(
    ...'flags items features data results objects definitions f key name kind variations value state variants metadata owner'.split(
      ' ',
    ),
    ...'environments on rules fallthrough rollout weight variation id conditions filters groups multivariate treatments'.split(
      ' ',
    ),
    ...'defaultRule percentage segments created_at configs settings settingValues evidence flagKey source __proto__ constructor'.split(
      ' ',
    ),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'large', withCrossShrink: true },
      fc.constantFrom<unknown>(null, true, 0, 1e308, -1, '', 'a', '2026-11-22', 1767225600000, 'ENABLED'),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(word, tie('tree'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.constantFrom(...sourceIds), (value, id) => {
      try {
        const { flags } = readSource(JSON.stringify(value), 'export.json', id);
        expect(flags.every(({ key }) => typeof key === 'string' && key !== '')).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError);
      }
    }),
    { numRuns: 3000 },
  );
});

it('says of each source what it is and where it comes from', () => {
  for (const { title, from, marks } of Object.values(sources)) {
    expect(title).toMatch(/^\w/);
    expect(from).toMatch(/^\S.*[^.]$/);
    expect(marks.every((all) => all.some((mark) => !mark.startsWith('!')))).toBe(true);
  }
});

it('gives the table of docs/catalog.md', async () => {
  const page = fileURLToPath(new URL('../../docs/catalog.md', import.meta.url));
  const folder = fileURLToPath(new URL('sources/', import.meta.url));
  const rows = sourceIds.map((id) => {
    const results = readdirSync(`${folder}${id}`).filter((name) => /^(?:catalog|evidence)/.test(name));
    const texts = results.map((name) => readFileSync(`${folder}${id}/${name}`, 'utf8'));
    const fields = Object.keys(flagSchema.shape).filter((field) =>
      texts.some((text) => new RegExp(`^    ${field}:`, 'm').test(text)),
    );
    const evidence = texts.some((text) => text.startsWith('{'));
    return `| \`${id}\` | ${sources[id].title} | ${sources[id].from} | ${fields.map((field) => `\`${field}\``).join(', ')} | ${evidence ? 'yes' : ''} |\n`;
  });
  const table = `<!-- sources -->\n| Source | Of | Reads | Fields | Evidence |\n|---|---|---|---|---|\n${rows.join('')}<!-- /sources -->`;
  const text = readFileSync(page, 'utf8').replace(/<!-- sources -->[^]*<!-- \/sources -->/, () => table);
  await expect(text).toMatchFileSnapshot(page);
});
