import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import rule from '../../rules/src/rules/no-expired-flag.js';
import { catalog, lint, tester } from './lint.js';

const hook = "import { useFlag } from '@unleash/proxy-client-react';\n";
const read = `${hook}useFlag('new-checkout');`;
const soon = (now: string, warnDaysBefore: number, message: string) => ({
  code: read,
  options: [{ warnDaysBefore }],
  settings: { flagsweep: { catalog, now } },
  errors: [{ message, line: 2, column: 9 }],
});

tester().run('no-expired-flag', rule, {
  valid: [
    `${hook}useFlag('dark-mode');`,
    `${hook}useFlag('search-v2');`,
    `${hook}useFlag('payments');`,
    `${hook}useFlag('old-basket');`,
    { code: read, settings: { flagsweep: { catalog, now: '2026-03-01' } } },
    { code: read, options: [{ warnDaysBefore: 10 }], settings: { flagsweep: { catalog, now: '2026-02-18' } } },
  ],
  invalid: [
    {
      code: read,
      errors: [
        {
          message:
            'The flag "new-checkout" expired on 2026-03-01, 10 days ago. Remove it with `flagsweep remove new-checkout`, or renew it in the catalog.',
          line: 2,
          column: 9,
        },
      ],
    },
    { code: read, settings: { flagsweep: { catalog, now: '2026-03-02' } }, errors: [{ messageId: 'expired' }] },
    {
      code: "import { useTreatments } from '@splitsoftware/splitio-react';\nuseTreatments({ names: ['dark-mode', 'new-checkout'] });",
      errors: [{ messageId: 'expired', line: 2, column: 38 }],
    },
    soon(
      '2026-02-19',
      10,
      'The flag "new-checkout" expires on 2026-03-01, in 10 days. Plan its removal, or renew it in the catalog.',
    ),
    soon(
      '2026-02-28',
      10,
      'The flag "new-checkout" expires on 2026-03-01, in 1 day. Plan its removal, or renew it in the catalog.',
    ),
    soon(
      '2026-03-01',
      1,
      'The flag "new-checkout" expires on 2026-03-01, today. Plan its removal, or renew it in the catalog.',
    ),
  ],
});

describe('without settings.flagsweep.now', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    [new Date(2026, 2, 1, 23, 59), 0],
    [new Date(2026, 2, 2, 0, 1), 1],
  ])('goes by the system date %s', (date, count) => {
    vi.setSystemTime(date);
    const config = { settings: { flagsweep: { catalog } }, rules: { 'flagsweep/no-expired-flag': 'error' } } as const;
    expect(lint(read, config)).toHaveLength(count);
  });
});
