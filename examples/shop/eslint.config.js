import { defineConfig } from 'eslint/config';
import flagsweep from 'eslint-plugin-flagsweep';
import tseslint from 'typescript-eslint';

export default defineConfig([
  { files: ['**/*.{js,ts,tsx}'], languageOptions: { parser: tseslint.parser } },
  flagsweep.configs.recommended,
  { settings: { flagsweep: {} } },
]);
