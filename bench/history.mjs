// How long `flagsweep history` takes on 20,000 commits: node bench/history.mjs [commits]
// The repository is made anew: 2,000 code files, and a catalog of 200 flags, once as a file each and once as one file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commits = Number(process.argv[2] ?? 20_000);
const flagsweep = fileURLToPath(new URL('../packages/cli/bin/flagsweep.js', import.meta.url));
const stages = ['planned', 'in-flight', 'tested', 'active', 'deprecated'];

for (const layout of ['one file a flag', 'one file']) {
  const root = mkdtempSync(join(tmpdir(), 'history-'));
  try {
    spawnSync('git', ['init', '--quiet', root]);
    spawnSync('git', ['fast-import', '--quiet'], { cwd: root, input: stream(layout === 'one file') });
    spawnSync('git', ['checkout', '--quiet', 'main'], { cwd: root });
    const begun = performance.now();
    const { stdout, status } = spawnSync(process.execPath, [flagsweep, 'history', 'flag-7'], {
      cwd: root,
      encoding: 'utf8',
    });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const last = stdout.trim().split('\n').at(-1);
    process.stdout.write(`${layout}: ${commits} commits, ${seconds} s, exit ${status}, ${last}\n`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The commits for `git fast-import`: nine of ten change code, one the catalog. */
function stream(isOneFile) {
  const at = Array.from({ length: 200 }, () => 0);
  const lines = [];
  const entry = (flag, indent) =>
    `${indent}owner: "@shop/team-${flag % 9}"\n${indent}stage: ${stages[at[flag] % stages.length]}\n${indent}description: "The flag number ${flag}."\n`;
  const file = (name, text) => lines.push(`M 100644 inline ${name}\ndata ${Buffer.byteLength(text)}\n${text}`);
  const catalog = () => `flags:\n${at.map((_, flag) => `  flag-${flag}:\n${entry(flag, '    ')}`).join('')}`;
  for (let i = 0; i < commits; i++) {
    const subject = `Commit ${i}`;
    lines.push(`commit refs/heads/main\ncommitter Ada <ada@example.com> ${1_600_000_000 + i * 3600} +0000`);
    lines.push(`data ${subject.length}\n${subject}`);
    const flag = Math.floor(i / 10) % 200;
    if (i === 0) {
      file('flagsweep.config.json', `{ "catalog": "${isOneFile ? 'flags.yaml' : 'flags/*.yaml'}" }\n`);
      if (isOneFile) file('flags.yaml', catalog());
      else for (const each of at.keys()) file(`flags/flag-${each}.yaml`, `key: flag-${each}\n${entry(each, '')}`);
    } else if (i % 10 === 0) {
      at[flag]++;
      if (isOneFile) file('flags.yaml', catalog());
      else file(`flags/flag-${flag}.yaml`, `key: flag-${flag}\n${entry(flag, '')}`);
    } else {
      const words = Array.from({ length: 60 }, (_, line) => `export const value${line} = ${(i * 31 + line) % 977};`);
      const reads = i % 500 === 1 ? `useFlag('flag-${flag}');\n` : '';
      file(
        `src/part-${i % 20}/file-${i % 2000}.ts`,
        `import { useFlag } from '@unleash/proxy-client-react';\n${reads}${words.join('\n')}\n`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
