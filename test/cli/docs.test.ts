import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../packages/cli/src/program.js';
import { makeRepo, small } from './helpers.js';

const page = readFileSync(fileURLToPath(new URL('../../docs/cli.md', import.meta.url)), 'utf8');
const io = { cwd: '/', stdout: () => {}, stderr: () => {}, colors: false, today: () => '2026-11-22' };
const { commands } = createProgram(io, () => {});
const common = ['--cwd', '--config', '--now', '--reporter', '--format', '--quiet', '--no-color'];

/** The part of the page under a heading. */
const section = (title: string): string => page.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

const rows = (text: string): string[] => [...text.matchAll(/^\| `(--[\w-]+)/gm)].map(([, name = '']) => name);

describe('docs/cli.md', () => {
  it('has every command, in order', () => {
    const listed = [...page.matchAll(/^\| \[`(\w+)/gm)].map(([, name]) => name);
    expect(listed).toEqual(commands.map((command) => command.name()));
  });

  it.each(commands.map((command) => [command.name(), command] as const))('has every option of %s', (name, command) => {
    const own = command.options.flatMap(({ long }) => (long && !common.includes(long) ? [long] : []));
    expect(rows(section(name))).toEqual(own);
    const shared = command.options.flatMap(({ long }) => (long && common.includes(long) ? [long] : []));
    expect(shared).toEqual(name === 'explain' ? [] : rows(section('Options of all commands but explain')));
  });

  it.each(commands.map((command) => [command.name(), command] as const))('has the arguments of %s', (name, command) => {
    const words = command.registeredArguments.map((argument) => ` <${argument.name()}>`);
    expect(page).toContain(`\`${name}${words.join('')}\``);
  });

  const samples = [...page.matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));

  it.each(samples)('%s', async (line) => {
    const [command = ''] = line.replace(/^flagsweep /, '').split(' | ');
    const repo = makeRepo({
      ...small,
      'flags/new-cart.yaml':
        'key: new-checkout\ndescription: Sends carts to the new checkout service.\nowner: "@shop/web"\ntype: ops\nexpires: 2026-12-31\nvalueType: boolean\nstage: active\n',
      'flags/search-ranking.yaml':
        'description: Ranks results by what sells.\ntype: config\nowner: "@shop/web"\nvariants: { popular: popular, classic: classic }\nstage: retired\nretirement: { keep: popular }\n',
      'src/cart.ts': small['src/cart.ts'].replace('new-cart', 'new-checkout'),
      'apps/web/index.ts': '',
      'exports/flags.json': '{"flags":{"new-checkout":{"flagType":"boolean","defaultValue":false}}}',
      'evidence/old.json': '{"evidence":[]}',
    });
    repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    const { code, stderr } = await repo.run(command);
    expect({ code, errors: stderr.match(/^error.*/gm) }).toEqual({ code: 0, errors: null });
  });
});
