import { describe, expect, test } from 'vitest';
import { readsIn } from './helpers.js';

const head = `import { createContext, useContext, useMemo } from 'react';
import { OpenFeature } from '@openfeature/server-sdk';
const client = OpenFeature.getClient();
`;
const use = {
  'use.tsx': `import { useFlags } from './flags';\nconst { isOn } = useFlags();\nisOn('a-1');\nuseFlags().isOn('b-1');\n`,
};
const seen = ['evaluation a-1 use.tsx:3:6 openfeature', 'evaluation b-1 use.tsx:4:17 openfeature'];
const isOn = `const isOn = (key) => client.getBooleanValue(key, false);`;

describe('a function that a component gives to a context is called by those who read it', () => {
  const typed = `interface Flags { isOn(key: string): boolean }\nconst Context = createContext<Flags | null>(null);\nexport const useFlags = () => useContext(Context)!;\n`;

  test.each([
    ['in its value', `const Page = () => { ${isOn} return <Context.Provider value={{ isOn }} />; };`],
    [
      'in its value, as it is',
      `const Page = () => <Context.Provider value={{ isOn: (key) => client.getBooleanValue(key, false) }} />;`,
    ],
    [
      'by a constant',
      `const Page = () => { ${isOn} const value = { isOn }; return <Context.Provider value={value} />; };`,
    ],
    [
      'by a constant with a type',
      `const Page = () => { ${isOn} const value: Flags = { isOn }; return <Show {...value} />; };`,
    ],
    [
      'by what is kept',
      `const Page = () => { ${isOn} const value = useMemo(() => ({ isOn }), []); return <Context.Provider value={value} />; };`,
    ],
    [
      'under another name',
      `const Page = () => { const check = (key) => client.getBooleanValue(key, false); return <Context.Provider value={{ isOn: check }} />; };`,
    ],
    ['by a component that is the context', `const Page = () => { ${isOn} return <Context value={{ isOn }} />; };`],
  ])('%s', async (_, page) => {
    expect(await readsIn({ ...use, 'flags.tsx': `${head}${typed}${page}\n` })).toEqual(seen);
  });

  test('from another file', async () => {
    const page = `${head}import { Context } from './flags';\nexport const Page = () => { ${isOn} return <Context.Provider value={{ isOn }} />; };\n`;
    const flags = `${head}${typed.replace('const Context', 'export const Context')}`;
    expect(await readsIn({ ...use, 'flags.tsx': flags, 'page.tsx': page })).toEqual(seen);
  });

  test.each([
    ['that begins with nothing', `createContext()`],
    ['that begins with other functions', `createContext({ isOn: () => false })`],
  ])('of a context without a type, %s', async (_, made) => {
    const code = `const Context = ${made};\nexport const useFlags = () => useContext(Context);\nexport const Page = () => { ${isOn} return <Context.Provider value={{ isOn }} />; };\n`;
    expect(await readsIn({ ...use, 'flags.jsx': head + code })).toEqual(seen);
  });

  test.each([
    ['another member', `const Page = () => { ${isOn} return <Context.Provider value={{ isOff: isOn }} />; };`],
    [
      'what another context is given',
      `const Other = createContext();\nconst Page = () => { ${isOn} return <Other.Provider value={{ isOn }} />; };`,
    ],
  ])('not by %s', async (_, page) => {
    const evaluations = (await readsIn({ ...use, 'flags.tsx': `${head}${typed}${page}\n` })).filter((each) =>
      each.startsWith('evaluation'),
    );
    expect(evaluations).toEqual([]);
  });
});

test('a client that a component gives to a context without a type', async () => {
  const code = `const Context = createContext(null);\nexport const useFlags = () => useContext(Context);\nexport const Page = () => <Context.Provider value={client} />;\n`;
  const files = {
    'flags.jsx': head + code,
    'use.jsx': `import { useFlags } from './flags';\nuseFlags().getBooleanValue('a-1', false);\n`,
  };
  expect(await readsIn(files)).toEqual(['evaluation a-1 use.jsx:2:28 openfeature']);
});

describe('a client of a context is read', () => {
  const context = (type: string) => `import { createContext } from 'react';
import { OpenFeature, type Client } from '@openfeature/server-sdk';
export const Context = createContext${type};
const client = OpenFeature.getClient();
export const Page = () => <Context.Provider value={client} />;
`;
  const own = [
    [
      'as a member of a class',
      `static contextType = Context; render() { return this.context.getBooleanValue('a-1', false); }`,
    ],
    [
      'as a member that is declared',
      `static contextType = Context; declare context: React.ContextType<typeof Context>; render() { return this.context.getBooleanValue('a-1', false); }`,
    ],
    [
      'by a name in a class',
      `static contextType = Context; render() { const flags = this.context; return flags.getBooleanValue('a-1', false); }`,
    ],
  ];
  test.each(own)('%s', async (_, body) => {
    const code = `import { Context } from './flags';\nclass Cart extends React.Component { ${body} }\n`;
    for (const type of ['<Client>(null)', '(null)']) {
      const seen = await readsIn({ 'flags.tsx': context(type), 'use.tsx': code });
      expect(seen.map((each) => each.replace(/:\d+ /, ' '))).toEqual(['evaluation a-1 use.tsx:2 openfeature']);
    }
  });

  test('by the function of a consumer', async () => {
    const code = `import { Context } from './flags';\n<Context.Consumer>{(flags) => flags.getBooleanValue('a-1', false)}</Context.Consumer>;\n`;
    for (const type of ['<Client>(null)', '(null)']) {
      const seen = await readsIn({ 'flags.tsx': context(type), 'use.tsx': code });
      expect(seen).toEqual(['evaluation a-1 use.tsx:2:53 openfeature']);
    }
  });

  test('not in a class of another context', async () => {
    const code = `import { Other } from './other';\nclass Cart extends React.Component { static contextType = Other; render() { return this.context.getBooleanValue('a-1', false); } }\n`;
    const other = `import { createContext } from 'react';\nexport const Other = createContext(null);\n`;
    const seen = await readsIn({ 'flags.tsx': context('(null)'), 'other.tsx': other, 'use.tsx': code });
    expect(seen).toEqual([]);
  });
});
