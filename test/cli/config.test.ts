import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { configJsonSchema } from 'flagsweep';
import { describe, expect, it } from 'vitest';
import { makeFolder, makeRepo, type Repo, small } from './helpers.js';

const home = fileURLToPath(new URL('../../', import.meta.url));
const { 'flagsweep.config.json': _config, ...code } = small;

/** What a scan of the repository looks at: it tells which configuration was read. */
async function seen(repo: Repo, line = 'scan'): Promise<string[]> {
  const { code, stdout, stderr } = await repo.run(`${line} --reporter json`);
  if (code !== 0) return [stderr];
  const references: { file: string; kind: string }[] = JSON.parse(stdout).references;
  return references.filter(({ kind }) => kind === 'evaluation').map(({ file }) => file);
}

describe('a configuration', () => {
  const other = { ...code, 'other/cart.ts': small['src/cart.ts'] };
  const both = ['other/cart.ts', 'src/cart.ts'];

  it('is not needed', async () => {
    expect(await seen(makeRepo(other))).toEqual(both);
  });

  it.each([
    ['ts', "import { defineConfig } from 'flagsweep';\nexport default defineConfig({ exclude: ['other/**'] });\n"],
    ['ts', "const exclude: string[] = ['other/**'];\nexport default { exclude };\n"],
    ['mts', "export default { exclude: ['other/**'] };\n"],
    ['js', "module.exports = { exclude: ['other/**'] };\n"],
    ['mjs', "export default { exclude: ['other/**'] };\n"],
    ['json', '{ "exclude": ["other/**"] }'],
    ['json', '\uFEFF// comments\n{ "exclude": ["other/**"], }'],
    ['jsonc', '{ /* and commas */ "exclude": ["other/**"], }'],
  ])('may be flagsweep.config.%s', async (extension, text) => {
    expect(await seen(makeRepo({ ...other, [`flagsweep.config.${extension}`]: text }))).toEqual(['src/cart.ts']);
  });

  it('may be a section of package.json', async () => {
    const manifest = '{ "name": "x", "flagsweep": { "exclude": ["other/**"] } }';
    expect(await seen(makeRepo({ ...other, 'package.json': manifest }))).toEqual(['src/cart.ts']);
  });

  it('is not a package.json without such a section, nor a broken one', async () => {
    expect(await seen(makeRepo({ ...other, 'package.json': '{ "name": ' }))).toEqual(both);
  });

  it('is the nearest one upwards, and its folder is the root', async () => {
    const repo = makeRepo({
      'flagsweep.config.json': '{}',
      'apps/web/flagsweep.config.json': '{}',
      'apps/web/src/cart.ts': small['src/cart.ts'],
      'apps/api/src/cart.ts': small['src/cart.ts'],
    });
    expect(await seen(repo, 'scan --cwd apps/web/src')).toEqual(['src/cart.ts']);
    expect(await seen(repo, 'scan --cwd apps/api')).toEqual(['apps/api/src/cart.ts', 'apps/web/src/cart.ts']);
  });

  it('is not looked for above the repository', async () => {
    const repo = makeRepo(other);
    repo.write('../flagsweep.config.json', '{ "exclude": ["**"] }');
    expect(await seen(repo)).toEqual(both);
  });

  it('that --config names may have any name', async () => {
    const repo = makeRepo({ ...other, 'flags.jsonc': '{ "exclude": ["other/**"] }' });
    expect(await seen(repo, 'scan --config flags.jsonc')).toEqual(['src/cart.ts']);
  });

  it('may have fields of its own that begin with x-', async () => {
    const config = '{ "x-team": "web", "exclude": ["other/**"], "policy": { "x-note": 1 } }';
    expect(await seen(makeRepo({ ...other, 'flagsweep.config.json': config }))).toEqual(['src/cart.ts']);
  });

  it('leaves no cache behind when it runs', async () => {
    const repo = makeFolder({ ...code, 'flagsweep.config.ts': 'export default {};\n', 'node_modules/x/index.js': '' });
    const before = Object.keys(repo.files());
    await repo.run('scan');
    expect(Object.keys(repo.files())).toEqual(before);
  });
});

interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  default?: unknown;
  description?: string;
  examples?: unknown[];
}

describe('its schema', () => {
  it('is committed as packages/cli/schema.json', async () => {
    const biome = `${home}node_modules/@biomejs/biome/bin/biome`;
    const formatted = execFileSync(process.execPath, [biome, 'format', '--stdin-file-path=schema.json'], {
      cwd: home,
      input: JSON.stringify(configJsonSchema(), null, 2),
      encoding: 'utf8',
    });
    await expect(formatted).toMatchFileSnapshot(`${home}packages/cli/schema.json`);
  });

  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  const validate = ajv.compile(configJsonSchema());

  it.each([
    [true, {}],
    [true, { $schema: './schema.json', catalog: 'flags/*.yaml', 'x-own': 1 }],
    [true, { catalog: ['a', 'b'], checks: { 'unknown-flag': 'off' } }],
    [false, { catalogue: 'flags/*.yaml' }],
    [false, { checks: { 'unknown-flag': 'of' } }],
    [false, { accessors: [{ name: '' }] }],
    [false, []],
  ])('%s: %j, as the command line has it', async (valid, value) => {
    expect(validate(value)).toBe(valid);
    const { stderr } = await makeRepo({
      'flagsweep.config.json': JSON.stringify(value),
      'flags/a.yaml': 'owner: me@example.com\n',
      a: 'flags: {}\n',
      b: 'flags: {}\n',
    }).run('scan');
    expect(stderr.includes('the configuration is not valid')).toBe(!valid);
  });

  it('gives the field table of docs/configuration.md', async () => {
    const page = `${home}docs/configuration.md`;
    const rows = fields(configJsonSchema() as Schema).map(([name, field]) => row(name, field));
    const table = `<!-- fields -->\n| Field | Value | Default | Meaning |\n|---|---|---|---|\n${rows.join('')}<!-- /fields -->`;
    const text = readFileSync(page, 'utf8').replace(/<!-- fields -->[^]*<!-- \/fields -->/, () => table);
    await expect(text).toMatchFileSnapshot(page);
  });

  it('has an example of every top-level field in docs/configuration.md', () => {
    const examples = jsonBlocks().flatMap((block) => Object.keys(block as object));
    const { properties = {} } = configJsonSchema() as Schema;
    expect(Object.keys(properties).filter((name) => !examples.includes(name))).toEqual([]);
  });

  it('takes every example of docs/configuration.md', () => {
    for (const block of jsonBlocks()) expect([validate(block), validate.errors]).toEqual([true, null]);
  });
});

function jsonBlocks(): unknown[] {
  const text = readFileSync(`${home}docs/configuration.md`, 'utf8');
  return [...text.matchAll(/```json\n([^]*?)```/g)].map(([, block = '']) => JSON.parse(block));
}

function fields(schema: Schema, at = ''): [string, Schema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${at}${name}`;
    return [[path, field], ...fields(field, `${path}.`), ...(field.items ? fields(field.items, `${path}[].`) : [])];
  });
}

function row(name: string, field: Schema): string {
  const fallback = field.default === undefined ? '' : `\`${JSON.stringify(field.default)}\``;
  return `| \`${name}\` | ${valueText(field)} | ${fallback.replaceAll('|', '\\|')} | ${field.description ?? ''} |\n`;
}

function valueText(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(valueText).join(' or ');
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.type === 'array') return `list of ${schema.items ? plural(valueText(schema.items)) : 'anything'}`;
  if (schema.type === 'object') {
    const names = Object.keys(schema.properties ?? {});
    return names.length > 0 && names.length < 3 && names.every((name) => name === 'arg' || name === 'prop')
      ? `\`{ ${names.join(', ')} }\``
      : 'mapping';
  }
  if (schema.type === 'integer') return 'number';
  return schema.type === 'string' ? 'text' : (schema.type ?? 'anything');
}

const plural = (text: string): string => ({ text: 'texts', mapping: 'mappings' })[text] ?? text;
