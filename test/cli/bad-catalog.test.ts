import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRepo, small } from './helpers.js';

const broken = (files: Record<string, string | Buffer>) => makeRepo({ ...small, ...files }).run('check');

describe('a catalog', () => {
  it('that is not UTF-8 is named', async () => {
    const { code, stderr } = await broken({ 'flags/old.yaml': Buffer.from([0x6b, 0xe9, 0x79]) });
    expect(code).toBe(2);
    expect(stderr).toContain('flags/old.yaml  not UTF-8 text; save it as UTF-8');
  });

  it('of 50 MB is named, and not read', async () => {
    const { code, stderr } = await broken({ 'flags/old.yaml': Buffer.alloc(50_000_000, 0x23) });
    expect(code).toBe(2);
    expect(stderr).toContain('flags/old.yaml  larger than 10 MB; exclude it, or split it');
  });

  it('whose aliases explode is named', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => `x-${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('');
    const { code, stderr } = await broken({ 'flags/bomb.yaml': `x-0: &a0 [1]\n${levels}` });
    expect(code).toBe(2);
    expect(stderr).toContain('The aliases of this file expand to more than 10000 values');
  });

  it('that a link leads out of the root is no part of it', async () => {
    const repo = makeRepo(small);
    repo.write('../outside.yaml', 'owner: "@them"\n');
    symlinkSync(join(repo.root, '../outside.yaml'), join(repo.root, 'flags/outside.yaml'));
    expect(await repo.run('check')).toEqual({
      code: 0,
      stdout: 'no findings; 1 flag and 3 files checked\n',
      stderr: 'flags/outside.yaml: links and special files are no part of the catalog\n',
    });
    expect((await repo.run('check --quiet')).stderr).toBe('');
  });

  it('that is a named pipe is passed over, and does not wait', async () => {
    const repo = makeRepo(small);
    execFileSync('mkfifo', [join(repo.root, 'flags/pipe.yaml')]);
    const { code, stderr } = await repo.run('check');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'flags/pipe.yaml: links and special files are no part of the catalog\n',
    });
  });

  it('that is a link and nothing else is named', async () => {
    const repo = makeRepo({ 'flagsweep.config.json': '{ "catalog": "flags.yaml" }', 'shared.yaml': 'flags: {}\n' });
    symlinkSync('shared.yaml', join(repo.root, 'flags.yaml'));
    const { code, stderr } = await repo.run('check');
    expect(code).toBe(2);
    expect(stderr).toContain('no file matches the catalog "flags.yaml" in /repo\n');
    expect(stderr).toContain('Links are not followed.\n');
  });

  it('of 100,000 flags is checked', async () => {
    const flags = Array.from({ length: 100_000 }, (_, i) => `{"key":"flag-${i}","stage":"planned"}`).join(',');
    const { code, stderr } = await broken({
      'flagsweep.config.json':
        '{ "catalog": ["flags/*.yaml", "flags/*.json"], "checks": { "missing-owner": "off", "undocumented-flag": "off", "confusable-name": "warning" } }',
      'flags/all.json': `{"flags":[${flags}]}`,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }, 120_000);
});

describe('a policy', () => {
  it('with a pattern that backtracks is refused where it could, and takes no time where it may not', async () => {
    const config = (pattern: string) => ({
      'flagsweep.config.json': `{ "catalog": "flags/*.yaml", "policy": { "naming": { "*": "${pattern}" } } }`,
      'flags/long.yaml': `key: ${'a'.repeat(150)}\ndescription: Sends carts away.\nowner: "@shop/web"\ntype: config\nstage: planned\n`,
    });
    const refused = await broken(config('^(((a+)+)+)+$'));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('nests repetitions deeper than 2 levels; write it flatter');
    const before = performance.now();
    expect((await broken(config('^(a+)+b|new-cart$'))).stdout).toContain('nonconforming-name');
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

it('a policy that says what cannot be is told what is allowed, and where', async () => {
  const policy =
    '{ "calendar": { "trains": [{ "name": "x", "from": "2026-12-10", "to": "2026-12-01" }] }, "teams": { "x": 1 }, "lifetimes": { "ops": 0 } }';
  const { code, stderr } = await broken({
    'flagsweep.config.json': `{ "catalog": "flags/*.yaml",\n"policy": ${policy} }`,
  });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `error: the configuration is not valid
  /repo/flagsweep.config.json:2:111  The name "x" in policy.teams must be a team such as \`@shop/product\`
  /repo/flagsweep.config.json:2:136  policy.lifetimes.ops must be a number of days, or null for no limit, not 0
  /repo/flagsweep.config.json:2:75  policy.calendar.trains[0].to must not be before from
See docs/configuration.md for every field.
`,
  });
});

describe('owners', () => {
  const strict = {
    'flagsweep.config.json':
      '{ "catalog": "flags/*.yaml", "owners": "org/*.yaml", "checks": { "unknown-owner": "error" } }',
  };

  it('come from CODEOWNERS and from what the configuration names', async () => {
    const files = { ...strict, CODEOWNERS: '/src/ @shop/web\n', 'org/teams.yaml': 'teams: ["@shop/api"]\n' };
    expect((await broken(files)).code).toBe(0);
    const other = { ...files, CODEOWNERS: '/src/ @shop/payments\n' };
    const { code, stdout } = await broken(other);
    expect(code).toBe(1);
    expect(stdout).toContain('is owned by @shop/web, whom CODEOWNERS or org/teams.yaml does not name');
  });

  it('come from the first CODEOWNERS that is a file: a link, and one that is gone, are passed over', async () => {
    const repo = makeRepo({
      ...small,
      'flagsweep.config.json': '{ "catalog": "flags/*.yaml", "checks": { "unknown-owner": "error" } }',
      CODEOWNERS: '/src/ @shop/payments\n',
      'docs/CODEOWNERS': '* @shop/web\n',
    });
    mkdirSync(join(repo.root, '.github'));
    symlinkSync('../CODEOWNERS', join(repo.root, '.github/CODEOWNERS'));
    repo.commit('Link');
    expect((await repo.run('check')).stdout).toContain('is owned by @shop/web, whom CODEOWNERS does not name');
    rmSync(join(repo.root, 'CODEOWNERS'));
    expect(await repo.run('check')).toMatchObject({ code: 0, stderr: '' });
  });

  it('in a file that names nobody stop the command', async () => {
    const { code, stderr } = await broken({ ...strict, 'org/teams.yaml': 'team: payments\n' });
    expect(code).toBe(2);
    expect(stderr).toContain('org/teams.yaml:1:1  The file names nobody');
  });

  it('whose aliases explode stop the command', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => `x${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('');
    const { code, stderr } = await broken({ ...strict, 'org/teams.yaml': `x0: &a0 [1]\n${levels}` });
    expect(code).toBe(2);
    expect(stderr).toContain('The aliases of this file expand to too many values');
  });

  it('that the configuration names and nobody wrote stop the command', async () => {
    const { code, stderr } = await broken(strict);
    expect(code).toBe(2);
    expect(stderr).toContain('no file matches "owners" "org/*.yaml"');
  });
});

it('G14: the list of permanent flags is a file of its own', async () => {
  const files = {
    'flagsweep.config.json':
      '{ "catalog": "flags/*.yaml", "policy": { "permanent": "flags/permanent.txt" }, "checks": { "unlisted-permanent-flag": "error" } }',
    'flags/new-cart.yaml': small['flags/new-cart.yaml'].replace('2026-12-31', 'never\nexpiresReason: Stays.'),
    'flags/permanent.txt': '# Agreed by the platform team\nnew-cart # stays\n',
  };
  expect((await broken(files)).code).toBe(0);
  const { code, stdout } = await broken({ ...files, 'flags/permanent.txt': '# none\n' });
  expect(code).toBe(1);
  expect(stdout).toContain('never expires, and flags/permanent.txt does not list it');
});
