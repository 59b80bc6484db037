import { describe, expect, it } from 'vitest';
import { makeRepo, type Repo, small } from './helpers.js';

const log = (repo: Repo): string => repo.git('log', '--format=%s').trim();

const config = (fields: object): Record<string, string> => ({
  'flagsweep.config.json': `${JSON.stringify({ catalog: 'flags/*.yaml', ...fields })}\n`,
});

const second = {
  'flags/old-menu.yaml': 'key: old-menu\nvalueType: boolean\nretirement: { keep: false }\n',
  'src/menu.ts': `import { OpenFeature } from '@openfeature/web-sdk';
export const menu = OpenFeature.getClient().getBooleanValue('old-menu', false) ? 'old' : 'new';
// old-menu
`,
};

describe('--commit', () => {
  it('makes one commit a flag, with a message that explains it', async () => {
    const repo = makeRepo({
      ...small,
      ...second,
      'flags/new-cart.yaml': `${small['flags/new-cart.yaml'].replace(/^description: .*/m, 'description: The new cart.')}retirement: { keep: true }\n`,
    });
    const { code, stderr } = await repo.run('remove new-cart old-menu --commit');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^committed [0-9a-f]+: new-cart\ncommitted [0-9a-f]+: old-menu\n$/);
    expect(repo.git('status', '--porcelain')).toBe('');
    expect(log(repo)).toBe('Remove flag old-menu, kept as false\nRemove flag new-cart, kept as true\nAll');
    expect(repo.git('log', '-1', '--format=%b', 'HEAD~1')).toBe(`The new cart.

true stays, as retirement.keep of the catalog says.
Owner: @shop/web

Files:
- flags/new-cart.yaml (deleted)
- src/cart.ts

Nothing is left.

To do:
- read the change: it is right if \`new-cart\` is true for everyone
- see that nothing outside of this repository needs the 1 file that goes
- run the tests, and update snapshots
- when this is deployed everywhere, archive the flag where it is served

`);
    expect(repo.git('log', '-1', '--format=%b')).toContain(
      'Left for a person:\n- src/menu.ts:2 mention: mentions the flag\n',
    );
  });

  it('commits nothing that is staged besides', async () => {
    const repo = makeRepo(small);
    repo.write('other.txt', 'mine\n');
    repo.git('add', 'other.txt');
    expect((await repo.run('remove new-cart --keep true --commit --allow-dirty')).code).toBe(0);
    expect(repo.git('status', '--porcelain')).toBe('A  other.txt\n');
    expect(repo.git('show', '--format=', '--name-only')).toBe('flags/new-cart.yaml\nsrc/cart.ts\n');
  });

  it('refuses a dirty tree, and files with changes of their own even where the tree may be dirty', async () => {
    const repo = makeRepo(small);
    repo.write('src/cart.ts', `${small['src/cart.ts']}// mine\n`);
    expect((await repo.run('remove new-cart --keep true --commit')).stderr).toMatch(
      /^error: .* has changes that are not committed\n/,
    );
    expect(await repo.run('remove new-cart --keep true --commit --allow-dirty')).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: the removal changes files that have changes of their own, so it cannot be a commit of its own
  src/cart.ts
Nothing was written. Commit or stash them first, or leave --commit out.
`,
    });
    expect(repo.read('src/cart.ts')).toBe(`${small['src/cart.ts']}// mine\n`);
    expect(log(repo)).toBe('All');
  });

  it('runs hooks, and says what is left to do where one refuses', async () => {
    const repo = makeRepo(small);
    repo.write('.git/hooks/pre-commit', '#!/bin/sh\necho "not on my watch" >&2\nexit 1\n');
    repo.git('config', 'core.hooksPath', '.git/hooks');
    const { chmodSync } = await import('node:fs');
    chmodSync(`${repo.root}/.git/hooks/pre-commit`, 0o755);
    const { code, stderr } = await repo.run('remove new-cart --keep true --commit');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `error: the removal of "new-cart" is written, but git did not commit it
  not on my watch
Mend the cause and commit, or take it back with \`git checkout -- flags/new-cart.yaml src/cart.ts\`.
`,
    });
    expect(log(repo)).toBe('All');
  });

  it('commits nothing where nothing changes', async () => {
    const repo = makeRepo({
      ...small,
      'src/any.ts':
        "import { OpenFeature } from '@openfeature/web-sdk';\nexport const any = (k: string) => OpenFeature.getClient().getBooleanValue(`new-${k}`, false);\n",
      'src/cart.ts': '',
    });
    expect((await repo.run('remove new-cart --keep true --commit')).code).toBe(1);
    expect(log(repo)).toBe('All');
  });
});

describe('--verify', () => {
  it('reports a command that passed before and fails now, and leaves the change', async () => {
    const repo = makeRepo({
      ...small,
      ...config({ verify: ['grep -q new-cart src/cart.ts || (echo "it is gone" && exit 3)', 'true'] }),
    });
    const { code, stderr } = await repo.run('remove new-cart --keep true --verify --commit');
    expect(code).toBe(1);
    const command = 'grep -q new-cart src/cart.ts || (echo "it is gone" && exit 3)';
    expect(stderr).toBe(`verify: ${command}
verify: ${command}: passes
verify: true
verify: true: passes
verify: ${command}
verify: ${command}: fails
verify: true
verify: true: passes
\`${command}\` passed before the removal and fails after it; the change is left in place (\`git diff\` shows it, \`git checkout -- .\` takes it back):
it is gone
`);
    expect(repo.read('src/cart.ts')).not.toContain('new-cart');
    expect(log(repo)).toBe('All');
  });

  it('does not mind what failed before', async () => {
    const repo = makeRepo({ ...small, ...config({ verify: ['false'] }) });
    expect((await repo.run('remove new-cart --keep true --verify')).code).toBe(0);
  });

  it('commits where all goes well', async () => {
    const repo = makeRepo({ ...small, ...config({ verify: ['true'] }) });
    expect((await repo.run('remove new-cart --keep true --verify --commit')).code).toBe(0);
    expect(log(repo)).toBe('Remove flag new-cart, kept as true\nAll');
  });

  it('has nothing to run without a configuration, and says so before it plans', async () => {
    const repo = makeRepo(small);
    expect(await repo.run('remove new-cart --keep true --verify')).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: --verify has nothing to run: /repo/flagsweep.config.json names none in "verify"
Name the commands in the configuration, for example { "verify": ["npm test"] }, or leave --verify out.
`,
    });
    expect(repo.files()).toEqual(small);
  });

  it('runs nothing without the option', async () => {
    const repo = makeRepo({ ...small, ...config({ verify: ['touch ran'] }) });
    await repo.run('remove new-cart --keep true --write');
    expect(Object.keys(repo.files())).not.toContain('ran');
  });
});
