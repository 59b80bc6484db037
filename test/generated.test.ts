import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** A folder whose files are units of one kind, and the registry that is derived from it. */
interface Registry {
  folder: string;
  /** Files of the folder that are no unit. */
  others: string[];
  type: string;
  /** Module that exports the type. */
  from: string;
  name: string;
  what: string;
}

const registries: Registry[] = [
  {
    folder: 'packages/catalog/src/sources',
    others: ['registry'],
    type: 'Source',
    from: '../source.js',
    name: 'sources',
    what: 'source',
  },
  {
    folder: 'packages/references/src/sdks',
    others: ['index', 'lookup', 'registry', 'shape'],
    type: 'Sdk',
    from: './shape.js',
    name: 'sdks',
    what: 'SDK table',
  },
  {
    folder: 'packages/references/src/templates',
    others: ['canvas', 'entities', 'language', 'names', 'parsers', 'registry'],
    type: 'TemplateLanguage',
    from: './language.js',
    name: 'templates',
    what: 'language of templates',
  },
  {
    folder: 'packages/checks/src/checks',
    others: ['registry'],
    type: 'Check',
    from: '../check.js',
    name: 'checks',
    what: 'check',
  },
  {
    folder: 'packages/report/src/formats',
    others: ['registry'],
    type: 'Format',
    from: '../format.js',
    name: 'formats',
    what: 'format',
  },
  {
    folder: 'packages/cli/src/usage',
    others: ['registry'],
    type: 'Usage',
    from: '../usage.js',
    name: 'usages',
    what: 'command',
  },
  { folder: 'rules/src/rules', others: ['registry'], type: 'Rule', from: 'eslint', name: 'rules', what: 'rule' },
  {
    folder: 'codemods/src/simplifications',
    others: ['registry'],
    type: 'Simplification',
    from: '../simplification.js',
    name: 'simplifications',
    what: 'simplification',
  },
  {
    folder: 'codemods/src/tests/setups',
    others: ['registry'],
    type: 'SetUpShape',
    from: '../setup.js',
    name: 'setUpShapes',
    what: 'shape of set-ups',
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const camelCase = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
/** A word of the language is no name. */
const nameOf = (id: string): string => (/^(?:default|delete|export|import|new)$/.test(id) ? `${id}_` : camelCase(id));

/** The units of a folder: a file's name is its id. */
const idsOf = ({ folder, others }: Registry): string[] =>
  readdirSync(`${root}${folder}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .filter((id) => !others.includes(id))
    .sort();

function registryText(registry: Registry): string {
  const { type, from, name, what } = registry;
  const ids = idsOf(registry);
  const value = type === 'Rule' ? 'Rule.RuleModule' : type;
  // A command may be called as a word of the language is.
  const imports = [
    { specifier: from, line: `import type { ${type} } from '${from}';` },
    ...ids.map((id) => ({ specifier: `./${id}.js`, line: `import ${nameOf(id)} from './${id}.js';` })),
  ];
  // Packages first, then the parent folder, then this one: the order in which the formatter sorts imports.
  const rank = (specifier: string): string =>
    `${specifier.startsWith('../') ? 1 : specifier.startsWith('./') ? 2 : 0}${specifier.replace(/\.js$/, '')}`;
  imports.sort((a, b) => (rank(a.specifier) < rank(b.specifier) ? -1 : 1));
  const entries = ids.map((id) => (nameOf(id) === id ? id : `${/^\w+$/.test(id) ? id : `'${id}'`}: ${nameOf(id)}`));
  const flat = `export const ${name} = { ${entries.join(', ')} } satisfies Record<string, ${value}>;`;
  const body =
    flat.length <= 120
      ? flat
      : `export const ${name} = {\n${entries.map((entry) => `  ${entry},\n`).join('')}} satisfies Record<string, ${value}>;`;
  return [
    '// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.',
    '',
    ...imports.map(({ line }) => line),
    '',
    `/** Every ${what}, by id. */`,
    body,
    '',
  ].join('\n');
}

/** Tests, and the samples of SDKs that tests run. */
const testTexts = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' }).flatMap((file) =>
  (file.endsWith('.test.ts') && !file.startsWith('generated')) || /^sdks[\\/]/.test(file)
    ? [`${file}\n${readFileSync(`${root}test/${file}`, 'utf8')}`]
    : [],
);

describe.each(registries)('$folder', (registry) => {
  it('has a registry of its files', async () => {
    await expect(registryText(registry)).toMatchFileSnapshot(`${root}${registry.folder}/registry.ts`);
  });

  it('has tests that name each of its files', () => {
    const ids = idsOf(registry);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !testTexts.some((text) => text.includes(id)))).toEqual([]);
  });
});
