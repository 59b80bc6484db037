import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Test files that are imported with `?collect` hand their tests over (test/mutation). */
const collect = {
  name: 'collect-tests',
  enforce: 'pre' as const,
  resolveId: (source: string, importer: string | undefined) =>
    source === 'vitest' && importer?.endsWith('?collect')
      ? fileURLToPath(new URL('test/mutation/collect.ts', import.meta.url))
      : undefined,
};

// The `source` condition resolves every workspace package to its TypeScript, so tests need no build.
export default defineConfig({
  plugins: [collect],
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // Projects of the corpus have tests of their own, which are read and not run.
    exclude: ['**/node_modules/**', 'test/corpus/**'],
    testTimeout: 60_000,
    // By default one core is left to the runner, which hardly needs it.
    maxWorkers: availableParallelism(),
    // Files share what they import: the compiler alone takes longer to load than most of them to run.
    isolate: false,
  },
});
