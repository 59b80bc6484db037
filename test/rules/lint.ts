import type { SdkIndex } from '@flagsweep/references/sdks';
import { type ESLint, Linter, type Rule, RuleTester } from 'eslint';
import plugin, { type FlagsweepSettings } from 'eslint-plugin-flagsweep';
import tseslint from 'typescript-eslint';
import { afterAll, describe, it } from 'vitest';
import type { Evaluation } from '../../rules/src/evaluations/evaluation.js';
import { findEvaluations } from '../../rules/src/evaluations/evaluations.js';
import { registryReader } from '../../rules/src/evaluations/registries.js';
import { readSettings } from '../../rules/src/settings.js';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
(RuleTester as unknown as { afterAll: typeof afterAll }).afterAll = afterAll;

export const catalog = 'test/rules/fixtures/flags/*.yaml';
/** A day on which new-checkout is past its date and search-v2 is not. */
export const now = '2026-03-11';

export const parser = tseslint.parser as unknown as Linter.Parser;
const languageOptions = { parser, parserOptions: { ecmaFeatures: { jsx: true } } };

/** A rule tester that parses TypeScript and reads the fixture catalog. */
export const tester = (settings: FlagsweepSettings = {}): RuleTester =>
  new RuleTester({ languageOptions, settings: { flagsweep: { catalog, now, ...settings } } } as never);

/** What one rule, or all of the given configuration, says of a text. */
export function lint(code: string, config: Linter.Config, filename = 'src/page.tsx'): Linter.LintMessage[] {
  return new Linter({ cwd: process.cwd() }).verify(
    code,
    [{ files: ['**/*.*'], languageOptions, plugins: { flagsweep: plugin as ESLint.Plugin } }, config],
    filename,
  );
}

/** What a text names flags for, in the order of the text. */
export function evaluationsIn(
  code: string,
  settings: FlagsweepSettings = {},
  filename = 'src/page.tsx',
  tables?: SdkIndex,
): Evaluation[] {
  const found: Evaluation[] = [];
  const probe: { rules: Record<string, Rule.RuleModule> } = {
    rules: {
      probe: {
        create(context) {
          return {
            'Program:exit'() {
              const read = readSettings({ flagsweep: { catalog, ...settings } }, context.cwd);
              if ('problem' in read) throw new Error(read.problem);
              const reader = registryReader(context, context.cwd);
              found.push(...findEvaluations(context.sourceCode, filename, read.settings, reader, tables));
            },
          };
        },
      },
    },
  };
  const messages = lint(code, { plugins: { probe }, rules: { 'probe/probe': 'error' } }, filename);
  if (messages.length > 0) throw new Error(messages.map(({ message }) => message).join('\n'));
  return found;
}

/** The keys of the evaluations in a text, with `.` before what is read as a property. */
export function keysIn(code: string, settings?: FlagsweepSettings, filename?: string, tables?: SdkIndex): string[] {
  return evaluationsIn(code, settings, filename, tables).map(({ key, spelling }) =>
    spelling === 'key' || spelling === 'last' ? key : `.${key}`,
  );
}
