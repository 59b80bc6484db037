// The main job on the example shop: find flags, check them, plan a removal, lint, report. Nothing but the report is written.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../', import.meta.url));
const shop = join(home, 'examples/shop');
const installed = join(home, 'node_modules/.bin');
const report = join(shop, 'flag-report.html');
// The faults of the shop are faults on this day.
const day = '2026-11-22';

const steps = [
  ['Who reads which flag, and where?', 'flagsweep', 'scan'],
  ['Which flags break the rules of the shop?', 'flagsweep', 'check', '--now', day],
  ['How would the code look without the retired flag? (a dry run)', 'flagsweep', 'remove', 'new-checkout'],
  ['What does an editor show, from the same catalog?', 'eslint', '.'],
  ['The state of all flags, as a page', 'flagsweep', 'report', '--now', day, '--reporter', 'html=flag-report.html'],
];

if (!existsSync(join(home, 'packages/cli/dist')) || !existsSync(join(installed, 'eslint'))) {
  console.error('The demo needs the packages and the build: run `npm ci`, then `npm run demo`.');
  process.exit(2);
}
// A page of an earlier run would be scanned outside of git, where nothing says that it is no source.
rmSync(report, { force: true });

const env = {
  ...process.env,
  PATH: `${installed}${delimiter}${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
};
for (const [title, command, ...args] of steps) {
  console.log(`\n=== ${title}\n$ ${[command, ...args].join(' ')}\n`);
  const { status, error } = spawnSync(join(installed, command), args, { cwd: shop, stdio: 'inherit', env });
  // 1 says that there are findings, and there are, on purpose.
  if (status !== 0 && status !== 1) {
    console.error(`\nThe demo failed: ${command} ended with ${error?.message ?? status}.`);
    process.exit(2);
  }
}

const shown = (path) => relative(process.cwd(), path) || '.';
console.log(`
=== Where to look
The shop and its six faults:  ${shown(join(shop, 'README.md'))}
Its catalog:                  ${shown(join(shop, 'flags'))}
Its configuration:            ${shown(join(shop, 'flagsweep.config.json'))}
The page just written:        ${shown(report)}
To remove the flag for good:  cd ${shown(shop)} && npx flagsweep remove new-checkout --write
Every command and option:     ${shown(join(home, 'docs/cli.md'))}`);
