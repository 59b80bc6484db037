import { defineConfig } from 'eslint/config';
import flagsweep from 'eslint-plugin-flagsweep';
import tseslint from 'typescript-eslint';

export default defineConfig([
  { files: ['**/*.{js,ts,tsx}'], languageOptions: { parser: tseslint.parser } },
  flagsweep.configs.recommended,
  // The shop is shown as of one day, so that its faults stay the same; a shop of your own has no `now`.
  { settings: { flagsweep: { now: '2026-11-22' } } },
]);
