import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const manifest = (folder: string) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
const workspaces: Record<string, string> = Object.fromEntries(
  ['packages/catalog', 'packages/references', 'rules'].map((folder) => [manifest(folder).name, folder]),
);

/** Specifiers that a file loads when it is loaded: types are gone by then, and `import()` waits to be asked. */
const loaded = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)(?!\s+type\b)[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm)].map(
    ([, from, bare]) => from ?? bare ?? '',
  );

function target(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(from), specifier.replace(/\.js$/, '.ts'));
  const [name = '', folder = ''] =
    Object.entries(workspaces).find(([each]) => `${specifier}/`.startsWith(`${each}/`)) ?? [];
  const entry = name && manifest(folder).exports[`.${specifier.slice(name.length)}`];
  return entry ? join(root, folder, entry.source) : undefined;
}

/** Every file that loading the plugin loads, and every package from outside. */
function reach(entry: string): { files: string[]; packages: Set<string> } {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const specifier of loaded(readFileSync(file, 'utf8'))) {
      const next = target(file, specifier);
      if (next) files.add(next);
      else packages.add(specifier);
    }
  }
  return { files: [...files].map((file) => relative(root, file)), packages };
}

describe('what loading the plugin loads', () => {
  const { files, packages } = reach(join(root, 'rules/src/index.ts'));

  it('follows the workspace', () => {
    expect(files).toContain('packages/catalog/src/parse.ts');
    expect(files).toContain('packages/references/src/sdks/openfeature.ts');
    expect(files.every((file) => existsSync(join(root, file)))).toBe(true);
  });

  it('has no compiler in it', () => {
    expect(
      [...packages].filter((name) => /^(typescript|ts-morph|@ts-morph|@typescript-eslint|oxc|@babel)/.test(name)),
    ).toEqual([]);
  });

  it('is declared by the packages', () => {
    const declared = Object.values(workspaces).flatMap((folder) => Object.keys(manifest(folder).dependencies ?? {}));
    const undeclared = [...packages].filter(
      (name) => !name.startsWith('node:') && !declared.some((each) => `${name}/`.startsWith(`${each}/`)),
    );
    expect(undeclared).toEqual([]);
  });
});
