import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { makeRepo } from './helpers.js';

const page = readFileSync(fileURLToPath(new URL('../../docs/init.md', import.meta.url)), 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);
const files = Object.fromEntries(blocks('ts').map((text) => [/^\/\/ (\S+)\n/.exec(text)?.[1] ?? '', text]));

it('docs/init.md shows what its example gives', async () => {
  const repo = makeRepo(files);
  const { code, stdout, stderr } = await repo.run('init --yes --no-history');
  expect({ code, stderr, stdout }).toEqual({ code: 0, stderr: '', stdout: blocks('text')[0] });
  expect(repo.read('flagsweep.config.json')).toBe(blocks('json')[0]);
});

const samples = blocks('sh').flatMap((block) => block.trim().split('\n'));

it.each(samples)('%s', async (line) => {
  const repo = makeRepo(files);
  // A person who agrees to everything.
  const { code, stderr } = await repo.run(line.replace(/^flagsweep /, ''), { ask: async () => '' });
  expect({ code, errors: stderr.match(/^error.*/gm) }).toEqual({ code: 0, errors: null });
});
