import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogJsonSchema } from '@flagsweep/catalog';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Schema {
  type?: string | string[];
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  description?: string;
}

it('is committed as packages/catalog/schema.json', async () => {
  const text = JSON.stringify(catalogJsonSchema(), null, 2);
  const formatted = execFileSync(
    process.execPath,
    [`${root}node_modules/@biomejs/biome/bin/biome`, 'format', '--stdin-file-path=schema.json'],
    {
      cwd: root,
      input: text,
      encoding: 'utf8',
    },
  );
  await expect(formatted).toMatchFileSnapshot(`${root}packages/catalog/schema.json`);
});

it('gives the field table of docs/catalog.md', async () => {
  const page = `${root}docs/catalog.md`;
  const { definitions } = catalogJsonSchema() as { definitions: { flag: Schema } };
  const table = `<!-- fields -->\n${fieldTable(definitions.flag)}<!-- /fields -->`;
  const text = readFileSync(page, 'utf8').replace(/<!-- fields -->[^]*<!-- \/fields -->/, () => table);
  await expect(text).toMatchFileSnapshot(page);
});

describe('accepts what the parser accepts', () => {
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  const validate = ajv.compile(catalogJsonSchema());

  it.each([
    [true, { key: 'a', $schema: './schema.json', expires: '2026-12-01', 'x-own': 1 }],
    [true, { type: 'ops' }],
    [true, { flags: { a: { owner: ['@o/t'] }, b: null }, 'x-own': 1 }],
    [true, { flags: [{ key: 'a', retirement: { keep: 1, 'x-own': 2 } }] }],
    [false, { key: 'a', ownr: 'x' }],
    [false, { key: 'a', expires: '2026-02-30' }],
    [false, { key: 'a', retirement: { kep: 1 } }],
    [false, { flags: [{ type: 'ops' }] }],
    [false, { flags: { a: {} }, key: 'a' }],
    [false, []],
  ])('%s: %j', (valid, value) => {
    expect(validate(value)).toBe(valid);
  });
});

function fieldTable(flag: Schema): string {
  const rows = Object.entries(flag.properties ?? {}).flatMap(([name, field]) => [
    row(name, field),
    ...Object.entries(inner(field)).map(([part, schema]) => row(`${name}${field.items ? '[]' : ''}.${part}`, schema)),
  ]);
  return `| Field | Value | Meaning |\n|---|---|---|\n${rows.join('')}`;
}

function inner(field: Schema): Record<string, Schema> {
  return field.items?.properties ?? field.properties ?? {};
}

function row(name: string, schema: Schema): string {
  const meaning = schema.description ?? (name.startsWith('evidence.') ? 'Proof for this stage.' : '');
  return `| \`${name}\` | ${valueText(schema)} | ${meaning} |\n`;
}

function valueText(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(valueText).join(' or ');
  if (schema.enum)
    return schema.enum.length > 10 ? 'name of a field' : schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.format === 'date') return 'date';
  if (schema.type === 'array') return `list of ${schema.items ? valueText(schema.items) : 'anything'}`;
  if (schema.type === 'object') return 'mapping';
  return schema.type === 'string' ? 'text' : typeof schema.type === 'string' ? schema.type : 'anything';
}
