/**
 * Measures `flagsweep scan` against ripgrep looking for the same keys: whole processes, one after the other in the same
 * run, so that a busy machine is busy for both. Run it with `npm run bench:scan -- <folder…>`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configFor, keysFor, parseArguments, rowOf, tableOf, usage } from './plan.mjs';

const cli = fileURLToPath(new URL('../packages/cli/bin/flagsweep.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'flagsweep-bench-'));
const timer = existsSync('/usr/bin/time') ? '/usr/bin/time' : undefined;

/** Runs a command to its end; its time, and its peak memory where the system tells. */
function measure(command, args, cwd) {
  const peak = join(scratch, 'peak');
  const [file, all] = timer ? [timer, ['-f', '%M', '-o', peak, command, ...args]] : [command, args];
  const start = performance.now();
  const { status, stderr } = spawnSync(file, all, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const seconds = (performance.now() - start) / 1000;
  // ripgrep says 1 where it finds nothing.
  if (status !== 0 && !(command === 'rg' && status === 1)) throw new Error(`${command} failed: ${stderr}`);
  const text = timer ? readFileSync(peak, 'utf8').trim().split('\n').at(-1) : 'NaN';
  return { seconds, megabytes: Number(text) / 1024 };
}

const tracked = (cwd) =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd, maxBuffer: 1 << 30 })
    .toString()
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(cwd, file)));

/** Every key that the scan of a folder finds, and how many files it looks at. */
function look(cwd) {
  const facts = join(scratch, 'facts.json');
  execFileSync('node', [cli, 'scan', '--quiet', '--reporter', `json=${facts}`], { cwd });
  const { references, files } = JSON.parse(readFileSync(facts, 'utf8'));
  return { keys: [...new Set(references.map(({ flagKey }) => flagKey))].sort(), files: files.scanned };
}

/** A tree of so many files: copies of the folder side by side, in a repository of its own. */
function replicate(folder, count, keyCount) {
  const root = join(scratch, `${basename(folder)}-${count}`);
  const files = tracked(folder).filter((file) => !/^flagsweep\.config\.\w+$/.test(file));
  const config = JSON.parse(readFileSync(join(folder, 'flagsweep.config.json'), 'utf8'));
  for (let made = 0, copy = 1; made < count; copy++) {
    for (const file of files.slice(0, count - made)) {
      const target = join(root, `copy-${copy}`, file);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(folder, file), target);
      made++;
    }
  }
  const keys = keysFor(look(folder).keys, keyCount);
  const entries = keys.map((key) => `  ${JSON.stringify(key)}:\n    owner: "@bench/team"\n    type: release\n`);
  writeFileSync(join(root, 'flags.bench.yaml'), `flags:\n${entries.join('')}`);
  const json = configFor(config, 'flags.bench.yaml', 'copy-1');
  writeFileSync(join(root, 'flagsweep.config.json'), JSON.stringify(json));
  // The cache lies in the packages of a root that is one itself.
  writeFileSync(join(root, 'package.json'), JSON.stringify({ private: true }));
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  execFileSync('git', ['add', '--all'], { cwd: root });
  return { root, keys, files: look(root).files };
}

function main() {
  const { folders, runs, replicate: count, keys: keyCount = 200 } = parseArguments(process.argv.slice(2));
  if (spawnSync('rg', ['--version']).error) {
    throw new Error('ripgrep is not there: install it (https://github.com/BurntSushi/ripgrep), so that `rg` runs');
  }
  const help = execFileSync('node', [cli, 'scan', '--help'], { encoding: 'utf8' });
  const hasCache = help.includes('--no-cache');
  const rows = folders.map((given) => {
    const folder = resolve(given);
    const corpus = count === undefined ? { root: folder, ...look(folder) } : replicate(folder, count, keyCount);
    const patterns = join(scratch, 'keys');
    writeFileSync(patterns, corpus.keys.map((key) => `${key}\n`).join(''));
    const scan = [cli, 'scan', '--quiet', '--reporter', `json=${join(scratch, 'out.json')}`];
    const commands = {
      rg: ['rg', ['--fixed-strings', '--file', patterns, '--hidden', '--glob', '!.git', '--count', '.']],
      cold: ['node', hasCache ? [...scan, '--no-cache'] : scan],
      ...(hasCache && { warm: ['node', scan] }),
    };
    const taken = Object.fromEntries(Object.keys(commands).map((tool) => [tool, []]));
    for (let run = 0; run < runs; run++) {
      for (const [tool, [command, args]] of Object.entries(commands)) {
        taken[tool].push(measure(command, args, corpus.root));
      }
    }
    if (count !== undefined) rmSync(corpus.root, { recursive: true });
    return rowOf({ name: basename(corpus.root), files: corpus.files, keys: corpus.keys.length }, taken);
  });
  process.stdout.write(`${tableOf(rows)}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
