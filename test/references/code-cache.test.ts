import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const module = new URL('../../packages/references/compiler/code-cache.js', import.meta.url).href;

let root = '';
let file = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'flagsweep-code-cache-'));
  mkdirSync(join(root, 'node_modules/library'), { recursive: true });
  file = join(root, 'node_modules/library/index.js');
  writeFileSync(file, "const { sep } = require('node:path'); module.exports = { answer: () => 'one', sep };");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What a process of its own gets. */
const load = Object.assign((...flags: string[]) => answer(flags), { after: (code: string) => answer([], code) });
const answer = (flags: string[], code = ''): string => {
  const script = `import { requireCached } from '${module}';
    ${code}
    console.log(requireCached(${JSON.stringify(file)}).answer());`;
  return execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', script], {
    encoding: 'utf8',
  }).trim();
};
const folder = () => join(root, 'node_modules/.cache/flagsweep-v8');

it('keeps what V8 made of a file beside the package that it belongs to', () => {
  expect(load()).toBe('one');
  const kept = readdirSync(folder());
  expect(kept).toEqual([expect.stringMatching(/^index\.js-.*\.brief\.bin$/)]);
  const { mtimeMs } = statSync(join(folder(), kept[0] as string));
  expect(load()).toBe('one');
  expect(statSync(join(folder(), kept[0] as string)).mtimeMs).toBe(mtimeMs);
});

it.each([
  ['first', 'const a = requireCached(file), b = require(file);'],
  ['last', 'const b = require(file), a = requireCached(file);'],
])('is the same file for those who require it, asked %s', (_, code) => {
  const script = `import { createRequire } from 'node:module';
    import { requireCached } from '${module}';
    const file = ${JSON.stringify(file)};
    const require = createRequire(file);
    ${code}
    console.log(a === b);`;
  expect(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })).toBe(
    'true\n',
  );
});

it('keeps more of a run that took its time, and that for good', () => {
  load();
  const later = `process.uptime = () => 1.1;`;
  expect(load.after(later)).toBe('one');
  const kept = readdirSync(folder());
  expect(kept).toEqual([expect.stringMatching(/^index\.js-[^.]*\.bin$/)]);
  const { mtimeMs } = statSync(join(folder(), kept[0] as string));
  expect(load()).toBe('one');
  expect(load.after(later)).toBe('one');
  expect(readdirSync(folder())).toEqual(kept);
  expect(statSync(join(folder(), kept[0] as string)).mtimeMs).toBe(mtimeMs);
});

it('keeps what belongs to a working copy in the node_modules of that', () => {
  mkdirSync(join(root, 'packages/cli/bundle'), { recursive: true });
  file = join(root, 'packages/cli/bundle/flagsweep.cjs');
  writeFileSync(file, "exports.answer = () => 'bundle';");
  expect(load()).toBe('bundle');
  expect(readdirSync(folder())).toEqual([expect.stringMatching(/^flagsweep\.cjs-.*\.brief\.bin$/)]);
});

it('does not take what it keeps for another version of the file, and lets go of it', () => {
  load();
  const before = readdirSync(folder());
  writeFileSync(file, "const { sep } = require('node:path'); module.exports = { answer: () => 'two', sep };");
  utimesSync(file, 1, 1);
  expect(load()).toBe('two');
  const after = readdirSync(folder());
  expect(after).toHaveLength(1);
  expect(after).not.toEqual(before);
});

it('keeps one for each set of flags of V8', () => {
  load();
  expect(load('--no-opt')).toBe('one');
  expect(readdirSync(folder())).toHaveLength(2);
});

it.each([
  ['anything else', () => Buffer.from('no bytecode')],
  ['nothing', () => Buffer.alloc(0)],
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['zeros at its end', (bytes: Buffer) => bytes.fill(0, bytes.length >> 1)],
  ['another one in a few bits', (bytes: Buffer) => bytes.fill(255, 100, 104)],
])('does without where what it keeps is %s, and mends it', (_, damage) => {
  load();
  const [kept] = readdirSync(folder());
  const path = join(folder(), kept as string);
  const whole = readFileSync(path);
  writeFileSync(path, damage(Buffer.from(whole)));
  expect(load()).toBe('one');
  expect(readFileSync(path).length).toBe(whole.length);
});

it('does not take what it keeps for another content of the same size and time', () => {
  utimesSync(file, 1, 1);
  load();
  writeFileSync(file, "const { sep } = require('node:path'); module.exports = { answer: () => 'two', sep };");
  utimesSync(file, 1, 1);
  expect(load()).toBe('two');
});

it('keeps more where a short run needed more than the one before', () => {
  const more = Array.from({ length: 50 }, (_, i) => `more.f${i} = () => ${i} + 1;`).join(' ');
  writeFileSync(
    file,
    `const more = {}; ${more} exports.answer = () => (process.env.MORE ? Object.values(more).map((f) => f()).length : 'one');`,
  );
  load();
  const path = join(folder(), readdirSync(folder())[0] as string);
  const before = statSync(path).size;
  process.env.MORE = '1';
  expect(load()).toBe('50');
  delete process.env.MORE;
  expect(statSync(path).size).toBeGreaterThan(before);
});

it('does without where nothing can be written, or the file belongs to no package', () => {
  writeFileSync(join(root, 'node_modules/.cache'), '');
  expect(load()).toBe('one');
  chmodSync(join(root, 'node_modules'), 0o555);
  expect(load()).toBe('one');
  chmodSync(join(root, 'node_modules'), 0o755);
  file = join(root, 'plain.js');
  writeFileSync(file, "exports.answer = () => 'plain';");
  expect(load()).toBe('plain');
});
