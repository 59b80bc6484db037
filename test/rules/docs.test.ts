import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import json from '@eslint/json';
import { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import flagsweep, { withCatalogHash } from 'eslint-plugin-flagsweep';
import yml from 'eslint-plugin-yml';
import tseslint from 'typescript-eslint';
import { afterAll, describe, expect, it } from 'vitest';

const pages = join(import.meta.dirname, '../../docs/rules');
const page = (name: string): string => readFileSync(join(pages, name), 'utf8');

interface Block {
  language: string;
  /** What the comment on the first line says. */
  title: string;
  code: string;
}

const blocks = (markdown: string): Block[] =>
  [...markdown.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    language,
    title: /^(?:\/\/|#) (.*)\n/.exec(code)?.[1] ?? '',
    code,
  }));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder that holds the files that a page shows under their names. */
function project(shown: Block[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'flagsweep-docs-'));
  folders.push(folder);
  for (const { title, code } of shown) {
    if (!title.startsWith('flags/')) continue;
    mkdirSync(dirname(join(folder, title)), { recursive: true });
    writeFileSync(join(folder, title), code);
  }
  return folder;
}

const languages: Record<
  string,
  { file: string; config: { plugins?: object; language?: string; languageOptions?: object } }
> = {
  ts: { file: 'src/page.ts', config: { languageOptions: { parser: tseslint.parser } } },
  tsx: { file: 'src/page.tsx', config: { languageOptions: { parser: tseslint.parser } } },
  yaml: { file: 'flags/page.yaml', config: { plugins: { yml }, language: 'yml/yaml' } },
  jsonc: { file: 'flags/page.jsonc', config: { plugins: { json }, language: 'json/jsonc' } },
};

const ids = Object.keys(flagsweep.rules);

it('has a page for every rule, and no other', () => {
  expect(readdirSync(pages).sort()).toEqual(['README.md', ...ids.map((id) => `${id}.md`)].sort());
});

describe.each(ids)('%s', (id) => {
  const text = page(`${id}.md`);
  const shown = blocks(text);
  const examples = shown.filter(({ title }) => /^(bad|good)\b/.test(title));
  const rule = flagsweep.rules[id as keyof typeof flagsweep.rules];

  it('begins with its name and what it does', () => {
    expect(text.startsWith(`# ${id}\n\n${rule.meta.docs.description}.\n`)).toBe(true);
    expect(page('README.md')).toContain(`[${id}](${id}.md)`);
  });

  it('has bad and good examples', () => {
    expect(new Set(examples.map(({ title }) => title.split(' ')[0]))).toEqual(new Set(['bad', 'good']));
  });

  const cwd = project(shown);
  it.each(examples.map(({ title, language, code }) => [title, language, code]))(
    '%s (%s) %s',
    (title, language, code) => {
      const [verdict, options] = [title.split(' ')[0], title.slice(title.indexOf(' ') + 1)];
      const { file, config } = languages[language as keyof typeof languages] ?? { file: '', config: {} };
      const severity = options.startsWith('{') ? ['error', JSON.parse(options)] : 'error';
      const messages = new Linter({ cwd }).verify(
        code,
        [
          { files: ['**/*.*'], ...config, plugins: { ...config.plugins, flagsweep } },
          {
            rules: { [`flagsweep/${id}`]: severity },
            settings: { flagsweep: { catalog: 'flags/*.yaml', now: '2026-03-11' } },
          },
        ] as never,
        file,
      );
      expect(messages.map(({ ruleId }) => ruleId)).toEqual(verdict === 'bad' ? [`flagsweep/${id}`] : []);
    },
  );
});

describe('README', () => {
  const configurations = blocks(page('README.md')).filter(({ title }) => title === 'eslint.config.js');

  /** The value that a configuration file exports; imports are handed in, so that no build is needed. */
  const evaluate = (code: string): Linter.Config[] => {
    const body = code.replaceAll(/^import .*\n/gm, '').replace('export default', 'return');
    const names = { flagsweep, withCatalogHash, defineConfig, tseslint, json, yml };
    return new Function(...Object.keys(names), body)(...Object.values(names));
  };

  it('has three configurations', () => {
    expect(configurations).toHaveLength(3);
  });

  it.each(configurations.slice(0, 2).map(({ code }) => [code]))('lints code with %s', (code) => {
    const cwd = project([{ language: 'yaml', title: 'flags/a.yaml', code: 'key: a\n' }]);
    const linter = new Linter({ cwd });
    const text = "import { useFlag } from '@unleash/proxy-client-react';\nuseFlag('a');\nuseFlag('b');";
    expect(linter.verify(text, evaluate(code), 'page.js').map(({ ruleId }) => ruleId)).toEqual([
      'flagsweep/no-unknown-flag',
    ]);
  });

  it('lints catalog files', () => {
    const config = evaluate(configurations[2]?.code ?? '');
    const linter = new Linter();
    expect(linter.verify('key: a\ntype: x\n', config, 'flags/a.yaml')).toHaveLength(1);
    expect(linter.verify('{ "key": "a", "type": "x" }', config, 'flags/a.json')).toHaveLength(1);
  });
});
