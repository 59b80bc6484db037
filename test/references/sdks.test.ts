import { describe, expect, test } from 'vitest';
import { evaluated, factsOf, scanFiles } from './helpers.js';

const client = `import { OpenFeature } from '@openfeature/server-sdk';\nconst client = OpenFeature.getClient();\n`;

describe('OpenFeature', () => {
  test('a client made by the factory', async () => {
    expect(await scanFiles({ 'src/a.ts': `${client}await client.getBooleanValue('new-checkout', false);` })).toEqual([
      'evaluation new-checkout src/a.ts:3:30 openfeature',
    ]);
  });

  test.each(['Boolean', 'String', 'Number', 'Object'])('get%sValue and get%sDetails', async (type) => {
    expect(await evaluated(`${client}client.get${type}Value('a-1', x); client.get${type}Details('b-1', x);`)).toBe(
      'a-1 b-1',
    );
  });

  test('the type and the fallback are told', async () => {
    const { references } = await factsOf({ 'a.ts': `${client}client.getNumberValue('max-items', 3 + 4);` });
    expect(references[0]).toMatchObject({ valueType: 'number', fallback: '3 + 4' });
  });

  test.each(['@openfeature/web-sdk', '@openfeature/react-sdk', '@openfeature/js-sdk', '@openfeature/nestjs-sdk'])(
    '%s has a client',
    async (name) => {
      const code = `import { OpenFeature } from '${name}';\nOpenFeature.getClient('shop').getBooleanValue('a-1', false);`;
      expect(await evaluated(code)).toBe('a-1');
    },
  );

  test('NestJS: an injected client, by its type', async () => {
    const code = `import { Client, OpenFeatureClient } from '@openfeature/nestjs-sdk';
class Prices {
  constructor(@OpenFeatureClient() private client: Client) {}
  on() { return this.client.getBooleanValue('a-1', false); }
}`;
    expect(await evaluated(code)).toBe('a-1');
  });

  test.each([
    `useFlag('a-1', false)`,
    `useSuspenseFlag('a-1', false)`,
    `useBooleanFlagValue('a-1', false)`,
    `useStringFlagDetails('a-1', '')`,
    `<FeatureFlag flagKey="a-1" defaultValue={false}>x</FeatureFlag>`,
    `<FeatureFlag flagKey={'a-1'} />`,
    `useOpenFeatureClient().getBooleanValue('a-1', false)`,
  ])('React: %s', async (call) => {
    const names =
      'useFlag, useSuspenseFlag, useBooleanFlagValue, useStringFlagDetails, FeatureFlag, useOpenFeatureClient';
    expect(await evaluated(`import { ${names} } from '@openfeature/react-sdk';\nconst x = () => ${call};`)).toBe('a-1');
  });
});

describe('LaunchDarkly', () => {
  test.each([
    ['@launchdarkly/node-server-sdk', `init('k').boolVariation('a-1', context, false)`],
    ['@launchdarkly/node-server-sdk', `init('k').migrationVariation('a-1', context, 'off')`],
    ['launchdarkly-node-server-sdk', `init('k').variation('a-1', context, false)`],
    ['launchdarkly-js-client-sdk', `initialize('k', c).variation('a-1', false)`],
    ['@launchdarkly/js-client-sdk', `createClient('k', c).boolVariationDetail('a-1', false)`],
    ['launchdarkly-react-client-sdk', `useLDClient()?.variation('a-1', false)`],
    ['@launchdarkly/react-sdk', `useBoolVariation('a-1', false)`],
    ['@launchdarkly/react-sdk', `useJsonVariationDetail('a-1', {})`],
    ['launchdarkly-vue-client-sdk', `useLDFlag('a-1', false)`],
    ['@launchdarkly/react-native-client-sdk', `new ReactNativeLDClient('k').stringVariation('a-1', '')`],
    ['@launchdarkly/react-native-client-sdk', `useNumberVariation('a-1', 1)`],
  ])('%s: %s', async (name, call) => {
    const root = /\w+(?=\()/.exec(call)?.[0];
    expect(await scanFiles({ 'a.ts': `import { ${root} } from '${name}';\n${call};` })).toEqual([
      expect.stringMatching(/^evaluation a-1 a\.ts:2:\d+ launchdarkly$/),
    ]);
  });

  test('a session of the server components, told by its type', async () => {
    const code = `import type { LDServerSession } from '@launchdarkly/react-sdk/server';
      export const page = (session: LDServerSession) => session.boolVariation('a-1', false);`;
    expect(await evaluated(code)).toBe('a-1');
  });

  test('init of the default import', async () => {
    expect(
      await evaluated(`import ld from '@launchdarkly/node-server-sdk'; ld.init('k').variation('a-1', c, 1);`),
    ).toBe('a-1');
  });
});

describe('Unleash', () => {
  test.each([
    ['unleash-client', `initialize({})`, `.isEnabled('a-1')`],
    ['unleash-client', `startUnleash({})`, `.getVariant('a-1')`],
    ['unleash-client', `new Unleash({})`, `.forceGetVariant('a-1')`],
    ['unleash-client', `getInstance()`, `.isEnabled('a-1')`],
    ['unleash-client', `Unleash.getInstance()`, `.isEnabled('a-1')`],
    ['unleash-client', `isEnabled('a-1')`, ''],
    ['unleash-client', `getVariant('a-1')`, ''],
    ['unleash-proxy-client', `new UnleashClient({})`, `.isEnabled('a-1')`],
    ['@unleash/proxy-client-react', `useFlag('a-1')`, ''],
    ['@unleash/proxy-client-react', `useVariant('a-1')`, ''],
    ['@unleash/proxy-client-react', `useUnleashClient()`, `.isEnabled('a-1')`],
    ['@unleash/proxy-client-vue', `useFlag('a-1')`, ''],
    ['@unleash/nextjs', `flag('a-1')`, ''],
    ['@unleash/nextjs/client', `useFlag('a-1')`, ''],
    ['@unleash/nextjs', `flagsClient([])`, `.isEnabled('a-1')`],
  ])('%s: %s%s', async (name, made, call) => {
    const root = /\w+(?=[.(])/.exec(made)?.[0];
    expect(await evaluated(`import { ${root} } from '${name}';\n(${made})${call};`)).toBe('a-1');
  });
});

describe('how a name comes in', () => {
  test.each([
    ['named', `import { useFlag } from '@unleash/proxy-client-react'; useFlag('a-1');`],
    ['aliased', `import { useFlag as on } from '@unleash/proxy-client-react'; on('a-1');`],
    ['namespace', `import * as unleash from '@unleash/proxy-client-react'; unleash.useFlag('a-1');`],
    ['default', `import unleash from 'unleash-client'; unleash.initialize({}).isEnabled('a-1');`],
    ['require', `const { isEnabled } = require('unleash-client'); isEnabled('a-1');`],
    ['require and rename', `const { isEnabled: on } = require('unleash-client'); on('a-1');`],
    ['require the whole', `const unleash = require('unleash-client'); unleash.isEnabled('a-1');`],
    ['import equals', `import unleash = require('unleash-client'); unleash.isEnabled('a-1');`],
    ['dynamic import', `const { isEnabled } = await import('unleash-client'); isEnabled('a-1');`],
  ])('%s', async (_, code) => {
    expect(await evaluated({ 'a.ts': code })).toBe('a-1');
  });

  test('through a file of the repository that re-exports it', async () => {
    const code = `import { useFlag } from './flags'; useFlag('a-1');`;
    expect(await evaluated({ 'flags.ts': `export * from '@openfeature/react-sdk';`, 'a.ts': code })).toBe('a-1');
    expect(await evaluated({ 'flags.ts': `export { useFlag } from '@openfeature/react-sdk';`, 'a.ts': code })).toBe(
      'a-1',
    );
  });
});

describe('where a client comes from', () => {
  const ld = `import { init, type LDClient } from '@launchdarkly/node-server-sdk';\n`;
  test.each([
    ['a variable assigned once', `let c: unknown; c = init('k'); c.variation('a-1', x, 1);`],
    [
      'a variable filled when first used',
      `let c: any; const get = () => (c ??= init('k')); get().variation('a-1', x, 1);`,
    ],
    ['an awaited factory', `const c = await init('k'); c.variation('a-1', x, 1);`],
    ['a function of one expression', `const get = () => init('k'); get().variation('a-1', x, 1);`],
    [
      'a function that says what it gives',
      `function get(): LDClient { prepare(); return pool.pop(); } get().variation('a-1', x, 1);`,
    ],
    ['a singleton', `let c: any; function get() { if (!c) c = init('k'); return c; } get().variation('a-1', x, 1);`],
    ['a class field', `class A { private c = init('k'); b() { this.c.variation('a-1', x, 1); } }`],
    ['a private name', `class A { #c = init('k'); b() { this.#c.variation('a-1', x, 1); } }`],
    [
      'a field assigned in the constructor',
      `class A { c; constructor() { this.c = init('k'); } b() { this.c.variation('a-1', x, 1); } }`,
    ],
    ['a typed field', `class A { c: LDClient | null = null; b() { this.c?.variation('a-1', x, 1); } }`],
    ['a getter', `class A { get c() { return init('k'); } b() { this.c.variation('a-1', x, 1); } }`],
    [
      'a parameter property',
      `class A { constructor(private readonly c: LDClient) {} b() { this.c.variation('a-1', x, 1); } }`,
    ],
    [
      'a field of the base class',
      `class B { constructor(protected c: LDClient) {} } class A extends B { b() { this.c.variation('a-1', x, 1); } }`,
    ],
    ['a parameter', `const f = (c: LDClient) => c.variation('a-1', x, 1);`],
    ['a narrowed parameter', `const f = (c: Pick<LDClient, 'variation'>) => c.variation('a-1', x, 1);`],
    ['a destructured parameter', `const f = ({ c }: { c: LDClient }) => c.variation('a-1', x, 1);`],
    [
      'a property of a parameter',
      `interface Deps { c: LDClient } const f = (deps: Deps) => deps.c.variation('a-1', x, 1);`,
    ],
    ['an alias of the type', `type C = LDClient; const f = (c: C) => c.variation('a-1', x, 1);`],
    ['a promise', `const f = async (c: Promise<LDClient>) => (await c).variation('a-1', x, 1);`],
    ['an import type', `const f = (c: import('@launchdarkly/node-server-sdk').LDClient) => c.variation('a-1', x, 1);`],
    ['one of two branches', `const c = dev ? fake : init('k'); c.variation('a-1', x, 1);`],
  ])('%s', async (_, code) => {
    expect(await evaluated({ 'a.ts': ld + code })).toBe('a-1');
  });

  test('an exported constant of another file, whatever the key is', async () => {
    const files = {
      'client.ts': `${ld}export const client = init('k');`,
      'a.ts': `import { client } from './client';\nclient.boolVariation('never-seen', context, false);`,
    };
    expect(await scanFiles(files)).toEqual(['evaluation never-seen a.ts:2:22 launchdarkly']);
  });
});

describe('look-alikes give nothing', () => {
  test.each([
    ['the method of another object', `${client}settings.getBooleanValue('a-1', false);`],
    [
      'a shadowed import',
      `import { useFlag } from '@openfeature/react-sdk'; function f(useFlag: any) { useFlag('a-1'); }`,
    ],
    [
      "another vendor's hook",
      `import { OpenFeature } from '@openfeature/react-sdk'; import { useFlag } from 'flagpole'; useFlag('a-1');`,
    ],
    [
      'a local function of the same name',
      `import '@openfeature/react-sdk'; function useFlag(key: string) {} useFlag('a-1');`,
    ],
    [
      'a method name in a type',
      `import type { Client } from '@openfeature/server-sdk'; type F = Client['getBooleanValue'];`,
    ],
    ['a global function', `import '@openfeature/react-sdk'; useFlag('a-1');`],
    ['a call without a key', `${client}client.getBooleanValue();`],
    ['a method that is mentioned, not called', `${client}log(client.getBooleanValue);`],
  ])('%s', async (_, code) => {
    expect(await scanFiles({ 'a.ts': code })).toEqual([]);
  });
});
