// Time of `flagsweep check` on a large catalog, the whole process: npm run bench:check -- [flags] [--runs 3] [--layout files|yaml|json]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './plan.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, layout: { type: 'string' } },
});
const flags = Number(positionals[0] ?? 10_000);
const runs = Number(values.runs);
/** A run that takes longer has failed: a benchmark that nobody waits for measures nothing. */
const timeout = 120_000;
const command = fileURLToPath(new URL('../packages/cli/bin/flagsweep.js', import.meta.url));
// What the processors spent, which other work on the machine changes little.
const meter = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error('cpu ' + (user + system) / 1e6); });",
)}`;

const words = ['alpha', 'bravo', 'delta', 'gamma', 'kappa', 'omega', 'sigma', 'theta', 'basket', 'lambda'];
const keys = Array.from({ length: flags }, (_, i) =>
  [...String(i).padStart(4, '0')].map((digit) => words[Number(digit)]).join('-'),
);
const types = ['release', 'experiment', 'ops', 'kill-switch'];

/** One entry as teams write them, with what most checks look at. */
const entry = (key, i) => ({
  key,
  description: `Switches part ${i} of the shop to its new service.`,
  impact: 'Fewer errors at the end of the month.',
  type: types[i % types.length],
  valueType: 'boolean',
  default: false,
  owner: `@shop/team-${i % 40}`,
  stage: i % 9 === 0 ? 'planned' : 'active',
  risk: ['low', 'medium', 'high'][i % 3],
  services: [`service-${i % 100}`],
  created: '2026-10-01',
  expires: '2026-12-31',
  ...(i > 0 && { dependsOn: [keys[i - 1]] }),
});

const yaml = (flag) =>
  `${Object.entries(flag)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')}\n`;

/** Layouts of the same catalog: one file a flag, or all in one. */
const layouts = {
  files: (root) => {
    for (const [i, key] of keys.entries()) writeFileSync(join(root, 'flags', `${key}.yaml`), yaml(entry(key, i)));
  },
  yaml: (root) => {
    const list = keys.map((key, i) => `  - ${yaml(entry(key, i)).trimEnd().replaceAll('\n', '\n    ')}`);
    writeFileSync(join(root, 'flags/all.yaml'), `flags:\n${list.join('\n')}\n`);
  },
  json: (root) => {
    writeFileSync(join(root, 'flags/all.json'), JSON.stringify({ flags: keys.map(entry) }, null, 1));
  },
};
const titles = { files: 'one file a flag, YAML', yaml: 'one file, YAML', json: 'one file, JSON' };

/** A repository with the catalog, and in `src` code that reads 50 flags a file. */
function makeRepository(root, write) {
  mkdirSync(join(root, 'flags'));
  mkdirSync(join(root, 'src'));
  write(root);
  const head = "import { OpenFeature } from '@openfeature/server-sdk';\nconst client = OpenFeature.getClient();\n";
  for (let part = 0; part * 50 < keys.length; part++) {
    const calls = keys
      .slice(part * 50, part * 50 + 50)
      .map((key) => `  if (await client.getBooleanValue('${key}', false)) run();\n`);
    writeFileSync(join(root, `src/part-${part}.ts`), `${head}export async function all(run) {\n${calls.join('')}}\n`);
  }
  const owners = Array.from({ length: 40 }, (_, i) => `/src/part-${i}/ @shop/team-${i}\n`);
  writeFileSync(join(root, 'CODEOWNERS'), owners.join(''));
  // Only a package has a place for the cache.
  writeFileSync(join(root, 'package.json'), '{ "name": "bench", "private": true }\n');
  const git = (...args) => spawnSync('git', ['-c', 'gc.auto=0', ...args], { cwd: root, timeout });
  git('init', '-q');
  git('add', '.');
}

/** One run: seconds on the wall, and of all processors. */
function measure(root, ...more) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(
    process.execPath,
    ['--import', meter, command, 'check', '--now', '2026-11-22', '--quiet', '--reporter', 'json=out.json', ...more],
    { cwd: root, encoding: 'utf8', timeout },
  );
  if (error || (status !== 0 && status !== 1)) throw error ?? new Error(stderr);
  return { wall: (performance.now() - start) / 1000, cpu: Number(/^cpu (\S+)$/m.exec(stderr)?.[1]) };
}

const shown = (measured, field) => median(measured.map((run) => run[field])).toFixed(2);

if (!(flags > 0 && flags <= 10_000 && runs > 0) || (values.layout && !Object.hasOwn(layouts, values.layout))) {
  process.stderr.write('npm run bench:check -- [flags, at most 10000] [--runs 3] [--layout files|yaml|json]\n');
  process.exit(2);
}
const print = (line) => void process.stdout.write(`${line}\n`);
print(
  '| Flags | Catalog | Preset | cold s | cold CPU s | warm s | warm CPU s | without code s | without code CPU s |\n|---|---|---|---|---|---|---|---|---|',
);
for (const [layout, write] of Object.entries(layouts)) {
  if (values.layout && values.layout !== layout) continue;
  const root = mkdtempSync(join(tmpdir(), 'bench-check-'));
  try {
    makeRepository(root, write);
    for (const preset of ['recommended', 'regulated']) {
      writeFileSync(join(root, 'flagsweep.config.json'), JSON.stringify({ catalog: 'flags/*', policy: { preset } }));
      const repeat = (...more) => Array.from({ length: runs }, () => measure(root, ...more));
      const cold = repeat('--no-cache');
      measure(root);
      const warm = repeat();
      renameSync(join(root, 'src'), join(root, '.git/src'));
      const alone = repeat('--no-cache');
      renameSync(join(root, '.git/src'), join(root, 'src'));
      const figures = [cold, warm, alone].flatMap((measured) => [shown(measured, 'wall'), shown(measured, 'cpu')]);
      print(`| ${flags} | ${titles[layout]} | ${preset} | ${figures.join(' | ')} |`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
