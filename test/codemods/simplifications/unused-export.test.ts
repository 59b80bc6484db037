import { expect, it } from 'vitest';
import { remove } from '../helpers.js';

const app = `import { gone } from './old';\nexport const app = () => (isOn('x') ? 1 : gone());\napp();\n`;
const user = `import { kept } from './old';\nkept();\n`;

/** What is left of a file whose export `gone` is not imported any more, while `kept` is. */
const leftOf = async (old: string): Promise<string | undefined> => {
  const files = { 'app.ts': app, 'user.ts': user, 'old.ts': old };
  return (await remove(files, { options: { accessors: [{ name: 'isOn' }] } })).files['old.ts'];
};

const kept = 'export const kept = () => 2;\n';

it('takes a name out of a list of exports, and its declaration with it', async () => {
  expect(await leftOf(`const gone = () => 1;\nconst kept = () => 2;\nexport { gone, kept };\n`)).toBe(
    `const kept = () => 2;\nexport { kept };\n`,
  );
});

it('takes a list of exports with its last name', async () => {
  expect(await leftOf(`const gone = () => 1;\nexport { gone };\n${kept}`)).toBe(kept);
});

it('takes the comment of a declaration along', async () => {
  expect(await leftOf(`/** Says one. */\nexport const gone = () => 1;\n\n/** Says two. */\n${kept}`)).toBe(
    `/** Says two. */\n${kept}`,
  );
});

it('takes overloads together', async () => {
  const overloads = `export function gone(a: 1): void;\nexport function gone(a: 2): void;\nexport function gone() {}\n`;
  expect(await leftOf(`${overloads}${kept}`)).toBe(kept);
});

it('takes one of several constants of a statement', async () => {
  expect(await leftOf(`export const gone = () => 1,\n  kept = () => 2;\n`)).toBe(`export const kept = () => 2;\n`);
});

it('leaves what its own file uses', async () => {
  const old = `export const gone = () => 1;\nexport const kept = () => gone();\n`;
  expect(await leftOf(old)).toBe(old);
});

it('leaves what may have an effect when it is made, and what is assigned to', async () => {
  for (const old of [`export const gone = make();\n${kept}`, `export let gone = () => 1;\ngone = () => 2;\n${kept}`])
    expect(await leftOf(old)).toBe(old);
});
