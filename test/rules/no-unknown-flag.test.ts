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
