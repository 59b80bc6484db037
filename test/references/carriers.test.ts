import { describe, expect, test } from 'vitest';
import { type Files, factsOf, line } from './helpers.js';

/** `get` is the name of many members; this one reads a flag. */
const flags = `
import { OpenFeature } from '@openfeature/server-sdk';
const client = OpenFeature.getClient();
export class Flags {
  get(key: string) { return client.getBooleanValue(key, false); }
}`;

/** Evaluations outside of flags.ts, and how many files were parsed for them. */
async function found(files: Files): Promise<string[]> {
  const { references, files: counts } = await factsOf({ 'flags.ts': flags, ...files });
  return [...references.filter(({ kind }) => kind === 'evaluation').map(line), `${counts.parsed} parsed`];
}

describe('a method with an everyday name is looked for where a file names what its object travels by', () => {
  test('not in files that call it on something else', async () => {
    expect(
      await found({
        'cache.ts': `const cache = new Map();\ncache.get('a-1');`,
        'http.ts': `import axios from 'axios';\nexport const load = () => axios.get('/b');`,
      }),
    ).toEqual(['1 parsed']);
  });

  test.each<[title: string, files: Files]>([
    ['its class', { 'use.ts': `import { Flags } from './flags';\nnew Flags().get('a-1');` }],
    [
      'another name of its class',
      {
        'index.ts': `export { Flags as Toggles } from './flags';`,
        'use.ts': `import type { Toggles } from './index';\nconst f = (toggles: Toggles) => toggles.get('a-1');`,
      },
    ],
    [
      'a constant that holds it',
      {
        'shop.ts': `import { Flags } from './flags';\nexport const shopFlags = new Flags();`,
        'use.ts': `import { shopFlags } from './shop';\nshopFlags.get('a-1');`,
      },
    ],
    [
      'a constant with an everyday name',
      {
        'shop.ts': `import { Flags } from './flags';\nexport const shop = new Flags();`,
        'use.ts': `import { shop } from './shop';\nshop.get('a-1');`,
      },
    ],
    [
      'a default export',
      {
        'toggles.ts': `import { Flags } from './flags';\nexport default new Flags();`,
        'use.ts': `import on from './toggles';\non.get('a-1');`,
      },
    ],
    [
      'a context, and the hook that reads it',
      {
        'context.ts': `import { createContext } from 'react';\nimport type { Flags } from './flags';\nexport const FlagsContext = createContext<Flags>(null!);`,
        'hook.ts': `import { useContext } from 'react';\nimport { FlagsContext } from './context';\nexport const useToggles = () => useContext(FlagsContext);`,
        'use.ts': `import { useToggles } from './hook';\nexport const f = () => useToggles().get('a-1');`,
      },
    ],
    [
      'a field of a base class',
      {
        'base.ts': `import { Flags } from './flags';\nexport class Page { protected flags = new Flags(); }`,
        'use.ts': `import { Page } from './base';\nexport class Cart extends Page { show() { return this.flags.get('a-1'); } }`,
      },
    ],
    [
      'a member of an object with an everyday name',
      {
        'services.ts': `import { Flags } from './flags';\nexport const services = { flags: new Flags() };`,
        'use.ts': `import { services } from './services';\nconst { flags } = services;\nflags.get('a-1');`,
      },
    ],
    [
      'an object that a hook gives back',
      {
        'hook.ts': `import { Flags } from './flags';\nexport function useShop() {\n  const flags = new Flags();\n  return { flags, ready: true };\n}`,
        'use.ts': `import { useShop } from './hook';\nexport const f = () => useShop().flags.get('a-1');`,
      },
    ],
    [
      'a subclass',
      {
        'shop.ts': `import { Flags } from './flags';\nexport class ShopFlags extends Flags {}`,
        'use.ts': `import { ShopFlags } from './shop';\nnew ShopFlags().get('a-1');`,
      },
    ],
    [
      'the interface that it implements',
      {
        'types.ts': `export interface IFlags { get(key: string): boolean }`,
        'flags.ts': flags
          .replace('class Flags', 'class Flags implements IFlags')
          .replace('import', `import type { IFlags } from './types';\nimport`),
        'use.ts': `import type { IFlags } from './types';\nexport const f = (all: IFlags) => all.get('a-1');`,
      },
    ],
    [
      'the file of a module of CommonJS',
      {
        'get.js': `const { Flags } = require('./flags');\nconst flags = new Flags();\nexports.get = function get(key) { return flags.get(key); };`,
        'use.js': `const { get } = require('./get');\nget('a-1');`,
      },
    ],
    [
      'a module of CommonJS',
      {
        'all.js': `const { Flags } = require('./flags');\nmodule.exports.shopFlags = new Flags();`,
        'use.js': `const { shopFlags } = require('./all');\nshopFlags.get('a-1');`,
      },
    ],
  ])('%s', async (_, files) => {
    const lines = await found(files);
    expect(lines.filter((each) => each.startsWith('evaluation a-1 use.'))).toHaveLength(1);
  });

  test('a private field tells nothing to other files', async () => {
    expect(
      await found({
        'cart.ts': `import { Flags } from './flags';\nexport class Cart { private store = new Flags(); }`,
        'other.ts': `export class Other { store = new Map(); f() { return this.store.get('a-1'); } }`,
      }),
    ).toEqual(['1 parsed']);
  });

  test('nor does what a package offers besides its clients', async () => {
    expect(
      await found({
        'rules.ts': `import { evalCondition, type ConditionInterface } from '@growthbook/growthbook';\nexport const matches = (rule: ConditionInterface) => evalCondition({}, rule);`,
        'jobs.ts': `import { matches } from './rules';\nexport const start = (queue) => queue.run(matches);`,
      }),
    ).toEqual(['2 parsed']);
  });

  test('the method of a package’s client as well', async () => {
    expect(
      await found({
        'ld.ts': `import { init } from '@launchdarkly/node-server-sdk';\nexport const ldClient = init('sdk');`,
        'use.ts': `import { ldClient } from './ld';\nldClient.variation('a-1', {}, false);`,
        'music.ts': `export const theme = (piece) => piece.variation('a-2', {}, false);`,
      }),
    ).toEqual(['evaluation a-1 use.ts:2:20 launchdarkly', '3 parsed']);
  });
});

describe('a file that declares a method with an everyday name need not name what has it', () => {
  const service = (first: string, second: string) =>
    `import { Unleash } from 'unleash-client';\nexport class Service {\n  constructor(private client: Unleash) {}\n  ${first}\n  ${second}\n}`;
  const isOn = `isOn(key: string) { return this.check(key); }`;
  const check = `check(key: string) { return this.client.isEnabled(key); }`;

  test.each([
    ['called before it is declared', service(isOn, check)],
    ['called behind it', service(check, isOn)],
  ])('%s', async (_, code) => {
    const { references } = await factsOf({
      'service.ts': code,
      'use.ts': `import type { Service } from './service';\nexport const f = (all: Service) => all.isOn('a-1');`,
    });
    expect(references.map(line)).toEqual(['evaluation a-1 use.ts:2:45 unleash']);
  });
});
