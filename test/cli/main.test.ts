import { describe, expect, it } from 'vitest';
import { wantsColors } from '../../packages/cli/src/colors.js';
import { makeFolder, makeRepo, small } from './helpers.js';

const bug = {
  today: (): string => {
    throw new TypeError('the clock stands still');
  },
};

describe('an error that nobody foresaw', () => {
  it('is called a bug, without a stack, and has a code of its own', async () => {
    expect(await makeRepo(small).run('check', bug)).toEqual({
      code: 70,
      stdout: '',
      stderr: `error: flagsweep failed: the clock stands still
This is a bug of flagsweep, not of your code. Please report it with the stack that FLAGSWEEP_DEBUG=1 shows.
`,
    });
  });

  it('shows its stack when asked to', async () => {
    const { code, stderr } = await makeRepo(small).run('check', { ...bug, debug: true });
    expect(code).toBe(70);
    expect(stderr).toMatch(
      /^error: flagsweep failed: the clock stands still\nThis is a bug of flagsweep, not of your code\. Please report it with this stack:\nTypeError: the clock stands still\n {4}at /,
    );
  });
});

describe('reporters', () => {
  it('are one or more, each with its file or standard output', async () => {
    const repo = makeRepo(small);
    const { code, stdout, stderr } = await repo.run(
      'check --reporter stylish --reporter json=out/deep/findings.json --format sarif=out/findings.sarif',
    );
    expect(code).toBe(0);
    expect(stdout).toBe('no findings; 1 flag and 2 files checked\n');
    expect(stderr).toBe('json written to /repo/out/deep/findings.json\nsarif written to /repo/out/findings.sarif\n');
    expect(JSON.parse(repo.read('out/deep/findings.json'))).toMatchObject({ version: 1, findings: [] });
    expect(JSON.parse(repo.read('out/findings.sarif'))).toMatchObject({ version: '2.1.0' });
  });

  it('say nothing of their files with --quiet', async () => {
    expect(await makeRepo(small).run('check --quiet --reporter json=out.json')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('write below --cwd', async () => {
    const repo = makeRepo(small);
    await repo.run('scan --cwd src --reporter json=out.json');
    expect(JSON.parse(repo.read('src/out.json')).references[0].file).toBe('src/cart.ts');
  });

  it('overwrite what is there', async () => {
    const repo = makeRepo({ ...small, 'out.json': 'old' });
    await repo.run('scan --reporter json=out.json');
    expect(JSON.parse(repo.read('out.json'))).toMatchObject({ version: 1 });
  });

  it('take a file whose name has =', async () => {
    const repo = makeRepo(small);
    await repo.run('scan --reporter json=a=b.json');
    expect(JSON.parse(repo.read('a=b.json'))).toMatchObject({ version: 1 });
  });

  it('are named by --format as well', async () => {
    const repo = makeRepo(small);
    expect(await repo.run('scan --format json')).toEqual(await repo.run('scan --reporter json'));
  });
});

describe('--quiet', () => {
  it('does not hide errors', async () => {
    const { code, stderr } = await makeRepo(small).run('check --quiet --config gone.json');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: there is no configuration file/);
  });
});

describe('the day', () => {
  const dates = async (line: string, today: string): Promise<string> => {
    const { stdout } = await makeRepo(small).run(`report --reporter json ${line}`, { today: () => today });
    return JSON.parse(stdout).now;
  };

  it('is that of the last commit', async () => {
    expect(await dates('', '2026-12-24')).toBe('2026-11-22');
  });

  it('is that of --now', async () => {
    expect(await dates('--now 2027-01-01', '2026-12-24')).toBe('2027-01-01');
  });

  it('decides what is expired', async () => {
    const repo = makeRepo(small);
    expect((await repo.run('check --now 2026-12-31')).code).toBe(0);
    expect((await repo.run('check --now 2027-01-01')).code).toBe(1);
  });
});

describe('--max-warnings', () => {
  const warned = {
    ...small,
    'flagsweep.config.json': '{ "catalog": "flags/*.yaml", "checks": { "missing-owner": "warning" } }',
  };
  const repo = () =>
    makeRepo({ ...warned, 'flags/new-cart.yaml': small['flags/new-cart.yaml'].replace(/owner.*\n/, '') });

  it.each([
    ['check', 0],
    ['check --max-warnings 1', 0],
    ['check --max-warnings 0', 1],
  ])('%s gives %s', async (line, code) => {
    const outcome = await repo().run(line);
    expect(outcome.stdout).toContain('1 finding: 0 errors, 1 warning; ');
    expect(outcome.code).toBe(code);
  });
});

describe('colours', () => {
  it('are in what goes to the terminal only', async () => {
    const repo = makeRepo(small);
    const { stdout } = await repo.run('check --reporter stylish --reporter stylish=out.txt', { colors: true });
    expect(stdout).toBe('\u001b[32mno findings\u001b[39m; 1 flag and 2 files checked\n');
    expect(repo.read('out.txt')).toBe('no findings; 1 flag and 2 files checked\n');
  });

  it('are off with --no-color', async () => {
    const { stdout } = await makeRepo(small).run('check --no-color', { colors: true });
    expect(stdout).toBe('no findings; 1 flag and 2 files checked\n');
  });

  const terminal = { isTTY: true, hasColors: () => true };

  it.each([
    [true, {}, terminal],
    [false, {}, { isTTY: true, hasColors: () => false }],
    [false, {}, {}],
    [false, { NO_COLOR: '1' }, terminal],
    [true, { NO_COLOR: '' }, terminal],
    [true, { FORCE_COLOR: '1' }, {}],
    [true, { FORCE_COLOR: '' }, {}],
    [true, { FORCE_COLOR: 'true', NO_COLOR: '1' }, {}],
    [false, { FORCE_COLOR: '0' }, terminal],
    [false, { FORCE_COLOR: 'false' }, terminal],
  ])('%s for %j', (expected, env, stream) => {
    expect(wantsColors(env, stream)).toBe(expected);
  });
});

it('G30: explain prints the page of a check', async () => {
  const { code, stdout, stderr } = await makeFolder().run('explain expired-flag');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^# expired-flag\n\n.*\n\n- Severity: error\n/);
});
