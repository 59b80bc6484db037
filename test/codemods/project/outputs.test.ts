import { scanOptionsSchema } from '@flagsweep/references';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { type Files, remove } from '../helpers.js';

const isTest = picomatch(scanOptionsSchema.parse({}).tests, { dot: true });

/** The file of the hook once the flag `x` is on for good; `FLAG` reads it. */
async function hook(files: Files): Promise<string | undefined> {
  const input = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, text.replaceAll('FLAG', "isOn('x')")]),
  );
  return (await remove(input, { options: { accessors: [{ name: 'isOn' }] }, isTest })).files['use-cart.ts'];
}

const use = (members: string): string =>
  `import { useState } from 'react';\nexport const useCart = () => {\n  const [items, setItems] = useState([]);\n  const old = items.length;\n  return ${members};\n};\n`;
const useAfter = `import { useState } from 'react';\nexport const useCart = () => {\n  const [items, setItems] = useState([]);\n  return { items, setItems };\n};\n`;
const both = use('{ items, setItems, old }');
const other = "import { useCart } from './use-cart';\nexport const b = () => useCart().setItems([]);\nb();\n";

describe('a member of what a function gives back, which lost its last reader', () => {
  it.each([
    ['a pattern', 'const { items, old } = useCart();\n  return FLAG ? items : old;'],
    ['members', 'const cart = useCart();\n  return FLAG ? cart.items : cart.old;'],
    ['a member at once', 'return FLAG ? useCart().items : useCart().old;'],
    ['a pattern of a name', 'const cart = useCart();\n  const { items, old } = cart;\n  return FLAG ? items : old;'],
  ])('goes with what only it needed: %s', async (_name, body) => {
    const a = `import { useCart } from './use-cart';\nexport const a = () => {\n  ${body}\n};\na();\n`;
    expect(await hook({ 'use-cart.ts': both, 'a.ts': a, 'b.ts': other })).toBe(useAfter);
  });

  it('goes where the file that read it goes', async () => {
    const files = {
      'a.ts': "import { Old } from './Old';\nexport const a = () => (FLAG ? 1 : Old());\na();\n",
      'Old.ts': "import { useCart as cart } from './use-cart';\nexport const Old = () => cart().old;\n",
      'c.ts': "import { useCart } from './use-cart';\nconst { items } = useCart();\nitems();\n",
    };
    expect(await hook({ 'use-cart.ts': both, 'b.ts': other, ...files })).toBe(useAfter);
  });

  const reads = (body: string): string =>
    `import { useCart } from './use-cart';\nexport const a = () => {\n  const { items, old } = useCart();\n  ${body}\n};\na();\n`;
  const a = reads('return FLAG ? items : old;');
  it.each<[why: string, files: Files]>([
    ['other code reads it', { 'c.ts': other.replace('setItems', 'old') }],
    ['a test reads it', { 'c.test.ts': other.replace('setItems', 'old') }],
    ['all of it is handed on', { 'c.ts': "import { useCart } from './use-cart';\nsend(useCart());\n" }],
    [
      'a rest takes it',
      { 'c.ts': "import { useCart } from './use-cart';\nconst { items, ...rest } = useCart();\nsend(rest);\n" },
    ],
    [
      'a type is made of it',
      { 'c.ts': "import { useCart } from './use-cart';\nexport type Cart = ReturnType<typeof useCart>;\n" },
    ],
    ['the function is handed on', { 'c.ts': "import { useCart } from './use-cart';\nsend(useCart);\n" }],
    [
      'nobody read it before',
      { 'a.ts': "import { useCart } from './use-cart';\nexport const a = () => (FLAG ? useCart().items : 1);\na();\n" },
    ],
    ['a type says what is given back', { 'use-cart.ts': both.replace('() =>', '(): Cart =>') }],
    ['making it does something', { 'use-cart.ts': use('{ items, setItems, old: load() }') }],
    [
      'something else may be given back',
      { 'use-cart.ts': both.replace('const old', 'if (!items) return none;\n  const old') },
    ],
    [
      'what a file exports holds it',
      { 'c.ts': "import { useCart } from './use-cart';\nexport const cart = useCart();\ncart.items();\n" },
    ],
    ['a promise hands it on', { 'c.ts': "import { useCart } from './use-cart';\nuseCart().then(({ old }) => old);\n" }],
    ['another member may read it by `this`', { 'use-cart.ts': use('{ items() { return this.old; }, setItems, old }') }],
    ['it is public', { 'package.json': '{ "name": "cart", "exports": "./use-cart.ts" }' }],
  ])('stays where %s', async (_why, files) => {
    const all = { 'use-cart.ts': both, 'a.ts': a, 'b.ts': other, ...files };
    expect(await hook(all)).toBe(all['use-cart.ts']);
  });
});
