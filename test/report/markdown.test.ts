import { type RemovedFlag, type RemoveResult, render } from '@flagsweep/report';
import { describe, expect, it } from 'vitest';
import { plain, removeManyResult, removeResult } from './results.js';

const [one] = removeResult.flags as [RemovedFlag];
const markdown = (result: RemoveResult): string => render('markdown', result, plain);
/** The text without the JSON at its end. */
const shown = (result: RemoveResult): string => markdown(result).replace(/<details>[^]*/, '');

describe('a removal as the body of a pull request', () => {
  it('says what stays and why, who owns it, what changed, what is left and what is to do', () => {
    expect(shown(removeResult)).toBe(`<!-- flagsweep%3Aremove new-checkout -->

## Remove \`new-checkout\`

\`true\` stays, as --keep says.${'  '}
Owner: @shop/payments${'  '}
\`The rebuilt checkout.\`

### Files

- \`src/cart.ts\`
- \`src/old.ts\` (deleted)

### Left for a person

| Place | Why | |
|---|---|---|
| \`docs/flags.md:7\` | \`mention\` | \`the text still names new-checkout\` |
| \`src/region.ts:5\` | \`dynamic\` | \`the key is computed and can be new-checkout\` |

### To do

- [ ] read the change: it is right if \`new-checkout\` is true for everyone
- [ ] look at the 1 place that is left
- [ ] mend the 1 text that still mentions it
- [ ] see that nothing outside of this repository needs the 1 file that goes
- [ ] run the tests, and update snapshots
- [ ] when this is deployed everywhere, archive the flag where it is served

`);
  });

  it('ends with the JSON document without the edits', () => {
    const [, json = ''] = /```json\n([^]*?)\n```/.exec(markdown(removeResult)) ?? [];
    const document = JSON.parse(render('json', removeResult, plain));
    expect(JSON.parse(json)).toEqual({
      ...document,
      files: document.files.map(({ file, status }: { file: string; status: string }) => ({ file, status })),
    });
  });

  it('has a section for each flag, and the flags that stay', () => {
    const text = shown(removeManyResult);
    expect(text.match(/^#+ .*/gm)).toEqual([
      '## Remove `old-banner`',
      '### Files',
      '### Left for a person',
      '### To do',
      '## Remove `search-ranking`',
      '### Files',
      '### Left for a person',
      '### To do',
      '## 1 flag not removed',
    ]);
    expect(text).toContain('`"popular"` stays: popular for everyone since 2026-01-10.\n');
    expect(text).toContain('### Left for a person\n\nNothing.\n');
    expect(text).toContain('- `new-menu`: `which value of "new-menu" stays is not known`\n');
  });

  it('lets no text of the repository be more than text', () => {
    const hostile = '`<img src=x> [a](javascript:x) @everyone | --> \n# x';
    const flag = { ...one, flagKey: 'a--> <b>', owner: ['@everyone and more'], description: hostile };
    const left = { file: 'a|b`.ts', line: 1, column: 1, reason: 'mention', message: hostile };
    const text = shown({ ...removeResult, flags: [{ ...flag, leftovers: [left] }] });
    expect(text).toContain('<!-- flagsweep%3Aremove a-%2D%3E%20%3Cb%3E -->\n');
    expect(text).toContain('## Remove `a--> <b>`\n');
    expect(text).toContain('Owner: `@everyone and more`');
    expect(text).toContain('`` `<img src=x> [a](javascript:x) @everyone \\| --> \\n# x ``');
    expect(text).toContain('| `` a\\|b`.ts:1 `` | `mention` |');
    const json = markdown({ ...removeResult, flags: [{ ...flag, description: '```\n</details>' }] });
    expect(json).toMatch(/\n````json\n[^]*\n````\n/);
  });
});
