import { defineConfig } from 'vitest/config';

// The `source` condition resolves every workspace package to its TypeScript, so tests need no build.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // Projects of the corpus have tests of their own, which are read and not run.
    exclude: ['**/node_modules/**', 'test/corpus/**'],
    testTimeout: 60_000,
  },
});
