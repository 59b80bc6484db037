import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

// The program as it is run: one file instead of seven hundred small ones, which take longer to find and to open than a
// scan of a repository that has not changed. What is large and not always needed stays where it is installed.
const shared = {
  platform: 'node',
  external: [/^@angular\//, /^@astrojs\//, /^@glimmer\//, /^@ts-morph\//, /^@vue\//, /^svelte/, 'jiti'],
  resolve: {
    // jsonc-parser's other file asks for its parts by names that are known at run time only.
    mainFields: ['module', 'main'],
    // All that is used of ts-morph is the compiler that it brings along, which is loaded by itself.
    alias: { 'ts-morph': fileURLToPath(new URL('../references/compiler/index.js', import.meta.url)) },
  },
};

export default defineConfig([
  {
    ...shared,
    input: 'dist/process.js',
    // V8 keeps its bytecode of a script, but not of a module.
    output: { file: 'bundle/flagsweep.cjs', format: 'cjs', codeSplitting: false },
    plugins: [notices('THIRD-PARTY-NOTICES.txt')],
  },
  { ...shared, input: 'dist/search-worker.js', output: { file: 'bundle/search-worker.js', format: 'esm' } },
]);

/** Writes the licences of all packages whose code is in the bundle, as they ask for. */
function notices(fileName) {
  return {
    name: 'notices',
    generateBundle(_, bundle) {
      const folders = new Set();
      for (const { moduleIds = [] } of Object.values(bundle)) for (const id of moduleIds) folders.add(packageOf(id));
      folders.delete(undefined);
      const texts = [...folders].sort().map((folder) => {
        const { name, version, license } = manifest(folder);
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
        return `${name} ${version}\n\n${text}\n`;
      });
      this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

/** Folder of the installed package that a module belongs to; ours are none. */
function packageOf(id) {
  if (!/[\\/]node_modules[\\/]/.test(id)) return undefined;
  let folder = dirname(id);
  // Some packages have a package.json for each format that they come in.
  while (!existsSync(join(folder, 'package.json')) || !('version' in manifest(folder))) folder = dirname(folder);
  return folder;
}

const manifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
