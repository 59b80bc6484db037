import { noneSkipped } from '@flagsweep/references';
import { type RemovedFlag, render } from '@flagsweep/report';
import { describe, expect, test } from 'vitest';
import {
  at,
  checkResult,
  colored,
  dashboardResult,
  finding,
  initResult,
  plain,
  reference,
  removeManyResult,
  removeResult,
  scanResult,
  unresolved,
} from './results.js';

/** Escape codes in a readable spelling: `<31>` is red. */
const spelt = (text: string) => text.replace(/\u001b\[(\d+)m/g, '<$1>');

describe('init', () => {
  test('what was found by kind, with what speaks for it; flags; files', () => {
    expect(render('stylish', initResult, plain)).toMatchInlineSnapshot(`
      "SDKs
          OpenFeature  @openfeature/server-sdk; 2 files, 1 flag in 1 place
          src/search.ts:4

      Registries: where flags are declared
        ? flags in src/keys.ts  object of 3 flags, 2 asked for
          its name speaks of flags, its members are asked for; src/keys.ts:2
          left out: the configuration cannot name it

      Accessors: what reads flags
        + flags.isOn, argument 2, from src/read.ts (promise)  2 flags in 5 places, 100% of all such places
          it hands its parameter to what evaluates it, known keys stand there; src/cart.ts:12

      Bags: objects whose properties are flags
        + uiConfig.flags  2 flags in 4 places, 80% of all such places
          known keys stand there, its name speaks of flags; web/App.tsx:3

      Gates: properties and attributes that name a flag
        ? needs  3 flags in 3 places, 50% of all such places
          known keys stand there; web/routes.ts:8
          left out: other texts stand there as often

      1 flag; 1 with an owner, 1 with the day of the first commit
      1 key only in tests, left out: made-up
      --- flags/new-checkout.yaml
      key: new-checkout

      flagsweep.config.json is there and stays as it is; what is marked + it lacks
      not written: 1 file (flags/new-checkout.yaml)
      "
    `);
  });

  test('colours tell what is taken from what is not', () => {
    const text = spelt(render('stylish', initResult, colored));
    expect(text).toContain('  <32>+<39> uiConfig.flags  2 flags');
    expect(text).toContain('  <33>?<39> needs  3 flags');
  });

  test('names out of the repository cannot move the cursor', () => {
    const hostile = {
      ...initResult,
      bags: [{ ...(initResult.bags[0] as (typeof initResult.bags)[number]), option: 'a\u001b[2J' }],
    };
    expect(render('stylish', hostile, plain)).toContain('+ a\\u{1b}[2J  2 flags');
  });
});

describe('scan', () => {
  test('references by flag, unresolved, problems, totals', () => {
    expect(render('stylish', scanResult, plain)).toBe(`new-checkout  1 evaluation, 1 override
  src/cart.ts:12:7       evaluation  [openfeature]
  src/cart.test.ts:3:18  override    test

old-banner  1 declaration
  src/keys.ts:2:3  declaration

Unresolved: these evaluations read a flag whose key is not static
  src/region.ts:5:9  dynamic    \`new-\${name}\`  begins with new-  [unleash]
  src/pick.ts:6:1    parameter  key            one of a, b

Problems: these files were not read whole
  src/broken.ts:4:2  syntax     Unexpected token
  src/huge.js        too-large  larger than 5 MB

3 references to 2 flags, 2 unresolved, 2 problems; 9 files scanned, 4 parsed, 3 skipped (2 binary, 1 generated)
`);
  });

  test('colours', () => {
    const { facts } = scanResult;
    const some = { ...facts, references: facts.references.slice(0, 1), unresolved: facts.unresolved.slice(0, 1) };
    expect(
      spelt(render('stylish', { command: 'scan', facts: some }, colored)),
    ).toBe(`<1>new-checkout<22>  <2>1 evaluation<22>
  src/cart.ts:12:7  evaluation  <2>[openfeature]<22>

<33>Unresolved: these evaluations read a flag whose key is not static<39>
  src/region.ts:5:9  dynamic  \`new-\${name}\`  begins with new-  <2>[unleash]<22>

<31>Problems: these files were not read whole<39>
  src/broken.ts:4:2  syntax     Unexpected token
  src/huge.js        too-large  larger than 5 MB

1 reference to 1 flag, 1 unresolved, 2 problems; 9 files scanned, 4 parsed, 3 skipped (2 binary, 1 generated)
`);
  });

  test('several aliases, and the first of many keys that a place can mean', () => {
    const aliases = [1, 2].map((line) => reference('new-cart', at('src/keys.ts', line, 1), { kind: 'alias' }));
    const candidates = Array.from({ length: 12 }, (_, index) => `flag-${index + 1}`);
    const open = unresolved(at('src/pick.ts', 6, 1), { candidates, text: 'key', reason: 'parameter' });
    const facts = { ...scanResult.facts, references: aliases, unresolved: [open], problems: [] };
    const lines = render('stylish', { command: 'scan', facts }, plain).split('\n');
    expect([lines[0], lines[5]]).toEqual([
      'new-cart  2 aliases',
      '  src/pick.ts:6:1  parameter  key  one of flag-1, flag-2, flag-3, flag-4, flag-5, flag-6, flag-7, flag-8 and 4 others',
    ]);
  });

  test('nothing found', () => {
    const facts = {
      version: 1 as const,
      files: { scanned: 1, parsed: 0, skipped: noneSkipped },
      references: [],
      unresolved: [],
      observations: [],
      problems: [],
    };
    expect(render('stylish', { command: 'scan', facts }, plain)).toBe(
      '0 references to 0 flags, 0 unresolved, 0 problems; 1 file scanned, 0 parsed\n',
    );
  });

  test('control and direction characters of keys and paths are spelt out', () => {
    const references = [reference('a\u001b[2J\n', at('src/\u202ex.ts', 1, 1))];
    const text = render('stylish', { ...scanResult, facts: { ...scanResult.facts, references } }, plain);
    expect(text.split('\n').slice(0, 2)).toEqual([
      'a\\u{1b}[2J\\n  1 evaluation',
      '  src/\\u{202e}x.ts:1:1  evaluation',
    ]);
  });
});

describe('check', () => {
  test('findings by file and place, those of no file last', () => {
    expect(render('stylish', checkResult, plain)).toBe(`app/[id]/café page.tsx
  30:11  error  Code reads flag "ghost".  unknown-flag

flags/old-banner.yaml
  1:1   warning  Flag "old-banner" has no owner.        missing-owner
  4:10  error    Flag "old-banner" expired 3 days ago.  expired-flag

(no file)
  -  warning  The catalog holds 900 flags.  too-many-flags

4 findings: 2 errors, 2 warnings; 12 flags and 340 files checked
flagsweep explain <id> says why a check matters and what to do
`);
  });

  test('colours', () => {
    expect(
      spelt(render('stylish', { ...checkResult, findings: checkResult.findings.slice(0, 2) }, colored)),
    ).toBe(`<4>flags/old-banner.yaml<24>
  <2>1:1<22>   <33>warning<39>  Flag "old-banner" has no owner.        <2>missing-owner<22>
  <2>4:10<22>  <31>error<39>    Flag "old-banner" expired 3 days ago.  <2>expired-flag<22>

<1><31>2 findings: 2 errors, 2 warnings<39><22>; 12 flags and 340 files checked
flagsweep explain <id> says why a check matters and what to do
`);
  });

  test('nothing to say', () => {
    const summary = { errors: 0, warnings: 0, flags: 1, files: 3 };
    expect(render('stylish', { ...checkResult, findings: [], summary }, plain)).toBe(
      'no findings; 1 flag and 3 files checked\n',
    );
  });

  test('a long message pushes only its own line', () => {
    const long = 'x'.repeat(90);
    const findings = [
      finding('a', long, { location: at('f.ts', 1, 1) }),
      finding('b', 'short', { location: at('f.ts', 2, 1) }),
    ];
    expect(
      render('stylish', { ...checkResult, findings }, plain)
        .split('\n')
        .slice(1, 3),
    ).toEqual([`  1:1  error  ${long}  a`, '  2:1  error  short  b']);
  });
});

describe('remove', () => {
  const [one] = removeResult.flags as [RemovedFlag];
  const withoutLeftovers = { ...removeResult, flags: [{ ...one, leftovers: [] }] as [RemovedFlag] };

  test('patch, leftovers, summary', () => {
    expect(render('stylish', removeResult, plain)).toBe(`diff --git a/src/cart.ts b/src/cart.ts
--- a/src/cart.ts
+++ b/src/cart.ts
@@ -1,4 +1,1 @@
-import { on } from "flags";
-if (on("new-checkout")) {
-  pay();
-}
+pay();
diff --git a/src/old.ts b/src/old.ts
deleted file mode 100644
--- a/src/old.ts
+++ /dev/null
@@ -1,1 +0,0 @@
-export const old = 1;
\\ No newline at end of file

Left for a person
  docs/flags.md:7:1  mention  the text still names new-checkout
  src/region.ts:5:9  dynamic  the key is computed and can be new-checkout

new-checkout kept as true: 1 file changed, 1 deleted, 2 places left
dry run: nothing was written; add --write to apply
`);
  });

  test('colours, and nothing that moves the cursor', () => {
    const files = [
      {
        file: 'a.ts',
        status: 'modified' as const,
        before: '\tkeep\r\nold \u001b[2J\r\n',
        after: '\tkeep\r\nnew\r\n',
        edits: [],
      },
    ];
    const result = { ...withoutLeftovers, files, written: true };
    expect(spelt(render('stylish', result, colored))).toBe(`<1>diff --git a/a.ts b/a.ts<22>
<1>--- a/a.ts<22>
<1>+++ b/a.ts<22>
<36>@@ -1,2 +1,2 @@<39>
 \tkeep\r
<31>-old \\u{1b}[2J\r<39>
<32>+new\r<39>

<1>new-checkout<22> kept as true: 1 file changed, 1 deleted, 0 places left
written
`);
  });

  test('nothing to change', () => {
    const [flag] = withoutLeftovers.flags;
    const result = { ...removeResult, flags: [{ ...flag, keep: 'b', files: [] }], files: [] };
    expect(render('stylish', result, plain)).toBe(
      `new-checkout kept as "b": 0 files changed, 0 deleted, 0 places left
dry run: nothing was written; add --write to apply
`,
    );
  });
});

describe('several flags', () => {
  test('one patch, what is left of each, what becomes of each', () => {
    expect(render('stylish', removeManyResult, plain)).toBe(`diff --git a/src/banner.ts b/src/banner.ts
--- a/src/banner.ts
+++ b/src/banner.ts
@@ -1,2 +1,1 @@
-if (on("old-banner")) banner();
-rank(variant("search-ranking"));
+rank("popular");

Left for a person: search-ranking
  src/banner.ts:2:1  gate  names the flag for something else to read

old-banner kept as false (by the catalog): 1 file changed, 0 deleted, 0 places left
search-ranking kept as "popular" (popular for everyone since 2026-01-10): 1 file changed, 0 deleted, 1 place left
new-menu stays: which value of "new-menu" stays is not known
2 flags removed, 1 not: 1 file changed, 0 deleted
types checked: 3 files, tsconfig.json
written
`);
  });
});

describe('report', () => {
  test('colours', () => {
    const text = spelt(render('stylish', dashboardResult, colored));
    expect(text.split('\n').filter((line) => line.includes('<'))).toEqual([
      '<1>2 flags on 2026-03-01<22>',
      '<31>Expired (1)<39>',
      '<33>Expiring within 30 days (1)<39>',
      '<33>Read by no production code (1)<39>',
      '<33>In code but not in the catalog (1)<39>',
    ]);
  });

  test('counts and the flags that need somebody', () => {
    expect(render('stylish', dashboardResult, plain)).toBe(`2 flags on 2026-03-01

By stage
  active      1
  deprecated  1

By owner
  (none)          1
  @shop/payments  1

Expired (1)
  old-banner  2026-02-26  3 days ago  no owner

Expiring within 30 days (1)
  new-checkout  2026-03-11  in 10 days  @shop/payments

Read by no production code (1)
  old-banner  deprecated  no owner

In code but not in the catalog (1)
  ghost  1 reference

1 finding: 1 error, 0 warnings; 1 unresolved, 2 problems
`);
  });
});
