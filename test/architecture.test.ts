import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The house: what each part may import. An arrow that is not here is not allowed. */
const mayImport: Record<string, string[]> = {
  'packages/catalog': [],
  'packages/references': ['packages/catalog'],
  'packages/checks': ['packages/catalog', 'packages/references'],
  'packages/report': ['packages/catalog', 'packages/references', 'packages/checks'],
  codemods: ['packages/catalog', 'packages/references'],
  rules: ['packages/catalog', 'packages/references'],
  'packages/cli': ['packages/catalog', 'packages/references', 'packages/checks', 'packages/report', 'codemods'],
};
const parts = Object.keys(mayImport);
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const manifestOf = (part: string) => JSON.parse(read(`${part}/package.json`));
const { default: bundles } = await import(`${root}packages/cli/rolldown.config.js`);
const partByName = new Map(parts.map((part) => [manifestOf(part).name as string, part]));

/** The compiler as the scanner loads it: plain JavaScript, and the one declaration that says what it is. */
const compiler = 'packages/references/compiler/index.d.ts';
const sources = parts
  .flatMap((part) =>
    readdirSync(`${root}${part}/src`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ part, file: posix.join(part, 'src', file) })),
  )
  .concat({ part: 'packages/references', file: compiler })
  .map((source) => ({ ...source, text: read(source.file) }));

interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** Specifiers of static and dynamic imports; our own sources are regular enough for an expression. */
function importsOf(text: string): Import[] {
  const code = text.replace(/^\s*(?:\*|\/\/|\/\*\*).*$/gm, '');
  const pattern = /^(?:import|export)\s(type\s)?[^;'"]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm;
  return [...code.matchAll(pattern)].map(([, type, from, bare, dynamic]) => ({
    specifier: (from ?? bare ?? dynamic) as string,
    typeOnly: type !== undefined,
  }));
}

it('draws only the arrows of the house', () => {
  const arrows = sources.flatMap(({ part, file, text }) =>
    importsOf(text).flatMap(({ specifier }) => {
      const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1);
      const target = partByName.get(name.join('/'));
      return target === undefined || mayImport[part]?.includes(target) ? [] : [`${file} -> ${specifier}`];
    }),
  );
  expect(arrows).toEqual([]);
});

it('imports packages by the entries that they export', () => {
  const deep = sources.flatMap(({ part, file, text }) =>
    importsOf(text).flatMap(({ specifier }) => {
      if (specifier.startsWith('.')) {
        const path = posix.join(posix.dirname(file), specifier);
        return path.startsWith(`${part}/`) ? [] : [`${file} -> ${specifier}`];
      }
      for (const [name, target] of partByName) {
        if (specifier !== name && !specifier.startsWith(`${name}/`)) continue;
        const entry = specifier === name ? '.' : `.${specifier.slice(name.length)}`;
        return entry in manifestOf(target).exports ? [] : [`${file} -> ${specifier}`];
      }
      return [];
    }),
  );
  expect(deep).toEqual([]);
});

it('declares every package that it imports, and no other', () => {
  for (const part of parts) {
    const used = new Set(
      sources
        .filter((source) => source.part === part)
        .flatMap(({ text }) => importsOf(text))
        .map(({ specifier }) => specifier)
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .map((specifier) =>
          specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    );
    // What the bundle leaves outside is loaded from where the bundle is.
    if (part === 'packages/cli') for (const name of leftOutside()) used.add(name);
    const { dependencies = {}, peerDependencies = {} } = manifestOf(part);
    expect({ part, packages: [...used].sort() }).toEqual({
      part,
      packages: Object.keys({ ...dependencies, ...peerDependencies }).sort(),
    });
  }
});

it('declares one version of each package', () => {
  const versions = new Map<string, Set<string>>();
  for (const part of parts) {
    for (const [name, version] of Object.entries<string>(manifestOf(part).dependencies ?? {})) {
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
    }
  }
  expect([...versions].filter(([, all]) => all.size > 1)).toEqual([]);
});

/** Packages of all parts that the bundle of the command does not hold. */
function leftOutside(): string[] {
  const names = parts.flatMap((part) => Object.keys(manifestOf(part).dependencies ?? {}));
  const { external } = bundles[0] as { external: (string | RegExp)[] };
  return names.filter((name) =>
    external.some((each) => (typeof each === 'string' ? each === name : each.test(`${name}/`))),
  );
}

it('has no import cycles', () => {
  const graph = new Map(
    sources.map(({ file, text }) => [
      file,
      importsOf(text)
        .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
        .map(({ specifier }) => posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts')),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

/** Folders of the scanner's syntax: each may use those before it, and the types of all. */
const syntax = 'packages/references/src/syntax/';
const syntaxFolders = [
  'tree',
  'components',
  'modules',
  'values',
  'registries',
  'accessors',
  'bags',
  'evaluations',
  'travel',
  'collecting',
  'discovery',
  'explain',
];

it('has the folders of syntax build on each other', () => {
  const folderOf = (file: string): string => file.slice(syntax.length).replace(/\/.*|^[^/]*$/, '');
  const own = sources.filter(({ file }) => file.startsWith(syntax));
  expect([...new Set(own.map(({ file }) => folderOf(file)))].sort()).toEqual(['', ...syntaxFolders].sort());
  const wrong = own.flatMap(({ file, text }) => {
    const allowed = syntaxFolders.slice(0, syntaxFolders.indexOf(folderOf(file)) + 1);
    return importsOf(text)
      .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
      .map(({ specifier }) => posix.join(posix.dirname(file), specifier))
      .filter((target) => folderOf(file) !== '' && target.startsWith(syntax) && !allowed.includes(folderOf(target)))
      .map((target) => `${file} -> ${target}`);
  });
  expect(wrong).toEqual([]);
});

it('keeps the compiler out of what can do without it', () => {
  const compiled = (file: string): boolean =>
    file.startsWith('codemods/') || file.startsWith('packages/references/src/syntax/') || file.startsWith(compiler);
  const loads = sources.flatMap(({ file, text }) =>
    importsOf(text)
      .filter(
        ({ specifier, typeOnly }) =>
          !typeOnly && /^(?:ts-morph|@ts-morph\/.*|typescript|.*\/compiler\/index\.js)$/.test(specifier),
      )
      .map(({ specifier }) => `${file} -> ${specifier}`),
  );
  expect(loads.filter((load) => !compiled(load))).toEqual([]);
  expect(loads.filter((load) => load.endsWith('-> typescript'))).toEqual([]);
  // Whoever imports all of ts-morph makes every scan wait for what no scan needs.
  expect(loads.filter((load) => /^packages.*-> ts-morph$/.test(load))).toEqual([]);
});

it('touches files, processes and the clock only at the edge', () => {
  const edge = (file: string): boolean => file.startsWith('packages/cli/') || file.startsWith('rules/');
  const ambient = sources.filter(
    ({ file, text }) =>
      !edge(file) &&
      /'node:(?:fs|child_process|process|os)|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bconsole\./.test(
        text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
  );
  expect(ambient.map(({ file }) => file)).toEqual([]);
});

/** Lines that a file of each kind may have; a longer one says why in its first comment. */
const budgets: [folder: string, lines: number][] = [
  ['packages/catalog/src/sources/', 100],
  ['packages/references/src/sdks/', 100],
  ['packages/checks/src/checks/', 80],
  ['packages/report/src/formats/', 120],
  ['codemods/src/simplifications/', 120],
  ['rules/src/rules/', 150],
  ['', 300],
];

it('keeps files within their size budgets', () => {
  const over = sources.flatMap(({ file, text }) => {
    if (text.startsWith('// Generated ')) return [];
    const [, limit = 0] = budgets.find(([folder]) => file.startsWith(folder)) ?? [];
    const lines = text.split('\n').length - 1;
    return lines > limit && !/^\/[/*][^\n]*\bover budget\b/im.test(text) ? [`${file}: ${lines} of ${limit} lines`] : [];
  });
  expect(over).toEqual([]);
});

it('reads the clock in one place, and the editor in another', () => {
  const clocks = sources.filter(({ text }) => /\bDate\.now\(|\bnew Date\(\)/.test(text));
  expect(clocks.map(({ file }) => file)).toEqual(['rules/src/rules/no-expired-flag.ts', 'packages/cli/src/process.ts']);
});
