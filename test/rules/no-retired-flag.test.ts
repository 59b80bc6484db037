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
  ],
});
