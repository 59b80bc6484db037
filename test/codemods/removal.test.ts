import { UnparsableEdit } from '@flagsweep/codemods';
import { describe, expect, it } from 'vitest';
import { type Files, plan, type RemoveOptions, remove } from './helpers.js';

const accessors = [{ name: 'isOn' }];

async function one(before: string, file = 'src/a.tsx', options: RemoveOptions = {}) {
  const { files, left } = await remove({ [file]: before }, { options: { accessors }, ...options });
  return { text: files[file], left: left.map((each) => each.slice(file.length + 1)) };
}

describe('bags', () => {
  it('whose call goes with the last flag that is read of it', async () => {
    const options = { bags: ['useToggles()'] };
    const before = `const { x } = useToggles();\nconst { x: a, y } = useToggles();\nconst all = useOther();\nuse(x, a, y);\nexport {};\n`;
    const { files, left } = await remove({ 'a.ts': before }, { options });
    expect(files['a.ts']).toBe(
      `const { y } = useToggles();\nconst all = useOther();\nuse(true, true, y);\nexport {};\n`,
    );
    expect(left).toEqual([]);
  });

  it('whose properties hold the value in an object', async () => {
    const options = { bags: [{ path: 'toggles', result: 'details' as const }] };
    const before = `if (data.toggles.x?.value) go();\nconst { x } = toggles;\nuse(x.value);\nuse(data.toggles.x);\nexport {};\n`;
    const { files, left } = await remove({ 'a.ts': before }, { options });
    expect(files['a.ts']).toBe('go();\nuse(true);\nuse(data.toggles.x);\nexport {};\n');
    expect(left).toEqual(['a.ts:3 unsupported-use']);
  });

  const head = `import { useFlags } from 'launchdarkly-react-client-sdk';\n`;
  const bag = (body: string) => one(head + body);

  it('takes a name out of a destructuring', async () => {
    expect((await bag(`const { x, kept } = useFlags();\nif (x) run(kept);\n`)).text).toBe(
      `${head}const { kept } = useFlags();\nrun(kept);\n`,
    );
  });

  it('leaves what is assigned to', async () => {
    const body = `const flags = useFlags();\nflags.x++;\n({ a: flags.x } = o);\nfor (flags.x of o);\n`;
    expect(await bag(body)).toEqual({
      text: head + body,
      left: ['3 unsupported-use', '4 unsupported-use', '5 unsupported-use'],
    });
  });

  it('of a type, out of what holds several of them', async () => {
    const before = `export const f = (m: Record<string, FeatureFlags>, size: (m: Map<string, FeatureFlags>) => number) =>\n  m.acme.x && m['globex'].x ? size(m.x) : 0;\n`;
    const { files, left } = await remove({ 'a.ts': before }, { options: { bags: ['FeatureFlags'] } });
    expect(files['a.ts']).toBe(
      `export const f = (m: Record<string, FeatureFlags>, size: (m: Map<string, FeatureFlags>) => number) =>\n  size(m.x);\n`,
    );
    expect(left).toEqual([]);
  });

  it('leaves a component that is a flag', async () => {
    const body = `const flags = useFlags();\nconst el = <flags.x />;\n`;
    expect(await bag(body)).toEqual({ text: head + body, left: ['3 unsupported-use'] });
  });
});

describe('promises and details', () => {
  const head = `import { OpenFeature } from '@openfeature/server-sdk';\nconst client = OpenFeature.getClient();\n`;
  const cases: [name: string, before: string, after: string, left: string[]][] = [
    [
      'a promise that is given back',
      `export const f = () => client.getBooleanValue('x', false);\n`,
      `export const f = () => Promise.resolve(true);\n`,
      [],
    ],
    ['a chain', `client.getBooleanValue('x', false).then(go);\n`, `Promise.resolve(true).then(go);\n`, []],
    [
      'a member of details',
      `const d = await client.getBooleanDetails('x', false);\nuse(d.value);\n`,
      `use(true);\n`,
      [],
    ],
    [
      'destructured details',
      `const { value: on } = await client.getBooleanDetails('x', false);\nuse(on);\n`,
      `use(true);\n`,
      [],
    ],
  ];
  for (const [name, before, after, left] of cases) {
    it(name, async () => expect(await one(head + before)).toEqual({ text: after, left }));
  }

  it('leaves details that are passed on', async () => {
    const body = `const d = await client.getBooleanDetails('x', false);\nuse(d.value, d);\n`;
    expect(await one(head + body)).toEqual({ text: head + body, left: ['3 unsupported-use'] });
  });

  it('leaves an argument with an effect', async () => {
    const body = `use(await client.getBooleanValue('x', log()));\n`;
    expect(await one(head + body)).toEqual({ text: head + body, left: ['3 side-effect'] });
  });

  it('leaves a call that may read another flag', async () => {
    const body = `use(await client.getBooleanValue(z ? 'x' : 'y', false));\n`;
    expect(await one(head + body)).toEqual({ text: head + body, left: ['3 unsupported-use'] });
  });

  it('leaves a value of another type', async () => {
    const body = `use(await client.getStringValue('x', 'a'));\n`;
    expect(await one(head + body)).toEqual({ text: head + body, left: ['3 type-mismatch'] });
  });
});

it('leaves an empty branch that keeps an `else` with its `if`', async () => {
  const before = `if (a) if (b) one();\nelse {\n  if (isOn('x')) {}\n}\nelse two();\n`;
  const { text } = await one(before);
  expect(text).toBe(`if (a) if (b) one();\nelse {\n}\nelse two();\n`);
});

describe('bytes', () => {
  it('keeps the byte-order mark, tabs and the missing line break', async () => {
    expect((await one(`\ufeffif (isOn('x')) {\n\trun();\n\tif (a) {\n\t\tgo();\n\t}\n}`)).text).toBe(
      `\ufeffrun();\nif (a) {\n\tgo();\n}`,
    );
  });

  it('keeps the byte-order mark when the first line goes', async () => {
    expect((await one(`\ufeffexport {};\nrun();\n`)).text).toBe(`\ufeffexport {};\nrun();\n`);
    expect((await one(`\ufeffconst on = isOn('x');\nexport const a = on;\n`)).text).toBe(
      `\ufeffexport const a = true;\n`,
    );
  });

  it('keeps the exact types of Flow', async () => {
    const files: Files = {
      'a.js': `// @flow\ntype Props = {| id: ?string |};\nexport const f = ({ id }: Props) => (isOn('x') ? id : null);\n`,
    };
    const { files: after, left } = await plan(files, { options: { accessors: [{ name: 'isOn' }] } });
    expect(after['a.js']).toBe(
      `// @flow\ntype Props = {| id: ?string |};\nexport const f = ({ id }: Props) => (id);\n`,
    );
    expect(left).toEqual([]);
  });

  it('keeps what else Flow says', async () => {
    const before = `// @flow
type Props = {| ...Base, +id: ?string, onClick: Event => void |};
export const f = ({ id }: Props) => (isOn('x') ? (id: any) : null);
export const g = (id: Props) => useState<?boolean>((isOn('x'): boolean));
export const h = ((isOn('x') && id: any): string);
`;
    const { files: after, left } = await plan({ 'a.js': before }, { options: { accessors } });
    expect(after['a.js']).toBe(`// @flow
type Props = {| ...Base, +id: ?string, onClick: Event => void |};
export const f = ({ id }: Props) => ((id: any));
export const g = (id: Props) => useState<?boolean>(true);
export const h = ((id: any): string);
`);
    expect(left).toEqual([]);
  });

  it('takes a member of a type of Flow with its sign', async () => {
    const before = `// @flow\ntype Flags = {| +x: boolean, +y: boolean |};\nexport const f = (flags: Flags) => flags.x && flags.y;\n`;
    const { files: after, left } = await plan(
      { 'a.js': before },
      { options: { bags: ['flags'], registries: [{ file: 'a.js', name: 'Flags' }] } },
    );
    expect(after['a.js']).toBe(
      `// @flow\ntype Flags = {| +y: boolean |};\nexport const f = (flags: Flags) => flags.y;\n`,
    );
    expect(left).toEqual([]);
  });

  it('edits nothing in a file that does not parse', async () => {
    const before = `if (isOn('x')) {\n  run(\n}\n`;
    expect(await one(before)).toEqual({ text: before, left: ['1 problem'] });
  });
});

describe('a flag that is more than true or false', () => {
  it('stays where a member of it is read', async () => {
    const before = "const banner = isOn('x');\nif (banner) show(banner?.payload);\n";
    expect(await one(before)).toEqual({ text: before, left: ['1 unsupported-use'] });
  });
});

describe('what gives the flag a value outside of tests', () => {
  const run = (before: string) => plan({ 'a.ts': before }, { options: { accessors, bags: ['flags'] } });

  it('goes, whatever the value, with what only it needed', async () => {
    const before = [
      "import { flags } from './flags';",
      'export function start(on = false, port = 1) {',
      '  flags.x = on;',
      "  flags['x'] = true;",
      '  if (port > 1) {',
      '    delete flags.x;',
      '  }',
      '  if (port > 2) flags.x = false;',
      '  else run(port);',
      '  return port;',
      '}',
      '',
    ].join('\n');
    const { files, left } = await run(before);
    expect(files['a.ts']).toBe(
      'export function start(on = false, port = 1) {\n  if (port > 2) {}\n  else run(port);\n  return port;\n}\n',
    );
    expect(left).toEqual([]);
  });

  it('stays where it does something else, or what it gives is used', async () => {
    const before = 'flags.x = make();\nuse((flags.x = true));\nflags.x ||= true;\n';
    const { files, left } = await run(before);
    expect(files['a.ts']).toBe(before);
    expect(left).toEqual(['a.ts:1 side-effect', 'a.ts:2 other-value', 'a.ts:3 other-value']);
  });

  it('stays while something reads the flag that is left', async () => {
    const options = { accessors: [{ name: 'lookUp', result: 'details' as const }], bags: ['flags'] };
    const before = "flags.x = true;\nexport const a = lookUp('x');\n";
    const { files, left } = await plan({ 'a.ts': before }, { options });
    expect(files['a.ts']).toBe(before);
    expect(left).toEqual(['a.ts:1 still-referenced', 'a.ts:2 unsupported-use']);
  });
});

describe('what is still used', () => {
  it('keeps what gives the flag its value, while something reads it that is left', async () => {
    const files: Files = {
      'a.ts': "export const a = isOn('x') ? 1 : 2;\nexport const b = lookUp('x');\n",
      'a.test.ts':
        "it('b', () => {\n  render({ flags: { x: true } });\n});\nit('c', () => {\n  render({ flags: { x: false } });\n});\n",
    };
    const options = { accessors: [...accessors, { name: 'lookUp', result: 'details' as const }], bags: ['flags'] };
    const { files: after, left } = await remove(files, { options, isTest: (file) => file.endsWith('.test.ts') });
    expect(after).toEqual({ ...files, 'a.ts': "export const a = 1;\nexport const b = lookUp('x');\n" });
    expect(left).toEqual(['a.test.ts:2 still-referenced', 'a.test.ts:5 still-referenced', 'a.ts:2 unsupported-use']);
  });

  const keys = "export type Key = 'x' | 'y';\n";
  const flags = 'x:\n  owner: "@acme/web"\n';
  const options = { accessors, registries: [{ file: 'keys.ts', name: 'Key' }], bags: ['flags'] };
  const isTest = (file: string): boolean => file.includes('.test.');
  const run = (files: Files, more: RemoveOptions = {}) =>
    plan(
      { 'keys.ts': keys, 'flags.yaml': `flags:\n  ${flags.replace(/\n(?=.)/g, '\n  ')}`, ...files },
      { options, isTest, definedIn: ['flags.yaml'], ...more },
    );

  it('keeps key and entry while a test sets the other value', async () => {
    const { files, left } = await run({
      'a.ts': "if (isOn('x')) {\n  run();\n}\n",
      'a.test.ts': 'render({ flags: { x: false } });\n',
    });
    expect(files['a.ts']).toBe('run();\n');
    expect(files['keys.ts']).toBe(keys);
    expect(files['a.test.ts']).toBe('render({ flags: { x: false } });\n');
    expect(left).toEqual(['a.test.ts:1 other-value', 'flags.yaml:1 still-referenced', 'keys.ts:1 still-referenced']);
  });

  it('lets key and entry go with the last test of the other value', async () => {
    const { files, left } = await run({
      'a.ts': "if (isOn('x')) {\n  run();\n}\n",
      'a.test.ts': "it('is off', () => {\n  render({ flags: { x: false } });\n});\nit('is', run);\n",
    });
    expect(files['keys.ts']).toBe("export type Key = 'y';\n");
    expect(files['a.test.ts']).toBe("it('is', run);\n");
    expect(left).toEqual([]);
  });

  it('keeps what a computed key may depend on, and names where it is read', async () => {
    const { files, leftovers } = await run(
      { 'a.ts': "if (isOn('x')) run();\n", 'a.test.ts': 'render({ flags: { x: true } });\n' },
      { computedReads: [{ file: 'b.ts', line: 3 }] },
    );
    expect(files).toEqual({
      'a.ts': 'run();\n',
      'a.test.ts': 'render({ flags: { x: true } });\n',
      'keys.ts': keys,
      'flags.yaml': expect.any(String),
    });
    expect(leftovers.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'a.test.ts: stays, because the flag is still used: b.ts:3',
      'flags.yaml: stays, because the flag is still used: b.ts:3',
      'keys.ts: stays, because the flag is still used: b.ts:3',
    ]);
  });
});

describe('size', () => {
  it('handles hundreds of evaluations in one file', async () => {
    const block = (index: number): string =>
      `function old${index}() {}\nexport function f${index}() {\n  if (isOn('x')) {\n    use(${index});\n  } else {\n    old${index}();\n  }\n}\n`;
    const after = (index: number): string => `export function f${index}() {\n  use(${index});\n}\n`;
    const all = (make: (index: number) => string): string =>
      Array.from({ length: 300 }, (_, index) => make(index)).join('');
    expect((await plan({ 'src/a.ts': all(block) }, { options: { accessors } })).files['src/a.ts']).toContain(
      'use(299);\n',
    );
    expect(
      (await plan({ 'src/a.ts': `export {};\n${all(block)}` }, { options: { accessors } })).files['src/a.ts'],
    ).toBe(`export {};\n${all(after)}`);
  });

  it('refuses what is nested beyond reason', async () => {
    const before = `use(${'!'.repeat(700)}isOn('x'));\n`;
    await expect(plan({ 'src/a.ts': before }, { options: { accessors } })).rejects.toThrow(UnparsableEdit);
  });
});
