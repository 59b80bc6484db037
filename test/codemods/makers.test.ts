import { describe, expect, it } from 'vitest';
import { type Files, remove } from './helpers.js';

const head = `import { useFlag } from '@unleash/proxy-client-react';\nimport { useShop } from './shop';\n`;
const body = `export const f = () => {\n  const { cart } = useShop();\n  return useFlag('x') ? 1 : cart;\n};\n`;

/** What is left of a call of the repository whose result nothing uses any more. */
async function after(shop: string): Promise<string | undefined> {
  const files: Files = { 'shop.ts': shop, 'a.ts': head + body };
  return (await remove(files)).files['a.ts'];
}

const gone = 'export const f = () => {\n  return 1;\n};\n';
const kept = `import { useShop } from './shop';\nexport const f = () => {\n  const { cart } = useShop();\n  return 1;\n};\n`;

describe('a call whose result nothing uses goes where its function', () => {
  const context = `import { createContext, useContext } from 'react';\nconst Shop = createContext(null);\n`;
  const sources: [name: string, source: string][] = [
    ['hands out a context', `${context}export const useShop = () => useContext(Shop);\n`],
    [
      'asks for its provider',
      `${context}export function useShop() {\n  const shop = useContext(Shop);\n  if (shop === null) throw new Error('no shop');\n  return shop;\n}\n`,
    ],
    ['makes something', 'export const useShop = () => ({ cart: [] });\n'],
    ['calls one that does', `const make = () => ({ cart: [] });\nexport const useShop = () => make();\n`],
  ];
  for (const [name, source] of sources) it(name, async () => expect(await after(source)).toBe(gone));
});

describe('stays where its function', () => {
  const sources: [name: string, source: string][] = [
    ['does something', 'export const useShop = () => {\n  track();\n  return { cart: [] };\n};\n'],
    [
      'throws',
      `export const useShop = () => {\n  if (closed) throw new Error('closed');\n  return { cart: [] };\n};\n`,
    ],
    [
      'is one of two',
      'const make = () => ({ cart: [] });\nconst loud = () => {\n  track();\n  return { cart: [] };\n};\nexport const useShop = process.env.MOCK ? make : loud;\n',
    ],
    ['may be another one', 'const make = () => ({ cart: [] });\nexport const useShop = window.useShop ?? make;\n'],
    [
      'is written again',
      'export function useShop() {\n  return { cart: [] };\n}\nif (window.loud) useShop = window.loud;\n',
    ],
    ['is asynchronous', 'export const useShop = async () => ({ cart: [] });\n'],
    ['calls itself', 'export const useShop = () => (closed ? useShop() : { cart: [] });\n'],
    [
      'calls another hook',
      `import { useState, useReducer } from 'react';\nexport const useShop = () => useReducer(f, {});\n`,
    ],
  ];
  for (const [name, source] of sources) it(name, async () => expect(await after(source)).toBe(kept));
});

it('stays where a caller may hand in another function', async () => {
  const code = `import { useFlag } from '@unleash/proxy-client-react';
const make = () => ({ cart: [] });
export const f = ({ use = make }) => {
  const { cart } = use();
  return useFlag('x') ? 1 : cart;
};
`;
  const { files } = await remove({ 'a.ts': code });
  expect(files['a.ts']).toBe(`const make = () => ({ cart: [] });
export const f = ({ use = make }) => {
  const { cart } = use();
  return 1;
};
`);
});
