import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import flagsweep from 'eslint-plugin-flagsweep';
import yml from 'eslint-plugin-yml';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores(['**/bundle/', '**/dist/', '**/fixtures/', 'test/corpus/']),
  {
    files: ['**/*.{js,mjs,ts}'],
    extends: [js.configs.recommended, tseslint.configs.recommended, tseslint.configs.stylistic],
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.{js,mjs,ts}'],
    rules: {
      'no-undef': 'off',
      'no-cond-assign': 'off',
      // Terminal output and hostile input are tested with the characters themselves.
      'no-control-regex': 'off',
      'no-console': 'error',
      '@typescript-eslint/no-empty-function': 'off',
      // A UserError is the message; what lies behind it would be a stack in the user's terminal.
      'preserve-caught-error': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals: it needs no code at run time.' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  { files: ['examples/*.mjs', 'test/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{js,mjs,ts}'],
    ...flagsweep.configs.recommended,
    settings: { flagsweep: { catalog: 'examples/shop/flags/*.yaml' } },
  },
  {
    files: ['examples/shop/flags/*.yaml'],
    plugins: { yml, flagsweep },
    language: 'yml/yaml',
    rules: { 'flagsweep/valid-flag-definition': 'error' },
  },
]);
