import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeRepo, type Repo } from './cli/helpers.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'examples/shop/README.md'].concat(
  readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
);

/** The text of each fenced block of a language. */
const blocks = (page: string, language: string): string[] =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);

/** Every file of the example shop, by path. */
const shopFiles = (): Record<string, string> => {
  const folder = join(root, 'examples/shop');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !file.split(/[\\/]/).includes('node_modules') && statSync(join(folder, file)).isFile(),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
};

describe.each(pages)('%s', (page) => {
  it('links to files that exist', () => {
    const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const files = targets
      .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
      .map((target) => target.replace(/#.*/, ''));
    const missing = files.filter((target) => !existsSync(resolve(root, dirname(page), target)));
    expect(missing.map((target) => relative(root, resolve(root, dirname(page), target)))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(page).matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('README.md', () => {
  const commands = blocks('README.md', 'sh')
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.startsWith('npx flagsweep '))
    .map((line) => line.slice('npx flagsweep '.length));

  it('has commands to run', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  let files: Record<string, string>;
  beforeAll(() => {
    files = shopFiles();
  });

  it.each(commands)('flagsweep %s', async (line) => {
    const repo: Repo = makeRepo(files);
    const { code, stdout, stderr } = await repo.run(line);
    expect({ worked: code < 2, error: code < 2 ? '' : stderr }).toEqual({ worked: true, error: '' });
    expect(stdout + stderr).not.toBe('');
  });

  it('shows the diff that a removal makes', async () => {
    const [diff = ''] = blocks('README.md', 'diff');
    const side = (sign: string): string =>
      diff
        .split('\n')
        .filter((line) => line === '' || line.startsWith(' ') || line.startsWith(sign))
        .map((line) => line.slice(1))
        .join('\n');
    const repo = makeRepo({ 'Page.jsx': side('-') });
    await repo.run('remove new-checkout --keep true --write');
    expect(repo.read('Page.jsx')).toBe(side('+'));
  });

  it('shows a configuration that is valid', async () => {
    const [config = ''] = blocks('README.md', 'json');
    const repo = makeRepo({
      'flagsweep.config.json': config,
      'flags/new-checkout.yaml': 'key: new-checkout\n',
      'packages/flags/src/keys.ts': "export enum FlagKey { NewCheckout = 'new-checkout' }\n",
    });
    const { code, stderr } = await repo.run('scan');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('shows an ESLint configuration that works', () => {
    const [config = ''] = blocks('README.md', 'js');
    const repo = makeRepo({
      'flagsweep.config.json': '{ "catalog": "flags/*.yaml" }',
      'flags/new-checkout.yaml': 'key: new-checkout\n',
    });
    repo.write('page.js', "import { useFlag } from '@unleash/proxy-client-react';\nuseFlag('new-chekout');\n");
    symlinkSync(join(root, 'node_modules'), join(repo.root, 'node_modules'));
    repo.write('eslint.config.mjs', config);
    const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
    const { stdout } = spawnSync(process.execPath, [eslint, '--format', 'json', 'page.js'], {
      cwd: repo.root,
      encoding: 'utf8',
    });
    const [result] = JSON.parse(stdout) as { messages: { ruleId: string; line: number }[] }[];
    expect(result?.messages.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual(['2 flagsweep/no-unknown-flag']);
  });
});
