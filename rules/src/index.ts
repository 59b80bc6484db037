import type { ESLint, Linter } from 'eslint';
import { rules } from './rules/registry.js';

export type { FlagsweepSettings } from './settings.js';
export { withCatalogHash } from './with-catalog-hash.js';

const plugin = {
  meta: { name: 'eslint-plugin-flagsweep', version: '0.1.0', namespace: 'flagsweep' },
  rules,
} satisfies ESLint.Plugin;

// Neither names `files`: a configuration that did would make ESLint lint files that it has no parser for.
const recommended: Linter.Config = {
  name: 'flagsweep/recommended',
  plugins: { flagsweep: plugin },
  rules: {
    'flagsweep/no-expired-flag': 'warn',
    'flagsweep/no-retired-flag': 'warn',
    'flagsweep/no-unknown-flag': 'error',
  },
};

const strict: Linter.Config = {
  name: 'flagsweep/strict',
  plugins: { flagsweep: plugin },
  rules: {
    'flagsweep/no-expired-flag': ['error', { warnDaysBefore: 14 }],
    'flagsweep/no-retired-flag': 'error',
    'flagsweep/no-unknown-flag': 'error',
  },
};

/** The plugin: flat configuration only, for ESLint 9 and 10. */
export default { ...plugin, configs: { recommended, strict } };
