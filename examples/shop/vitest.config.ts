import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@shop/flags': source('./packages/flags/src/index.ts'),
      '@shop/ui': source('./packages/ui/src/index.ts'),
    },
  },
  test: { include: ['{apps,packages}/**/*.test.{ts,tsx,js}'], cache: false },
});
