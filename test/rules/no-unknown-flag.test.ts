import rule from '../../rules/src/rules/no-unknown-flag.js';
import { tester } from './lint.js';

const hook = "import { useFlag } from '@unleash/proxy-client-react';\n";
const bag = "import { useFlags } from 'launchdarkly-react-client-sdk';\n";
const filename = 'src/page.tsx';
const valid = (code: string) => ({ code, filename });

/** A key that is near `nearest`, and the code after the suggestion. */
const near = (code: string, key: string, nearest: string, output?: string) => ({
  code,
  filename,
  errors: [
    {
      message: `The flag "${key}" is not in the catalog. Did you mean "${nearest}"?`,
      suggestions: output === undefined ? [] : [{ desc: `Replace it with "${nearest}".`, output }],
    },
  ],
});

tester().run('no-unknown-flag', rule, {
  valid: [
    valid(`${hook}useFlag('new-checkout');`),
    valid(`${hook}useFlag(key);`),
    valid(`${hook}useFlag('darkTheme');`),
    valid("useFlag('nothing-known');"),
    valid(`${bag}const { newCheckout, darkTheme, darkMode } = useFlags();`),
    valid(`${bag}useFlags().searchV2;`),
    valid(`${bag}useFlags()['new-checkout'];`),
  ],
  invalid: [
    {
      code: `${hook}useFlag('payments');`,
      filename,
      errors: [
        {
          message: 'The flag "payments" is not in the catalog. Add it to the catalog, or correct the key.',
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 19,
        },
      ],
    },
    near(`${hook}useFlag('new-chekout');`, 'new-chekout', 'new-checkout', `${hook}useFlag('new-checkout');`),
    near(`${hook}useFlag("new-chekout");`, 'new-chekout', 'new-checkout', `${hook}useFlag("new-checkout");`),
    near(`${hook}useFlag(\`new-chekout\`);`, 'new-chekout', 'new-checkout', `${hook}useFlag(\`new-checkout\`);`),
    near(
      'import { FeatureFlag } from \'@openfeature/react-sdk\';\n<FeatureFlag flagKey="dark-mod" defaultValue={false} />;',
      'dark-mod',
      'dark-mode',
      'import { FeatureFlag } from \'@openfeature/react-sdk\';\n<FeatureFlag flagKey="dark-mode" defaultValue={false} />;',
    ),
    near(
      `${hook}useFlag(x ? 'dark-mode' : 'dark-mod');`,
      'dark-mod',
      'dark-mode',
      `${hook}useFlag(x ? 'dark-mode' : 'dark-mode');`,
    ),
    near(`${bag}useFlags().newChekout;`, 'newChekout', 'newCheckout', `${bag}useFlags().newCheckout;`),
    near(`${bag}useFlags()['new-chekout'];`, 'new-chekout', 'new-checkout', `${bag}useFlags()['new-checkout'];`),
    near(
      `${bag}const { newChekout } = useFlags();`,
      'newChekout',
      'newCheckout',
      `${bag}const { newCheckout: newChekout } = useFlags();`,
    ),
    near(
      `${bag}const { newChekout: on } = useFlags();`,
      'newChekout',
      'newCheckout',
      `${bag}const { newCheckout: on } = useFlags();`,
    ),
    // What is spelled elsewhere is put right there.
    near(`${hook}const KEY = 'dark-mod';\nuseFlag(KEY);`, 'dark-mod', 'dark-mode'),
  ],
});

const generated =
  "import { useNewCheckout, useNewChekout, useOneHTTP2Cart, useSuspenseNewCheckout } from './generated/openfeature';\n";
const rox = "import { Flag } from 'rox-browser';\n";
const vercel = "import { flag } from 'flags/next';\n";

tester().run('no-unknown-flag: declared and generated', rule, {
  valid: [
    valid(`${generated}useNewCheckout(); useSuspenseNewCheckout();`),
    // What a generator makes of digits and capitals is told by the letters alone.
    valid(`${generated}useOneHTTP2Cart();`),
    valid(`${vercel}const checkout = flag({ key: 'new-checkout' });\ncheckout();`),
    // The namespace may be given in another file.
    valid(`${rox}export const flags = { oldCart: new Flag() };`),
  ],
  invalid: [
    near(`${generated}useNewChekout();`, 'newChekout', 'newCheckout'),
    // Once, where the key stands.
    near(
      `${vercel}const checkout = flag({ key: 'new-chekout' });\nawait checkout();`,
      'new-chekout',
      'new-checkout',
      `${vercel}const checkout = flag({ key: 'new-checkout' });\nawait checkout();`,
    ),
    near(
      "import { useFeatureToggles } from '@flopflip/react-broadcast';\nuseFeatureToggles({ darkTheem: true });",
      'darkTheem',
      'darkTheme',
      "import { useFeatureToggles } from '@flopflip/react-broadcast';\nuseFeatureToggles({ darkTheme: true });",
    ),
    near(
      "import { useFeatureToggles } from '@flopflip/react-broadcast';\nuseFeatureToggles({ darkmode: true });",
      'darkmode',
      'dark-mode',
      `import { useFeatureToggles } from '@flopflip/react-broadcast';\nuseFeatureToggles({ "dark-mode": true });`,
    ),
    {
      // The namespace is known here.
      code: "import Rox, { Flag } from 'rox-browser';\nconst flags = { oldCart: new Flag() };\nRox.register('', flags);",
      filename,
      errors: [{ messageId: 'unknown', data: { key: 'oldCart', nearest: '' } }],
    },
    {
      code: "import { RequireFlagsEnabled } from '@openfeature/nestjs-sdk';\nclass A { @RequireFlagsEnabled({ flags: [{ flagKey: 'payments' }] }) get() {} }",
      filename,
      errors: [{ messageId: 'unknown' }],
    },
  ],
});

tester({ registries: [{ file: 'test/rules/fixtures/registry/keys.ts', name: 'FlagKey' }] }).run(
  'no-unknown-flag: registries',
  rule,
  {
    valid: [valid(`${hook}import { FlagKey } from './keys';\nuseFlag(FlagKey.NewCheckout);`)],
    invalid: [
      {
        code: `${hook}import { FlagKey } from './keys';\nuseFlag(FlagKey.Gone);`,
        filename,
        errors: [{ messageId: 'unknown', data: { key: 'gone-flag', nearest: '' }, column: 9 }],
      },
    ],
  },
);

tester({ accessors: [{ name: 'isOn', import: '@acme/flags', key: 1 }], bags: ['uiConfig.flags'] }).run(
  'no-unknown-flag: in-house',
  rule,
  {
    valid: [
      valid("import { isOn } from '@acme/flags';\nisOn(user, 'new-checkout');"),
      valid("import { isOn } from '@acme/lamps';\nisOn(user, 'kitchen');"),
      valid('uiConfig.flags.newCheckout; uiConfig.flags.darkTheme;'),
    ],
    invalid: [
      near(
        "import { isOn } from '@acme/flags';\nisOn(user, 'new-checkot');",
        'new-checkot',
        'new-checkout',
        "import { isOn } from '@acme/flags';\nisOn(user, 'new-checkout');",
      ),
      { code: 'uiConfig.flags.payments;', filename, errors: [{ messageId: 'unknown' }] },
    ],
  },
);
