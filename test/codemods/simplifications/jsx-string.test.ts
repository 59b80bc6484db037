import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('a text in braces', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'is one of the page',
      "const p = (\n  <p>\n    {FLAG ? 'New cart' : 'Cart'}\n  </p>\n);\n",
      'const p = (\n  <p>\n    New cart\n  </p>\n);\n',
    ],
    [
      'joins the text around it',
      "const p = <p>The {FLAG ? 'new' : 'old'} cart</p>;\n",
      'const p = <p>The new cart</p>;\n',
    ],
    ['stays with its spaces', "const p = <p>{FLAG ? ' new ' : 'old'}</p>;\n", "const p = <p>{' new '}</p>;\n"],
    [
      'stays where it means something else there',
      "const p = <p>{FLAG ? 'a > b &amp; {c}' : ''}</p>;\n",
      "const p = <p>{'a > b &amp; {c}'}</p>;\n",
    ],
    [
      'stays with its comment',
      "const p = <p>{/* why */ FLAG ? 'a' : 'b'}</p>;\n",
      "const p = <p>{/* why */ 'a'}</p>;\n",
    ],
    ['is an attribute', "const p = <p title={FLAG ? 'it\\'s' : 'b'} />;\n", 'const p = <p title="it\'s" />;\n'],
    [
      'stays with quotes of its own',
      "const p = <p title={FLAG ? 'a \"b\"' : 'b'} />;\n",
      'const p = <p title={\'a "b"\'} />;\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});
