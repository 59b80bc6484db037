import type { Rule } from 'eslint';
import { setupMessages, visitUses } from '../uses.js';

/** A value as it is written on a command line. */
function argument(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /^[\w.:/@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

export default {
  meta: {
    type: 'problem',
    docs: { description: 'Disallow reading a flag that the catalog calls retired', recommended: true },
    schema: [],
    messages: {
      ...setupMessages,
      retired: 'The flag "{{key}}" is retired and {{keep}} stays. Remove it with `{{command}}`.',
      undecided:
        'The flag "{{key}}" is retired, but its retirement.keep does not say which value stays. ' +
        'Decide, then remove it with `{{command}}`.',
    },
  },
  create(context) {
    return visitUses(context, ({ uses }) => {
      for (const { flag, node } of uses) {
        if (flag?.stage !== 'retired') continue;
        const key = flag.key;
        const keep = flag.retirement?.keep;
        const known = keep !== undefined;
        context.report({
          node: node as never,
          messageId: known ? 'retired' : 'undecided',
          data: {
            key,
            keep: known ? JSON.stringify(keep) : '',
            command: `flagsweep remove ${argument(key)} --keep ${known ? argument(keep) : '<value>'}`,
          },
        });
      }
    });
  },
} satisfies Rule.RuleModule;
