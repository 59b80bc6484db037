import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../packages/cli/package.json' with { type: 'json' };
import { makeRepo, type Repo, small } from '../cli/helpers.js';
import { home } from './shop.js';

// The published entry and what only a process has: exit codes, pipes, the environment. It needs the build.
const bin = join(home, 'packages/cli/bin/flagsweep.js');

function start(repo: Repo, args: string[], env: Record<string, string> = {}) {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
  const options = { cwd: repo.root, encoding: 'utf8', env: { ...rest, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], options);
  return { status, stdout, stderr };
}

it('runs as it is published', () => {
  const version = { encoding: 'utf8' } as const;
  expect(execFileSync(process.execPath, [bin, '--version'], version)).toBe(`${manifest.version}\n`);
  expect(execFileSync(join(home, 'node_modules/.bin/flagsweep'), ['--version'], version)).toBe(`${manifest.version}\n`);
});

describe('the bundle', () => {
  it('has what a configuration in TypeScript needs', () => {
    const repo = makeRepo({
      'flagsweep.config.ts':
        "import { defineConfig } from 'flagsweep';\nexport default defineConfig({ catalog: '*.yaml' });\n",
      'flags.yaml': 'flags: {}\n',
    });
    expect(start(repo, ['check'])).toEqual({
      status: 0,
      stdout: 'no findings; 0 flags and 1 file checked\n',
      stderr: '',
    });
  });

  it('finds the parsers of all templates', () => {
    const call = "useFlag('new-cart')";
    const script = "import { useFlag } from '@unleash/proxy-client-vue';\n";
    const repo = makeRepo({
      'a.vue': `<script setup>\n${script}</script>\n<template><p v-if="${call}" /></template>\n`,
      'b.svelte': `<script>\n${script}</script>\n{#if ${call}}{/if}\n`,
      'c.astro': `---\n${script}---\n{${call} && <p />}\n`,
      'd.component.ts': `import { Client } from '@openfeature/web-sdk';
@Component({ template: \`<p *ngIf="flags.getBooleanValue('new-cart', false)"></p>\` })
class Cart { constructor(protected flags: Client) {} }
`,
      'e.hbs': '{{#if (flag "new-cart")}}{{/if}}\n',
      'flagsweep.config.json': '{ "accessors": [{ "name": "flag" }] }\n',
    });
    const { status, stdout, stderr } = start(repo, ['scan', '--reporter', 'json']);
    expect({ status, stderr, problems: JSON.parse(stdout).problems }).toEqual({ status: 0, stderr: '', problems: [] });
    const found = JSON.parse(stdout).references.map((each: Record<string, string>) => `${each.file} ${each.kind}`);
    expect(found).toEqual([
      'a.vue evaluation',
      'b.svelte evaluation',
      'c.astro evaluation',
      'd.component.ts evaluation',
      'e.hbs evaluation',
    ]);
  });

  it('searches in threads', () => {
    const files = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [`src/file-${i}.ts`, `f('new-cart', ${i});`]),
    );
    const repo = makeRepo({ ...small, ...files });
    const { status, stdout, stderr } = start(repo, ['scan', '--reporter', 'json', '--no-cache']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { references } = JSON.parse(stdout);
    expect(references.filter(({ file }: { file: string }) => file in files)).toHaveLength(3000);
  });

  it('brings the licences of all that is in it', () => {
    const text = readFileSync(join(home, 'packages/cli/bundle/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const names = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+$/gm)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(['commander', 'diff', 'fast-glob', 'jsonc-parser', 'yaml', 'zod']));
    expect(names.filter((name) => name?.startsWith('@flagsweep'))).toEqual([]);
  });
});

describe('exit codes', () => {
  const repo = () => makeRepo(small);

  it.each([
    [0, ['check', '--now', '2026-12-01']],
    [1, ['check', '--now', '2027-12-01']],
    [2, ['check', '--config', 'gone.json']],
    [2, ['chek']],
    [0, ['--help']],
  ])('%s for %j', (code, args) => {
    expect(start(repo(), args).status).toBe(code);
  });
});

describe('colours', () => {
  it.each([
    [false, {}],
    [true, { FORCE_COLOR: '1' }],
    [false, { FORCE_COLOR: '0' }],
    [false, { NO_COLOR: '1' }],
  ])('in a pipe: %s for %j', (colored, env) => {
    const { stdout } = start(makeRepo(small), ['check', '--now', '2026-12-01'], env);
    expect(stdout.includes('\u001b[')).toBe(colored);
  });
});

describe('a pipe', () => {
  const lines = Array.from({ length: 4000 }, (_, i) => `client.getBooleanValue('flag-${i}', false);\n`).join('');
  const text = `import { OpenFeature } from '@openfeature/server-sdk';\nconst client = OpenFeature.getClient();\n${lines}`;
  let piped: (command: string) => { stdout: string; stderr: string };

  beforeAll(() => {
    piped = (command) => {
      const repo = makeRepo({ 'src/many.ts': text });
      const env = { ...process.env, SCAN: `"${process.execPath}" "${bin}" scan` };
      const { stdout, stderr } = spawnSync('sh', ['-c', `eval "$SCAN --reporter json" | ${command}`], {
        cwd: repo.root,
        encoding: 'utf8',
        env,
        maxBuffer: 1 << 26,
      });
      return { stdout, stderr };
    };
  });

  it('has all of a large output, however slowly it is read', () => {
    const { stdout, stderr } = piped('(sleep 0.5; cat)');
    expect(stderr).toBe('');
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(stdout).references).toHaveLength(4000);
  });

  it('that is closed early ends the output, without a word', () => {
    expect(piped('head -n 1')).toEqual({ stdout: '{\n', stderr: '' });
  });
});
