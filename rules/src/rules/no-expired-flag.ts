import type { Rule } from 'eslint';
import { setupMessages, visitUses } from '../uses.js';

const dayLength = 86_400_000;

/** The system's date, where the settings name none. This and the cache's age are all that reads a clock. */
function systemDate(): string {
  const now = new Date();
  // The day where the developer is: a flag that goes today is not expired yet, whatever day it is in Greenwich.
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

const count = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

export default {
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow reading a flag after its expiry date', recommended: true },
    defaultOptions: [{ warnDaysBefore: 0 }],
    schema: [
      {
        type: 'object',
        properties: {
          warnDaysBefore: {
            type: 'integer',
            minimum: 0,
            description: 'Also report flags that expire within so many days.',
          },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      ...setupMessages,
      expired:
        'The flag "{{key}}" expired on {{expires}}, {{days}} ago. Remove it with `flagsweep remove {{key}}`, or renew it in the catalog.',
      expiresSoon: 'The flag "{{key}}" expires on {{expires}}, {{when}}. Plan its removal, or renew it in the catalog.',
    },
  },
  create(context) {
    const [{ warnDaysBefore = 0 } = {}] = context.options as [{ warnDaysBefore?: number }?];
    return visitUses(context, ({ uses, now = systemDate() }) => {
      for (const { flag, node } of uses) {
        // A retired flag is past its date by its nature: no-retired-flag has more to say of it.
        if (!flag?.expires || flag.expires === 'never' || flag.stage === 'retired') continue;
        const { key, expires } = flag;
        const left = Math.round((Date.parse(expires) - Date.parse(now)) / dayLength);
        if (left < 0) {
          context.report({ node: node as never, messageId: 'expired', data: { key, expires, days: count(-left) } });
        } else if (warnDaysBefore > 0 && left <= warnDaysBefore) {
          const when = left === 0 ? 'today' : `in ${count(left)}`;
          context.report({ node: node as never, messageId: 'expiresSoon', data: { key, expires, when } });
        }
      }
    });
  },
} satisfies Rule.RuleModule;
