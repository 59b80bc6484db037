// Time of `flagsweep check` on a large catalog, the whole process: npm run bench:check -- [flags]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const flags = Number(process.argv[2] ?? 10_000);
const runs = 3;
const head = "import { OpenFeature } from '@openfeature/server-sdk';\nconst client = OpenFeature.getClient();\n";
const command = fileURLToPath(new URL('../packages/cli/bin/flagsweep.js', import.meta.url));
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
  'one file a flag, YAML': (root) => {
    for (const [i, key] of keys.entries()) writeFileSync(join(root, 'flags', `${key}.yaml`), yaml(entry(key, i)));
  },
  'one file, YAML': (root) => {
    const list = keys.map((key, i) => `  - ${yaml(entry(key, i)).trimEnd().replaceAll('\n', '\n    ')}`);
    writeFileSync(join(root, 'flags/all.yaml'), `flags:\n${list.join('\n')}\n`);
  },
  'one file, JSON': (root) => {
    writeFileSync(join(root, 'flags/all.json'), JSON.stringify({ flags: keys.map(entry) }, null, 1));
  },
};

for (const [layout, write] of Object.entries(layouts)) {
  for (const preset of ['recommended', 'regulated']) {
    const root = mkdtempSync(join(tmpdir(), 'bench-check-'));
    try {
      mkdirSync(join(root, 'flags'));
      mkdirSync(join(root, 'src'));
      write(root);
      for (let part = 0; part * 50 < keys.length; part++) {
        const calls = keys
          .slice(part * 50, part * 50 + 50)
          .map((key) => `  if (await client.getBooleanValue('${key}', false)) run();\n`);
        writeFileSync(
          join(root, `src/part-${part}.ts`),
          `${head}export async function all(run) {\n${calls.join('')}}\n`,
        );
      }
      const codeowners = Array.from({ length: 40 }, (_, i) => `/src/part-${i}/ @shop/team-${i}\n`).join('');
      writeFileSync(join(root, 'CODEOWNERS'), codeowners);
      writeFileSync(join(root, 'flagsweep.config.json'), JSON.stringify({ catalog: 'flags/*', policy: { preset } }));
      for (const args of [
        ['init', '-q'],
        ['add', '.'],
        ['-c', 'user.name=b', '-c', 'user.email=b@b.example', 'commit', '-qm', 'all'],
      ]) {
        spawnSync('git', args, { cwd: root });
      }
      const times = [];
      for (let run = 0; run <= runs; run++) {
        const start = performance.now();
        const { status, stderr } = spawnSync(
          process.execPath,
          [command, 'check', '--now', '2026-11-22', '--quiet', '--reporter', 'json=out.json'],
          { cwd: root, encoding: 'utf8' },
        );
        times.push(performance.now() - start);
        if (status !== 0 && status !== 1) throw new Error(stderr);
      }
      const [first, ...later] = times;
      const median = later.sort((a, b) => a - b)[runs >> 1];
      console.log(
        `${flags} flags, ${layout}, ${preset}: first ${(first / 1000).toFixed(2)} s, then ${(median / 1000).toFixed(2)} s`,
      );
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
}
