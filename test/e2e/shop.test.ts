import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reference } from '@flagsweep/references';
import { describe, expect, it } from 'vitest';
import { makeRepo } from '../cli/helpers.js';
import { copyShop, home } from './shop.js';

const day = '--now 2026-11-22';

/** Runs an installed tool on a folder; throws with its output where it fails. */
function tool(name: string, folder: string, ...args: string[]): string {
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, VITEST: undefined } } as const;
  return execFileSync(process.execPath, [join(home, 'node_modules', name), ...args], options);
}

describe('check', () => {
  it('finds the faults that the README of the shop names, and no other', async () => {
    const { code, stdout, stderr } = await copyShop().run(`check ${day}`);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const lines = stdout.split('\n').map((line) => line.replace(/\s{2,}/g, '  '));
    expect(lines).toEqual([
      'apps/api/src/handlers/basket.ts',
      '  8:49  error  Code reads flag "gift-wraping", which the catalog does not have; did you mean "gift-wrapping"? Correct the key, or add the flag to the catalog.  unknown-flag',
      '',
      'apps/api/src/handlers/checkout.ts',
      '  15:26  error  Code still reads flag "new-checkout", which is retired; `retirement.keep` says that true stays. Run `flagsweep remove new-checkout --keep true`.  retired-but-referenced',
      '',
      'apps/web/src/basket/CheckoutLink.tsx',
      '  4:35  error  Code still reads flag "new-checkout", which is retired; `retirement.keep` says that true stays. Run `flagsweep remove new-checkout --keep true`.  retired-but-referenced',
      '',
      'apps/web/src/checkout/CheckoutPage.tsx',
      '  7:35  error  Code still reads flag "new-checkout", which is retired; `retirement.keep` says that true stays. Run `flagsweep remove new-checkout --keep true`.  retired-but-referenced',
      '',
      'flags/legacyPdfExport.yaml',
      '  1:6  warning  Flag "legacyPdfExport" does not match ^[a-z][a-z0-9]*(-[a-z0-9]+)*$, the naming pattern of all flags, so a search by convention misses it. Rename it, for example to "legacy-pdf-export", or change the pattern.  nonconforming-name',
      '',
      'flags/low-stock-badge.yaml',
      '  1:6  error  Flag "low-stock-badge" has no owner, so nobody answers for it and nobody removes it. Set `owner`: @org/team, @user, an e-mail address or a Backstage reference.  missing-owner',
      '',
      'flags/store-locator.yaml',
      '  8:8  warning  Flag "store-locator" is active, yet no production code uses it, so turning it changes nothing: it is only mentioned at README.md:28 and declared at packages/flags/src/keys.ts:7. Deprecate or retire it, or mend the code that should read it.  active-but-unreferenced',
      '',
      'flags/wholesale-prices.yaml',
      '  15:10  error  Flag "wholesale-prices" expired 53 days ago, on 2026-09-30, and is still read in 2 places. Remove it (`flagsweep remove wholesale-prices`), or renew it with a reason.  expired-flag',
      '',
      'packages/flags/src/keys.ts',
      '  6:3  error  Code still declares flag "new-checkout", which is retired; `retirement.keep` says that true stays. Run `flagsweep remove new-checkout --keep true`.  retired-but-referenced',
      '',
      '9 findings: 7 errors, 2 warnings; 16 flags and 63 files checked',
      'flagsweep explain <id> says why a check matters and what to do',
      '',
    ]);
  });

  it('is about six flags', async () => {
    const { stdout } = await copyShop().run(`check ${day} --reporter json`);
    const { findings } = JSON.parse(stdout) as { findings: { check: string; flagKey: string }[] };
    expect([...new Set(findings.map(({ check, flagKey }) => `${check} ${flagKey}`))].sort()).toEqual([
      'active-but-unreferenced store-locator',
      'expired-flag wholesale-prices',
      'missing-owner low-stock-badge',
      'nonconforming-name legacyPdfExport',
      'retired-but-referenced new-checkout',
      'unknown-flag gift-wraping',
    ]);
  });

  it('fails for more warnings than allowed only where errors do not', async () => {
    expect((await copyShop().run(`check ${day} --max-warnings 100`)).code).toBe(1);
  });
});

describe('JSON', () => {
  const page = readFileSync(join(home, 'docs/json.md'), 'utf8');

  /** Fields of a command's document by path, with the word of their type and whether they are always there. */
  function described(command: string): Map<string, { type: string; always: boolean }> {
    const section = page.split(/^## /m).find((part) => part.startsWith(`${command}\n`)) ?? '';
    const rows = [...section.matchAll(/^\| `([^`]+)` \| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)];
    return new Map(rows.map(([, path = '', type = '', when]) => [path, { type, always: when === 'always' }]));
  }

  /** What is wrong with a document: fields that are not described, of another type, or missing. */
  function faults(value: unknown, fields: ReturnType<typeof described>, at = ''): string[] {
    if (Array.isArray(value)) return value.flatMap((item) => faults(item, fields, `${at}[]`));
    if (typeof value !== 'object' || value === null) return [];
    const inner = at === '' ? '' : `${at}.`;
    const own = [...fields].filter(([path]) => path.startsWith(inner) && !/[.[]/.test(path.slice(inner.length)));
    const missing = own.filter(([path, { always }]) => always && !(path.slice(inner.length) in value));
    return [
      ...missing.map(([path]) => `${path} is missing`),
      ...Object.entries(value).flatMap(([name, field]) => {
        const path = `${inner}${name}`;
        const type = Array.isArray(field) ? 'array' : typeof field;
        const fits = fields
          .get(path)
          ?.type.split(/, | or | of /)
          .includes(type);
        return [...(fits ? [] : [`${path} is ${type}`]), ...faults(field, fields, path)];
      }),
    ];
  }

  it.each([
    ['init', 'init --dry-run'],
    ['scan', 'scan'],
    ['check', `check ${day}`],
    ['remove', 'remove new-checkout'],
    ['remove', 'remove promo-de --keep true'],
    ['report', `report ${day}`],
  ])('of %s has the fields that the page describes', async (command, line) => {
    const { stdout } = await copyShop().run(`${line} --reporter json`);
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(new Set(faults(JSON.parse(stdout), described(command)))).toEqual(new Set());
  });

  it('of scan tells what each flag holds, and which flag stands in the branch of another', async () => {
    const { stdout } = await copyShop().run('scan --reporter json');
    const told = JSON.parse(stdout)
      .references.filter(({ file }: { file: string }) => file.startsWith('apps/api/src/handlers/'))
      .filter(({ kind }: { kind: string }) => kind === 'evaluation')
      .map((each: Reference) => [each.flagKey, each.fallbackValue, each.branches?.on, each.branches?.off, each.inside]);
    expect(told.map((row: unknown[]) => row.map((cell) => JSON.stringify(cell)).join(' '))).toEqual([
      '"gift-wraping" false {"lines":1,"exits":false} {"lines":1,"exits":false} ',
      '"card-payments" true {"lines":1,"exits":false} {"lines":1,"exits":false} ',
      '"new-checkout"  {"lines":2,"exits":true} {"lines":2,"exits":true} ',
      '"legacyPdfExport" false {"lines":1,"exits":false} {"lines":1,"exits":false} ',
      '"wholesale-prices"  {"lines":1,"exits":true} {"lines":1,"exits":true} ',
      '"search-ranking" "classic" {"lines":2,"exits":true}  ',
      '"express-shipping" false {"lines":3,"exits":false} {"lines":1,"exits":false} ',
      '"split-shipments" false {"lines":1,"exits":false}  [{"flagKey":"express-shipping","on":true}]',
    ]);
  });

  it('is the same twice, and from another folder of the shop', async () => {
    const shop = copyShop();
    const first = await shop.run('scan --reporter json');
    expect(await shop.run('scan --reporter json')).toEqual(first);
    expect(await shop.run('scan --reporter json --cwd apps/web/src')).toEqual(first);
  });
});

it('scan --explain follows a read through the accessor and the registry, and shows what README.md says', async () => {
  const shop = copyShop();
  const { code, stdout, stderr } = await shop.run('scan --explain apps/web/src/checkout/CheckoutPage.tsx:7');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [, , , ...reasons] = stdout.split('\n');
  expect(readFileSync(join(home, 'README.md'), 'utf8')).toContain(`\`\`\`\n${reasons.join('\n')}\`\`\``);
  expect((await shop.run('scan --explain packages/flags/src/isShopFlagOn.ts:8')).stdout).toMatchInlineSnapshot(`
    "packages/flags/src/isShopFlagOn.ts:8
      return client.getBooleanValue(key, false, { targetingKey: userId });

    8:33  no reference itself: the key is handed on  key
      - \`getBooleanValue\` of \`Client\` from @openfeature/server-sdk is a method of OpenFeature that reads a flag; the key is argument 1
      - \`key\` is a parameter of \`isShopFlagOn\` of the type \`FlagKey\` (packages/flags/src/isShopFlagOn.ts:7:30)
      - it is in \`isShopFlagOn\`, which \`accessors\` of the configuration names: those who call it are the references
    "
  `);
});

it('remove new-checkout --write leaves types and tests whole, and finds no such flag again', async () => {
  const shop = copyShop();
  const { code, stdout } = await shop.run('remove new-checkout --write');
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /\nnew-checkout kept as true \(by the catalog\): 8 files changed, 3 deleted, 2 places left\ntypes checked: 28 files, tsconfig\.json\nwritten\n$/,
  );
  tool('typescript/bin/tsc', shop.root, '-p', '.');
  tool('vitest/vitest.mjs', shop.root, 'run', '--root', '.');

  shop.git('commit', '--quiet', '--all', '--no-verify', '--message=Removed');
  const again = await shop.run('remove new-checkout --write');
  expect(again).toMatchObject({ code: 2, stdout: '' });
  expect(again.stderr).toMatch(
    /^error: no flag "new-checkout" in \/repo: the catalog does not define it and no code names it\n {2}README\.md:41:22 {2}mentions it\n/,
  );
}, 120_000);

it('a repository without any configuration loses a flag of a known SDK', async () => {
  const repo = makeRepo({
    'package.json': '{ "name": "tiny", "type": "module" }\n',
    'index.js': `import { OpenFeature } from '@openfeature/server-sdk';

const client = OpenFeature.getClient();
const price = (await client.getBooleanValue('flash-sale', false)) ? 5 : 9;
console.log(await client.getStringValue('greeting', 'Hello'), price);
`,
  });
  const { code, stderr } = await repo.run('remove flash-sale --keep true --write');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(repo.read('index.js')).toBe(`import { OpenFeature } from '@openfeature/server-sdk';

const client = OpenFeature.getClient();
const price = 5;
console.log(await client.getStringValue('greeting', 'Hello'), price);
`);
});
