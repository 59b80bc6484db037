import { appendFileSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRepo, type Repo, small } from './helpers.js';

const config = '{ "catalog": "flags/*.yaml", "evidence": "evidence/*" }\n';
const event = (more: object, day = '2026-11-20'): string =>
  `${JSON.stringify({ timestamp: `${day}T10:00:00Z`, name: 'feature_flag.evaluation', attributes: { 'feature_flag.key': 'new-cart', ...more } })}\n`;
const log = (amount: number, value: boolean, environment: string): string =>
  event({ 'feature_flag.result.value': value, 'deployment.environment.name': environment }).repeat(amount);
const evidence = (value: object): string => JSON.stringify({ evidence: [value] });
const launched = {
  flagKey: 'new-cart',
  verdict: 'rolled-out',
  since: '2026-10-01',
  observed: '2026-11-15',
  source: 'launchdarkly',
};

const repoWith = (files: Record<string, string>): Repo =>
  makeRepo({ ...small, 'flagsweep.config.json': config, ...files });
const findings = async (repo: Repo, line = 'check'): Promise<string[]> =>
  JSON.parse((await repo.run(`${line} --reporter json`)).stdout).findings.map(
    ({ check, message }: { check: string; message: string }) => `${check}: ${message}`,
  );

describe('check reads the evidence that the configuration names', () => {
  it('from an export', async () => {
    const file = evidence({ ...launched, environments: { production: { value: true } } });
    expect(await findings(repoWith({ 'evidence/a.json': file }))).toEqual([
      'stale-flag: Everybody gets true from flag "new-cart" since 2026-10-01, says launchdarkly. Remove it: `flagsweep remove new-cart`.',
    ]);
  });

  it('from a log of evaluations, in which a flag of the catalog may be missing', async () => {
    const other = event({ 'feature_flag.key': 'other' }, '2026-10-01') + event({ 'feature_flag.key': 'other' });
    expect(await findings(repoWith({ 'evidence/log.jsonl': other }))).toEqual([
      'stale-flag: Nobody has asked for flag "new-cart" since 2026-10-01, says opentelemetry. Remove it from the code and the catalog.',
    ]);
  });

  it('and leaves out what is too old, and says so', async () => {
    const repo = repoWith({ 'evidence/a.json': evidence({ ...launched, observed: '2026-10-01', environments: {} }) });
    expect(await repo.run('check')).toEqual({
      code: 0,
      stdout: 'no findings; 1 flag and 2 files checked\n',
      stderr: 'evidence/a.json: 1 of 1 pieces of evidence are older than 30 days (2026-10-01) and do not count\n',
    });
    repo.write('flagsweep.config.json', config.replace('}', ', "policy": { "evidence": { "maxAge": 60 } } }'));
    expect(await findings(repo)).toHaveLength(1);
  });

  const flagd = '{"flags":{"new-cart":{"state":"ENABLED","variants":{"on":true,"off":false},"defaultVariant":"on"}}}';

  it('of a day that is that of the commit, or of the file where no commit holds it', async () => {
    const repo = repoWith({});
    repo.write('evidence/a.json', flagd);
    utimesSync(join(repo.root, 'evidence/a.json'), new Date('2026-11-01'), new Date('2026-11-01'));
    const observed = async (now: string) =>
      (await findings(repo, `check --now ${now}`)).filter((line) => line.startsWith('stale')).length;
    expect([await observed('2026-12-01'), await observed('2026-12-02')]).toEqual([1, 0]);
    repo.git('add', '--all');
    repo.git('-c', 'user.name=T', 'commit', '--quiet', '--no-verify', '--message=E', '--date=2027-01-10T12:00:00Z');
    const day = repo.git('log', '-1', '--format=%cs').trim();
    const after = (days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
    expect([await observed(after(30)), await observed(after(31))]).toEqual([1, 0]);
  });

  it('and nothing outside of the root', async () => {
    const repo = repoWith({});
    repo.write('../outside/a.json', evidence({ ...launched, environments: {} }));
    repo.write('evidence/b.txt', evidence({ ...launched, environments: {} }));
    symlinkSync('../outside', join(repo.root, 'more'));
    repo.write('flagsweep.config.json', '{ "catalog": "flags/*.yaml", "evidence": "more/*" }');
    expect(await findings(repo)).toEqual([]);
    repo.write('flagsweep.config.json', '{ "catalog": "flags/*.yaml", "evidence": "../outside/*" }');
    expect((await repo.run('check')).stderr).toBe(
      'error: "../outside/*" in "evidence" lies outside /repo\nUse a path inside the repository, relative to its root.\n',
    );
  });

  it('and stops where one of them cannot be read', async () => {
    const { code, stderr } = await repoWith({ 'evidence/a.json': '{"x":1}' }).run('check');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: evidence\/a\.json is of no known format; looked for\n/);
  });

  it('and tells how many lines of a log could not be read', async () => {
    const { stderr } = await repoWith({
      'evidence/log.jsonl': `${event({ 'feature_flag.result.value': true })}{"half`,
    }).run('check');
    expect(stderr).toBe('evidence/log.jsonl: 1 line could not be read\n');
  });

  it('line by line, however large the log is', async () => {
    const repo = repoWith({});
    repo.write('evidence/log.jsonl', '');
    const file = join(repo.root, 'evidence/log.jsonl');
    const line = event({ 'feature_flag.result.value': true, padding: 'x'.repeat(1000) });
    for (let i = 0; i < 20; i++) appendFileSync(file, line.repeat(1000));
    appendFileSync(file, `{"attributes": "${'x'.repeat(17_000_000)}"}\n{"half`);
    const { stdout, stderr } = await repo.run('import auto evidence/log.jsonl --reporter json');
    expect(stderr).toBe('evidence/log.jsonl: 2 lines could not be read\n');
    expect(JSON.parse(stdout).evidence).toMatchObject([
      { flagKey: 'new-cart', environments: [{ count: 20_000, value: true }] },
    ]);
  });
});

describe('remove without --keep takes what all evidence agrees on', () => {
  const kept = async (files: Record<string, string>, catalog = ''): Promise<unknown> => {
    const repo = repoWith({ 'flags/new-cart.yaml': `key: new-cart\nowner: "@shop/web"\n${catalog}`, ...files });
    const { stdout, stderr } = await repo.run('remove new-cart --reporter json');
    return stderr === '' ? JSON.parse(stdout).keep : stderr;
  };

  const everywhere = evidence({ ...launched, environments: { production: { value: true }, staging: { value: true } } });

  it('is the value of all environments', async () => {
    expect(await kept({ 'evidence/a.json': everywhere })).toBe(true);
  });

  it('is what the catalog says, before all', async () => {
    expect(await kept({ 'evidence/a.json': everywhere }, 'retirement: { keep: false }\n')).toBe(false);
  });

  it('is refused where one environment differs', async () => {
    const file = evidence({ ...launched, environments: { production: { value: true }, staging: { value: false } } });
    expect(await kept({ 'evidence/a.json': file })).toBe(
      `error: which value of "new-cart" stays is not known
  evidence does not tell: production serves true and staging serves false
Say it with --keep true, --keep false or --keep <variant>, or in retirement.keep of the catalog.
`,
    );
  });

  it('is refused where a log has seen something else', async () => {
    const files = { 'evidence/a.json': everywhere, 'evidence/log.jsonl': log(2, false, 'production') };
    expect(await kept(files)).toContain(
      'evidence does not tell: production serves true, production serves false and staging serves true',
    );
  });

  it('is refused where the catalog does not allow the value', async () => {
    expect(await kept({ 'evidence/a.json': everywhere }, 'valueType: string\n')).toBe(
      'error: true, which evidence says everybody gets, is not a value of "new-cart"\n  flags/new-cart.yaml:1:1\nThe catalog allows a text.\n',
    );
  });
});

describe('check --against', () => {
  const manifest = (value: boolean): string =>
    JSON.stringify({
      flags: { 'new-cart': { flagType: 'boolean', defaultValue: value }, b: { flagType: 'string', defaultValue: '' } },
    });
  const files = { 'flags/new-cart.yaml': `${small['flags/new-cart.yaml']}default: false\n` };

  it('compares the catalog with what a provider exported', async () => {
    const repo = repoWith({ ...files, 'of.json': manifest(true) });
    const expected = [
      'provider-drift: The provider has flag "b" and the catalog does not, so nobody owns it. Import it, or archive it there.',
      'provider-drift: The default of flag "new-cart" is false in the catalog and true at the provider.',
    ];
    expect(await findings(repo, 'check --against of.json')).toEqual(expected);
    expect(await findings(repo, 'check --against openfeature=of.json')).toEqual(expected);
    expect((await repo.run('check --against of.json')).code).toBe(1);
  });

  it('says nothing without it', async () => {
    expect(await findings(repoWith({ ...files, 'of.json': manifest(true) }))).toEqual([]);
  });

  it('refuses what lists no flags, or one alone', async () => {
    const one = 'name: a\ndefault_enabled: false\nmilestone: "17.3"\n';
    const repo = repoWith({
      'e.json': evidence({ ...launched, environments: {} }),
      'log.jsonl': event({}),
      'a.yml': one,
    });
    const advice = 'Name all pages of an export that lists the flags, each with --against.\n';
    for (const [file, what] of [
      ['e.json', 'no list of flags, so nothing can be missing from it (flagsweep evidence)'],
      ['log.jsonl', 'no list of flags, so nothing can be missing from it (OpenTelemetry)'],
      ['a.yml', 'the file of one flag, so nothing can be missing from it (GitLab)'],
    ]) {
      expect((await repo.run(`check --against ${file}`)).stderr).toBe(`error: ${file} is ${what}\n${advice}`);
    }
  });

  it('refuses what is no export', async () => {
    const { code, stderr } = await repoWith({ 'of.json': '{}' }).run('check --against flagd=of.json');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: the export is not what flagd writes\n {2}of\.json:1:1 {2}flags is missing\n/);
  });
});
