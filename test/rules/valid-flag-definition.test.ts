import { createRequire } from 'node:module';
import json from '@eslint/json';
import { RuleTester } from 'eslint';
import yml from 'eslint-plugin-yml';
import { describe, it } from 'vitest';
import rule from '../../rules/src/rules/valid-flag-definition.js';
import { tester } from './lint.js';

RuleTester.describe = describe;
RuleTester.it = it;

const filename = 'flags/new-checkout.json';
const good = '{ "key": "new-checkout", "type": "release" }';

new RuleTester({ plugins: { json }, language: 'json/json' } as never).run('valid-flag-definition: JSON', rule, {
  valid: [
    { code: good, filename },
    { code: '{ "$schema": "./flags.schema.json", "flags": { "a": { "type": "ops" } } }', filename: 'flags.json' },
  ],
  invalid: [
    {
      code: '{\n  "key": "new-checkout",\n  "type": "relase",\n  "ownr": "@acme/web"\n}',
      filename,
      errors: [
        { message: /type.*"release"/s, line: 3, column: 11, endLine: 3, endColumn: 19 },
        { message: /ownr.*"owner"/s, line: 4, column: 3, endLine: 4, endColumn: 9 },
      ],
    } as never,
    {
      code: '{ "flags": { "a": { "expires": "soon" } } }',
      filename: 'flags.json',
      errors: [{ message: /expires must be a calendar date, YYYY-MM-DD/, line: 1, column: 32, endColumn: 38 }],
    } as never,
  ],
});

new RuleTester({ plugins: { json }, language: 'json/jsonc' } as never).run('valid-flag-definition: JSONC', rule, {
  valid: [{ code: `// One flag.\n${good}`, filename: 'flags/new-checkout.jsonc' }],
  invalid: [
    {
      code: '// One flag.\r\n{\r\n  "key": "a", /* here */ "stage": "done"\r\n}',
      filename: 'flags/a.jsonc',
      errors: [{ message: /stage/, line: 3, column: 35, endLine: 3, endColumn: 41 }],
    } as never,
  ],
});

const yamlCases = {
  valid: [{ code: 'key: new-checkout\ntype: release\n', filename: 'flags/new-checkout.yaml' }],
  invalid: [
    {
      code: '# One flag.\nkey: new-checkout\ntype: relase\nrisk: none # really\n',
      filename: 'flags/new-checkout.yaml',
      errors: [
        { message: /type.*"release"/s, line: 3, column: 7, endLine: 3, endColumn: 13 },
        { message: /risk/, line: 4, column: 7, endLine: 4, endColumn: 11 },
      ],
    },
    {
      code: 'flags:\n  a: { type: ops }\n  b:\n    codeKeys: [a]\n',
      filename: 'flags/all.yml',
      errors: [{ message: /"a" means flag "b" here/, line: 4, column: 16, endColumn: 17 }],
    },
    { code: '# nothing\n', filename: 'flags/a.yaml', errors: [{ message: /empty/, line: 1, column: 1 }] },
  ],
} as never;

new RuleTester({ plugins: { yml }, language: 'yml/yaml' } as never).run(
  'valid-flag-definition: YAML language',
  rule,
  yamlCases,
);

const yamlParser = createRequire(createRequire(import.meta.url).resolve('eslint-plugin-yml'))('yaml-eslint-parser');
new RuleTester({ languageOptions: { parser: yamlParser } }).run('valid-flag-definition: YAML parser', rule, yamlCases);

tester().run('valid-flag-definition: code', rule, {
  valid: [{ code: 'export const key = 1;', filename: 'src/page.ts' }],
  invalid: [],
});
