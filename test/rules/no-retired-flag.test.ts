import rule from '../../rules/src/rules/no-retired-flag.js';
import { tester } from './lint.js';

const hook = "import { useFlag } from '@unleash/proxy-client-react';\n";

tester().run('no-retired-flag', rule, {
  valid: [`${hook}useFlag('new-checkout');`, `${hook}useFlag('payments');`, "useFlag('old-basket');"],
  invalid: [
    {
      code: `${hook}useFlag('old-basket');`,
      errors: [
        {
          message:
            'The flag "old-basket" is retired and false stays. Remove it with `flagsweep remove old-basket --keep false`.',
          line: 2,
          column: 9,
        },
      ],
    },
    {
      code: `${hook}useFlag('basket-layout');`,
      errors: [
        {
          message:
            'The flag "basket-layout" is retired and "two columns" stays. Remove it with `flagsweep remove basket-layout --keep \'two columns\'`.',
        },
      ],
    },
    {
      code: `${hook}useFlag('orphan');`,
      errors: [
        {
          message:
            'The flag "orphan" is retired, but its retirement.keep does not say which value stays. ' +
            'Decide, then remove it with `flagsweep remove orphan --keep <value>`.',
        },
      ],
    },
    {
      code: "import { useFlags } from 'launchdarkly-react-client-sdk';\nconst { oldBasket } = useFlags();",
      errors: [{ messageId: 'retired' }],
    },
    {
      code: "import { useOldBasket } from './generated/openfeature';\nuseOldBasket();",
      errors: [
        {
          messageId: 'retired',
          data: { key: 'old-basket', keep: 'false', command: 'flagsweep remove old-basket --keep false' },
          line: 2,
          column: 1,
        },
      ],
    },
    // Every place has to go: where it is declared, and where it is read.
    {
      code: "import { flag } from 'flags/next';\nconst basket = flag({ key: 'old-basket' });\nawait basket();",
      errors: [
        { messageId: 'retired', line: 2 },
        { messageId: 'retired', line: 3, column: 7 },
      ],
    },
    {
      code: "import { Flag } from 'rox-browser';\nexport const flags = { oldCart: new Flag() };",
      errors: [
        {
          messageId: 'retired',
          data: { key: 'mobile.oldCart', keep: 'true', command: 'flagsweep remove mobile.oldCart --keep true' },
          column: 24,
        },
      ],
    },
  ],
});
