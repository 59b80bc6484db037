import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitEnvironment, makeFolder, makeRepo, type Repo, small } from './helpers.js';

const code = "import { useFlag } from '@unleash/proxy-client-react';\nexport const cart = () => useFlag('new-cart');\n";
const why =
  'history:\n  - { on: 2026-09-07, change: stage, reason: "all tests pass", who: "@ada", link: "https://example.com/7" }\n';

/** A flag that was planned in one file, moved to its own, went live and changed its owner. */
function grown(): Repo {
  const repo = makeFolder({
    'flagsweep.config.json': '{ "catalog": "flags/*.yaml" }\n',
    'flags.yaml': 'flags:\n  new-cart:\n    owner: "@shop/web"\n    stage: planned\n  other: {}\n',
  });
  repo.git('init', '--quiet');
  repo.git('config', 'user.name', 'Ada');
  repo.git('config', 'user.email', 'ada@example.com');
  repo.commit('Plan the cart', '2026-09-01');
  repo.write('src/cart.js', code);
  repo.commit('Read the flag', '2026-09-03');
  repo.git('rm', '--quiet', 'flags.yaml');
  repo.write('flags/new-cart.yaml', 'owner: "@shop/web"\nstage: planned\n');
  repo.write('flags/other.yaml', 'owner: "@shop/web"\n');
  repo.commit('One file a flag', '2026-09-05');
  repo.write('flags/new-cart.yaml', `owner: "@shop/web"\nstage: active\nretirement: { keep: true }\n${why}`);
  repo.commit('Go live', '2026-09-07');
  return repo;
}

/** The table with the names of commits left out. */
async function table(repo: Repo, key = 'new-cart'): Promise<string> {
  const { code, stdout, stderr } = await repo.run(`history ${key}`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.replace(/\b[0-9a-f]{10}\b/g, '-'.repeat(10));
}

describe('G6: history joins the catalog with git', () => {
  it('tells each change of each field: who, when, in which commit, and the reason that was written down', async () => {
    const repo = grown();
    repo.write('flags/new-cart.yaml', `owner: "@shop/cart"\nstage: active\nretirement: { keep: false }\n${why}`);
    expect(await table(repo)).toBe(`new-cart
  2026-09-01  Ada            ----------  added flags.yaml                         Plan the cart
                                           owner: @shop/web
                                           stage: planned
  2026-09-05  Ada            ----------  moved flags.yaml -> flags/new-cart.yaml  One file a flag
  2026-09-07  Ada            ----------  changed flags/new-cart.yaml              Go live
                                           stage: planned -> active
                                           retirement: {"keep":true}
                                           why: stage, all tests pass, by @ada, on 2026-09-07, https://example.com/7
  now         not committed              changed flags/new-cart.yaml
                                           owner: @shop/web -> @shop/cart
                                           retirement.keep: true -> false
  2026-09-03  Ada            ----------  code first mentions it: src/cart.js      Read the flag

4 changes of the catalog
`);
  });

  it('tells when code stopped to mention it, and of a flag that is gone', async () => {
    const repo = grown();
    repo.git('rm', '--quiet', 'src/cart.js', 'flags/new-cart.yaml');
    repo.commit('Remove the cart', '2026-09-09');
    const lines = (await table(repo)).split('\n').filter((line) => /removed|code/.test(line));
    expect(lines.map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
      '  2026-09-09  Ada  ----------  removed flags/new-cart.yaml  Remove the cart',
      '  2026-09-03  Ada  ----------  code first mentions it: src/cart.js  Read the flag',
      '  2026-09-09  Ada  ----------  code last gains or loses it: src/cart.js  Remove the cart',
    ]);
  });

  it('is JSON for programs', async () => {
    const repo = grown();
    const { stdout } = await repo.run('history new-cart --reporter json');
    const { events, code, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({ version: 1, flagKey: 'new-cart', shallow: false });
    expect(events.at(-1)).toEqual({
      commit: repo.git('rev-parse', 'HEAD').trim(),
      on: '2026-09-07',
      who: 'Ada',
      subject: 'Go live',
      what: 'changed',
      file: 'flags/new-cart.yaml',
      changes: [
        { field: 'stage', from: 'planned', to: 'active' },
        { field: 'retirement', to: { keep: true } },
      ],
      says: [
        {
          field: 'history',
          on: '2026-09-07',
          who: '@ada',
          text: 'stage',
          reason: 'all tests pass',
          link: 'https://example.com/7',
        },
      ],
    });
    expect(code.first).toEqual(code.last);
    expect(code.first.files).toEqual(['src/cart.js']);
  });

  it('finds a flag by any of its spellings', async () => {
    const repo = makeRepo({
      ...small,
      'flags/new-cart.yaml': 'key: new-cart\ncodeKeys: [newCart]\n',
      'a.ts': 'flags.newCart;\n',
    });
    expect(await table(repo, 'newCart')).toMatch(
      /^new-cart\n.* added flags\/new-cart\.yaml[^]*code first mentions it: a\.ts and 1 other file/,
    );
  });

  it('reads versions that no schema would take', async () => {
    const repo = grown();
    repo.write('flags/new-cart.yaml', 'owner: "@shop/web"\nstage: alive\n');
    repo.commit('Mistake', '2026-09-08');
    repo.write('flags/new-cart.yaml', 'owner: "@shop/web"\nstage: active\n');
    repo.commit('Mend', '2026-09-09');
    expect(await table(repo)).toMatch(/stage: active -> alive\n[^]*stage: alive -> active\n/);
  });

  it('takes a version that cannot be read for the one before it', async () => {
    const repo = grown();
    repo.write('flags/new-cart.yaml', 'owner: [\n');
    repo.commit('Mistake', '2026-09-08');
    repo.write('flags/new-cart.yaml', 'owner: "@shop/cart"\nstage: active\n');
    repo.commit('Mend', '2026-09-09');
    const { events } = JSON.parse((await repo.run('history new-cart --reporter json')).stdout);
    const told = events.map(({ subject, what }: { subject: string; what: string }) => `${subject}: ${what}`);
    expect(told).toEqual(['Plan the cart: added', 'One file a flag: moved', 'Go live: changed', 'Mend: changed']);
    expect(events.at(-1).changes[0]).toEqual({ field: 'owner', from: '@shop/web', to: '@shop/cart' });
  });

  it('follows an entry of a catalog in TypeScript', async () => {
    const catalog = (owner: string): string =>
      `import { defineFlags } from 'flagsweep';\nexport default defineFlags({ 'new-cart': { owner: '${owner}' } });\n`;
    const repo = makeFolder({
      'flagsweep.config.json': '{ "catalog": "flags.ts" }\n',
      'flags.ts': catalog('@shop/web'),
    });
    repo.git('init', '--quiet');
    repo.git('config', 'user.name', 'Ada');
    repo.git('config', 'user.email', 'ada@example.com');
    repo.commit('Plan', '2026-09-01');
    repo.write('flags.ts', catalog('@shop/cart'));
    repo.commit('Hand over', '2026-09-02');
    expect(await table(repo)).toBe(`new-cart
  2026-09-01  Ada  ----------  added flags.ts                    Plan
                                 owner: @shop/web
  2026-09-02  Ada  ----------  changed flags.ts                  Hand over
                                 owner: @shop/web -> @shop/cart

2 changes of the catalog
`);
  });

  it('takes an entry from a large file without the others', async () => {
    const many = (stage: string, other: string): string =>
      `flags:\n  # the first\n${Array.from({ length: 100 }, (_, i) => `  f${i}:\n    owner: "@shop/web"\n    variants: { new-cart: 1 }\n    stage: ${i === 7 ? other : 'active'}\n`).join('')}  new-cart:\n    stage: ${stage}\n    tags:\n    - a\n`;
    const repo = makeRepo({
      'flagsweep.config.json': '{ "catalog": "flags.yaml" }\n',
      'flags.yaml': many('planned', 'planned'),
    });
    for (const [stage, other] of [
      ['planned', 'active'],
      ['active', 'active'],
    ] as const) {
      repo.write('flags.yaml', many(stage, other));
      repo.commit(`${stage} ${other}`);
    }
    const { stdout } = await repo.run('history new-cart --reporter json');
    expect(
      JSON.parse(stdout).events.map(({ subject, changes }: { subject: string; changes: object[] }) => [
        subject,
        changes,
      ]),
    ).toEqual([
      [
        'All',
        [
          { field: 'stage', to: 'planned' },
          { field: 'tags', to: ['a'] },
        ],
      ],
      ['active active', [{ field: 'stage', from: 'planned', to: 'active' }]],
    ]);
  });
});

describe('a history that cannot be told', () => {
  it('says that nobody ever named the flag, and the nearest one', async () => {
    expect(await makeRepo(small).run('history new-crt')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: neither the catalog nor code has ever named a flag "new-crt"\nDid you mean "new-cart"?\n',
    });
  });

  it('says that there is no repository, or no commit', async () => {
    const folder = makeFolder(small);
    expect((await folder.run('history new-cart')).stderr).toBe(
      'error: /repo is in no git repository, so there is no history\nWork in a clone.\n',
    );
    folder.git('init', '--quiet');
    expect((await folder.run('history new-cart')).stderr).toBe(
      'error: there is no commit, so there is no history\nCommit something first.\n',
    );
  });

  it('says that a clone is shallow', async () => {
    const repo = grown();
    const clone = join(repo.root, '../clone');
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${repo.root}`, clone], {
      env: gitEnvironment(),
      stdio: 'pipe',
    });
    const { stdout } = await repo.run(`history new-cart --cwd ${clone}`);
    expect(stdout).toContain('\nThe clone is shallow: what came before its first commit is not told.\n');
  });
});
