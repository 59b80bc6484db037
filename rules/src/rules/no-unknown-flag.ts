import { didYouMean } from '@flagsweep/catalog';
import type { Rule } from 'eslint';
import { type FileUses, setupMessages, type Use, visitUses } from '../uses.js';

const identifier = /^[A-Za-z_$][\w$]*$/;

/** The text that spells another key where `use` spells its own, if it spells one. */
function rewrite({ written, node, key }: Use, other: string, source: string): string | undefined {
  switch (written) {
    case 'string': {
      // A key that would need an escape is left to its author.
      const quote = source[node.range[0]] ?? "'";
      return /^[\w.:/@ -]+$/.test(other) ? `${quote}${other}${quote}` : undefined;
    }
    case 'name':
      return identifier.test(other) ? other : JSON.stringify(other);
    case 'property':
      return identifier.test(other) ? other : undefined;
    case 'shorthand':
      // { newChekout } -> { newCheckout: newChekout }: the local name has other users.
      return identifier.test(other) ? `${other}: ${key}` : undefined;
    case 'elsewhere':
      return undefined;
  }
}

/** Spellings that leave a key as it is. */
const plain = new Set<Use['spelling']>(['key', 'raw', 'last']);

const nearest = ({ key, spelling }: Use, { properties, keys }: FileUses['flags']): string | undefined =>
  didYouMean(key, plain.has(spelling) || !identifier.test(key) ? keys : properties);

export default {
  meta: {
    type: 'problem',
    docs: { description: 'Disallow reading a flag that is not in the catalog', recommended: true },
    hasSuggestions: true,
    schema: [],
    messages: {
      ...setupMessages,
      unknown: 'The flag "{{key}}" is not in the catalog. Add it to the catalog, or correct the key.',
      unknownNear: 'The flag "{{key}}" is not in the catalog. Did you mean "{{nearest}}"?',
      replace: 'Replace it with "{{nearest}}".',
    },
  },
  create(context) {
    return visitUses(context, ({ uses, flags, complete }) => {
      if (!complete) return;
      for (const use of uses) {
        // What a declaration of the file names is reported there.
        if (use.flag || use.uncertain || use.declared) continue;
        const { key, node } = use;
        const other = nearest(use, flags);
        const text = other === undefined ? undefined : rewrite(use, other, context.sourceCode.text);
        const range = node.range;
        context.report({
          node: node as never,
          messageId: other === undefined ? 'unknown' : 'unknownNear',
          data: { key, nearest: other ?? '' },
          suggest:
            text === undefined
              ? []
              : [
                  {
                    messageId: 'replace',
                    data: { nearest: other ?? '' },
                    fix: (fixer) => fixer.replaceTextRange([...range], text),
                  },
                ],
        });
      }
    });
  },
} satisfies Rule.RuleModule;
