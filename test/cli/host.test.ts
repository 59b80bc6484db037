import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHost, nodeFiles } from '../../packages/cli/src/host.js';
import { makeFolder, makeRepo, small } from './helpers.js';

const reads = (repo: { root: string }, file: string): string =>
  Buffer.from(createHost(repo.root, [file]).read(file)).toString();

function failing(code: string): typeof nodeFiles {
  const openSync = (() => {
    throw Object.assign(new Error(`${code}: no`), { code });
  }) as typeof nodeFiles.openSync;
  return { ...nodeFiles, openSync };
}

describe('a file', () => {
  it('is listed once, in order', () => {
    expect(createHost('/repo', ['b', 'a', 'b', 'B']).files).toEqual(['B', 'a', 'b']);
  });

  it('that may not be read is named', () => {
    expect(() => createHost('/repo', ['a'], failing('EACCES')).read('a')).toThrow(
      'cannot be read (EACCES); mend its permissions, or exclude it',
    );
  });

  it.each(['ENOENT', 'ELOOP', 'EISDIR', 'ENOTDIR', 'ENXIO'])('that is no file is empty: %s', (code) => {
    expect(createHost('/repo', ['a'], failing(code)).read('a')).toHaveLength(0);
  });

  it('whose name is not UTF-8 is named', () => {
    expect(() => createHost('/repo', ['a\uFFFD.ts'], failing('ENOENT')).read('a\uFFFD.ts')).toThrow(
      'its name is not UTF-8; rename it, or exclude it',
    );
  });

  it('that is a link is not followed', () => {
    const repo = makeFolder({ '../outside.ts': 'secret', 'inside.ts': 'open' });
    symlinkSync('../outside.ts', join(repo.root, 'out.ts'));
    symlinkSync('inside.ts', join(repo.root, 'in.ts'));
    symlinkSync('gone.ts', join(repo.root, 'dangling.ts'));
    expect(['out.ts', 'in.ts', 'dangling.ts', 'inside.ts'].map((file) => reads(repo, file))).toEqual([
      '',
      '',
      '',
      'open',
    ]);
  });

  it('below a link to a folder outside is not read', () => {
    const repo = makeFolder({ '../outside/a.ts': 'secret', 'lib/a.ts': 'open' });
    symlinkSync('../outside', join(repo.root, 'out'));
    symlinkSync('lib', join(repo.root, 'in'));
    expect(['out/a.ts', 'in/a.ts'].map((file) => reads(repo, file))).toEqual(['', 'open']);
  });

  it('that is a named pipe is not waited for', () => {
    const repo = makeFolder();
    execFileSync('mkfifo', [join(repo.root, 'pipe.ts')]);
    expect(reads(repo, 'pipe.ts')).toBe('');
  });

  it('that is too large is named', () => {
    const repo = makeFolder({ 'big.js': Buffer.alloc(11 * 1024 * 1024) });
    expect(() => reads(repo, 'big.js')).toThrow('larger than 10 MB; exclude it, or split it');
  });
});

describe('a repository with oddities', () => {
  it('is scanned all the same, and no link is edited', async () => {
    const repo = makeRepo(small);
    repo.write('../outside.ts', small['src/cart.ts']);
    symlinkSync('../../outside.ts', join(repo.root, 'src/out.ts'));
    symlinkSync('gone.ts', join(repo.root, 'src/dangling.ts'));
    symlinkSync('cart.ts', join(repo.root, 'src/same.ts'));
    execFileSync('mkfifo', [join(repo.root, 'src/pipe.ts')]);
    repo.git('init', '--quiet', 'vendor/lib');
    repo.write('vendor/lib/x.ts', small['src/cart.ts']);
    const { code, stdout } = await repo.run('scan --reporter json');
    expect(code).toBe(0);
    const { references, problems } = JSON.parse(stdout);
    expect(references.map(({ file }: { file: string }) => file)).toEqual(['src/cart.ts']);
    expect(problems).toEqual([]);
    expect((await repo.run('remove new-cart --keep true --write --allow-dirty')).code).toBe(0);
    expect(repo.read('../outside.ts')).toBe(small['src/cart.ts']);
    expect(repo.read('vendor/lib/x.ts')).toBe(small['src/cart.ts']);
  });

  it('names a source file that does not parse', async () => {
    const repo = makeRepo({ ...small, 'src/broken.ts': `${small['src/cart.ts']}const = 1;\n` });
    const { code, stdout } = await repo.run('scan --reporter json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).problems).toEqual([
      { file: 'src/broken.ts', reason: 'syntax', message: 'Variable declaration expected.', line: 9, column: 7 },
    ]);
    expect(JSON.parse(stdout).references).toHaveLength(2);
  });

  it('names a source file that is not UTF-8, and reads the others', async () => {
    const repo = makeRepo({
      ...small,
      'src/a.ts': Buffer.from("// \xe4\nimport '@openfeature/server-sdk';\n", 'latin1'),
    });
    const { code, stdout } = await repo.run('scan --reporter json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).problems).toEqual([
      { file: 'src/a.ts', reason: 'not-utf8', message: 'not UTF-8 text; save it as UTF-8, or exclude it' },
    ]);
    expect(JSON.parse(stdout).references).toHaveLength(1);
  });

  it('has no catalog in node_modules or behind a link', async () => {
    const repo = makeRepo({ ...small, 'flagsweep.config.json': '{ "catalog": ["**/*.yaml", "linked/*.yaml"] }' });
    repo.write('node_modules/x/flags.yaml', 'key: [\n');
    repo.write('../outside/flags.yaml', 'key: [\n');
    symlinkSync('../outside', join(repo.root, 'linked'));
    symlinkSync('../outside/flags.yaml', join(repo.root, 'flags/linked.yaml'));
    expect((await repo.run('check')).code).toBe(0);
  });

  it('cannot choose which git runs', async () => {
    const repo = makeRepo(small);
    mkdirSync(join(repo.root, 'node_modules/.bin'), { recursive: true });
    writeFileSync(join(repo.root, 'node_modules/.bin/git'), '#!/bin/sh\ntouch "$(dirname "$0")/ran"\nexit 1\n', {
      mode: 0o755,
    });
    repo.write('.git/monitor', '#!/bin/sh\ntouch ran\n');
    execFileSync('chmod', ['755', join(repo.root, '.git/monitor')]);
    repo.git('config', 'core.fsmonitor', join(repo.root, '.git/monitor'));
    const before = repo.files();
    await repo.run('scan');
    await repo.run('remove new-cart --keep true --write');
    expect(Object.keys(repo.files()).filter((file) => !(file in before))).toEqual([]);
  });

  it('is found from inside a git hook', async () => {
    const repo = makeRepo(small);
    const other = makeRepo({ 'x.ts': '' });
    process.env.GIT_DIR = join(other.root, '.git');
    process.env.GIT_INDEX_FILE = join(other.root, '.git/index');
    try {
      const { stdout } = await repo.run('scan --reporter json --cwd src');
      expect(JSON.parse(stdout).files.scanned).toBe(2);
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.GIT_INDEX_FILE;
    }
  });
});
