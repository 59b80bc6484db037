import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitEnvironment, makeFolder, makeRepo, type Repo, small } from './helpers.js';

const flag = (more: string): string =>
  `key: new-cart\nowner: "@shop/web"\ntype: release\nvalueType: boolean\nexpires: 2026-12-31\n${more}`;

const config = '{ "catalog": "flags/*.yaml", "policy": { "preset": "strict" } }\n';

/** A repository whose flag is active, on a branch that has left main. */
function branch(files: Record<string, string> = {}): Repo {
  const repo = makeRepo({ ...small, 'flagsweep.config.json': config, 'flags/new-cart.yaml': flag('stage: active\n') });
  repo.git('branch', '-M', 'main');
  repo.git('checkout', '--quiet', '-b', 'change');
  for (const [file, text] of Object.entries(files)) repo.write(file, text);
  return repo;
}

/** The findings of checks that compare, as `check: message`. */
async function found(repo: Repo, line = 'check --base main'): Promise<string[]> {
  const { stdout, stderr } = await repo.run(`${line} --reporter json`);
  expect(stderr).toBe('');
  const { findings } = JSON.parse(stdout) as {
    findings: { check: string; file?: string; line?: number; message: string }[];
  };
  const compared = ['invalid-stage-move', 'unexplained-change', 'new-use-of-deprecated', 'immutable-changed'];
  return findings
    .filter(({ check }) => compared.includes(check))
    .map(({ check, file, line: at }) => `${file}:${at} ${check}`);
}

describe('check --base', () => {
  it('compares the catalog with that of the merge base, in the work tree and committed', async () => {
    const repo = branch({ 'flags/new-cart.yaml': flag('stage: planned\n') });
    const expected = ['flags/new-cart.yaml:6 invalid-stage-move', 'flags/new-cart.yaml:6 unexplained-change'];
    expect(await found(repo)).toEqual(expected);
    repo.commit('Plan again');
    expect(await found(repo)).toEqual(expected);
    expect(await found(repo, 'check')).toEqual([]);
  });

  it('asks the merge base, not the tip: what main did meanwhile is not this change', async () => {
    const repo = branch({ 'notes.md': 'x\n' });
    repo.commit('Notes');
    repo.git('checkout', '--quiet', 'main');
    repo.write('flags/new-cart.yaml', flag('stage: deprecated\n'));
    repo.commit('Deprecate');
    repo.git('checkout', '--quiet', 'change');
    expect(await found(repo)).toEqual([]);
  });

  it('reads the code of the base as well', async () => {
    const repo = branch();
    repo.write('flags/new-cart.yaml', flag('stage: deprecated\nretirement: { keep: true }\n'));
    repo.write('src/pay.ts', small['src/cart.ts']);
    const before = repo.files();
    expect(await found(repo)).toEqual([
      'flags/new-cart.yaml:6 unexplained-change',
      'src/pay.ts:6 new-use-of-deprecated',
    ]);
    expect(repo.files()).toEqual(before);
    expect(repo.git('status', '--porcelain')).toBe(' M flags/new-cart.yaml\n?? src/pay.ts\n');
  });

  it('sees a use that moves to another file as the same use', async () => {
    const repo = branch();
    repo.write(
      'flags/new-cart.yaml',
      flag('stage: deprecated\nhistory: [{ on: 2026-11-22, change: stage, reason: done }]\n'),
    );
    repo.write('src/basket.ts', small['src/cart.ts']);
    repo.git('rm', '--quiet', 'src/cart.ts');
    expect(await found(repo)).toEqual([]);
  });

  it('takes a commit without a catalog for the beginning of one', async () => {
    const repo = makeRepo({ 'src/cart.ts': small['src/cart.ts'] });
    repo.git('branch', '-M', 'main');
    repo.git('checkout', '--quiet', '-b', 'change');
    repo.write('flagsweep.config.json', config);
    repo.write('flags/new-cart.yaml', flag('stage: active\n'));
    expect(await found(repo)).toEqual([]);
  });

  it('works below the top of a repository', async () => {
    const repo = makeRepo({ 'shop/flagsweep.config.json': config, 'shop/flags/a.yaml': flag('stage: active\n') });
    repo.write('shop/flags/a.yaml', flag('stage: planned\n'));
    expect(await found(repo, 'check --base HEAD --cwd shop')).toEqual([
      'flags/a.yaml:6 invalid-stage-move',
      'flags/a.yaml:6 unexplained-change',
    ]);
  });

  it('names what is wrong with the catalog of the base', async () => {
    const repo = makeRepo({ ...small, 'flags/new-cart.yaml': 'key: new-cart\nstage: actve\n' });
    repo.write('flags/new-cart.yaml', flag('stage: active\n'));
    const commit = repo.git('rev-parse', '--short=12', 'HEAD').trim();
    expect(await repo.run('check --base HEAD')).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: the catalog of the merge base (${commit}) has 1 problem
  flags/new-cart.yaml:2:8  stage must be one of planned, in-flight, tested, active, deprecated, retired, not "actve"; did you mean "active"?
It cannot be compared with. Run without --base to let the change pass that mends it.
`,
    });
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['--base', 'nowhere', 'git knows no commit "nowhere"\nCorrect --base, or fetch it: `git fetch origin nowhere`.'],
    ['--since', 'origin/x', 'git knows no commit "origin/x"\nCorrect --since, or fetch it: `git fetch origin x`.'],
    [
      '--base',
      '--output=/x',
      'git knows no commit "--output=/x"\nCorrect --base, or fetch it: `git fetch origin <branch>`.',
    ],
  ])('says that %s %s is no commit', async (option, ref, message) => {
    const outcome = await makeRepo(small).run(`check ${option}=${ref}`);
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });

  it('says that a folder is in no repository', async () => {
    const { code, stderr } = await makeFolder(small).run('check --base main');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'error: /repo is in no git repository, so there is nothing to compare with\nLeave --base out, or work in a clone.\n',
    });
  });

  it('says that two histories have nothing in common', async () => {
    const repo = makeRepo(small);
    repo.git('branch', '-M', 'main');
    repo.git('checkout', '--quiet', '--orphan', 'other');
    repo.commit('Other');
    expect((await repo.run('check --base main')).stderr).toBe(
      'error: main and HEAD have no commit in common\nCorrect --base.\n',
    );
  });

  it('says that a clone is too shallow', async () => {
    const repo = branch({ 'notes.md': 'x\n' });
    repo.commit('Notes');
    repo.git('checkout', '--quiet', 'main');
    repo.write('more.md', 'y\n');
    repo.commit('More');
    const clone = join(repo.root, '../clone');
    const git = (cwd: string, ...args: string[]) =>
      execFileSync('git', args, { cwd, env: gitEnvironment(), stdio: 'pipe' });
    git(repo.root, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${repo.root}`, clone);
    const { code, stderr } = await repo.run(`check --cwd ${clone} --base origin/change`);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'error: the clone is shallow: the commit that origin/change and HEAD have in common is not in it\nRun `git fetch --unshallow`, or let CI check out the whole history (`fetch-depth: 0`).\n',
    });
  });

  it('says that there is no commit yet', async () => {
    const repo = makeFolder(small);
    repo.git('init', '--quiet');
    expect((await repo.run('check --base main')).stderr).toBe(
      'error: there is no commit to compare with\nCommit something, or leave --base out.\n',
    );
  });
});

describe('check --since and --changed', () => {
  const code = small['src/cart.ts'].replace("'new-cart'", "'old-cart'");
  const places = async (repo: Repo, line: string): Promise<string[]> => {
    const { findings } = JSON.parse((await repo.run(`${line} --reporter json`)).stdout);
    return findings.map(({ file, check }: { file: string; check: string }) => `${file} ${check}`);
  };

  it('tells findings of changed files, and those of the catalog', async () => {
    const repo = makeRepo({
      ...small,
      'src/old.ts': code,
      'flags/x.yaml': 'key: x\nowner: "@shop/web"\ntype: config\ndescription: Nobody reads this one any more.\n',
    });
    repo.git('tag', 'start');
    repo.write('src/new.ts', code);
    repo.commit('New');
    repo.write('src/newest.ts', code);
    const catalog = 'flags/x.yaml unreferenced-flag';
    expect(await places(repo, 'check')).toEqual([
      catalog,
      'src/new.ts unknown-flag',
      'src/newest.ts unknown-flag',
      'src/old.ts unknown-flag',
    ]);
    expect(await places(repo, 'check --since start')).toEqual([
      catalog,
      'src/new.ts unknown-flag',
      'src/newest.ts unknown-flag',
    ]);
    expect(await places(repo, 'check --changed')).toEqual([catalog, 'src/newest.ts unknown-flag']);
  });

  it('ends with 0 where all that is wrong is old', async () => {
    const repo = makeRepo({ ...small, 'src/old.ts': code });
    expect((await repo.run('check')).code).toBe(1);
    expect((await repo.run('check --changed')).code).toBe(0);
  });
});

describe('the day that counts as today', () => {
  const day = async (repo: Repo, line = 'report'): Promise<string> =>
    JSON.parse((await repo.run(`${line} --reporter json`)).stdout).now;

  it('is that of the last commit, however late it is', async () => {
    const repo = makeRepo(small);
    repo.commit('Later', '2026-12-30');
    expect(await day(repo)).toBe('2026-12-30');
    expect((await repo.run('check')).code).toBe(0);
    repo.commit('Too late', '2027-01-02');
    expect((await repo.run('check')).code).toBe(1);
    expect((await repo.run('check --now 2026-12-30')).code).toBe(0);
  });

  it('is that of the clock where there is no commit', async () => {
    const today = { today: () => '2026-12-24' };
    const repo = makeFolder(small);
    expect(JSON.parse((await repo.run('report --reporter json', today)).stdout).now).toBe('2026-12-24');
    repo.git('init', '--quiet');
    expect(JSON.parse((await repo.run('report --reporter json', today)).stdout).now).toBe('2026-12-24');
  });
});

it('leaves a file of the base alone that is too large to be code', async () => {
  const repo = makeRepo({ ...small, 'big.ts': Buffer.alloc(11 * 1024 * 1024, 32) });
  writeFileSync(join(repo.root, 'big.ts'), 'export {};\n');
  expect((await repo.run('check --base HEAD')).code).toBe(0);
});
