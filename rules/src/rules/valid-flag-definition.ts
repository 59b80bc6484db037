import { parseCatalog } from '@flagsweep/catalog';
import type { Rule } from 'eslint';
import { catalogPath } from '../load-catalog.js';

/** What the JSON and YAML languages' source codes have beyond what ESLint's own type says. */
interface AnySource {
  text: string;
  ast: { type: string };
  getLocFromIndex(index: number): { line: number; column: number };
}

/** Languages of a catalog file; with a YAML parser, instead of a language, its files are JavaScript to ESLint. */
const languages = ['json/json', 'json/jsonc', 'yml/yaml', 'js/js'];

export default {
  meta: {
    type: 'problem',
    docs: { description: 'Require catalog files to be valid', recommended: false },
    languages,
    schema: [],
    messages: { invalid: '{{message}}' },
  },
  create(context) {
    const { filename, cwd } = context;
    if (!/\.(?:jsonc?|ya?ml)$/i.test(filename)) return {};
    const sourceCode = context.sourceCode as unknown as AnySource;
    // One tree per language is called at its root: `Document` in JSON, `Program` in YAML.
    let done = false;
    const run = (): void => {
      if (done) return;
      done = true;
      const { text } = sourceCode;
      const { problems } = parseCatalog([{ file: catalogPath(cwd, filename), text }]);
      for (const { message, start, end } of problems) {
        context.report({
          loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(Math.max(start, end)) },
          messageId: 'invalid',
          data: { message },
        });
      }
    };
    return { Document: run, Program: run };
  },
} satisfies Rule.RuleModule;
