import { describe, expect, test } from 'vitest';
import { evaluationsIn } from './helpers.js';

/** The keys that a file evaluates, whatever else its functions may be given. */
const evaluated = async (code: string): Promise<string> =>
  (await evaluationsIn({ 'a.ts': code })).map((each) => each.split(' ')[1]).join(' ');

const unleash = `import { Unleash } from 'unleash-client';\nconst client = new Unleash({});\nconst isOn = (key: string) => client.isEnabled(key);\nclass Flags { isOn(key: string) { return client.isEnabled(key); } }\n`;
const made = `const make = () => ({ flags: { isOn: (key: string) => client.isEnabled(key) } });\n`;
const promised = `interface Flags2 { on(key: string): boolean }\ninterface Context { flags: Flags2 }\nconst build = (): Context => ({ flags: { on: (key) => client.isEnabled(key) } });\n`;

describe('a parameter is', () => {
  test.each([
    ['what it is without an argument', `const f = (flags = client) => flags.isEnabled('a-1');`],
    ['a part of that', `const f = ({ flags } = { flags: client }) => flags.isEnabled('a-1');`],
    ['what its part is without a property', `const f = ({ flags = client } = {}) => flags.isEnabled('a-1');`],
    ['a function, without an argument', `const f = (check = isOn) => check('a-1');`],
    ['an instance, without an argument', `const f = (flags = new Flags()) => flags.isOn('a-1');`],
    [
      'a function that is written there',
      `class A { constructor(private check = (key: string) => client.isEnabled(key)) {} run() { return this.check('a-1'); } }`,
    ],
    ['what its type is made by', `${made}const f = (all: ReturnType<typeof make>) => all.flags.isOn('a-1');`],
    [
      'a part of what its type is made by',
      `${made}const f = ({ flags }: ReturnType<typeof make>) => flags.isOn('a-1');`,
    ],
    [
      'of the type of such a part',
      `${made}type All = ReturnType<typeof make>;\nconst f = (flags: All['flags']) => flags.isOn('a-1');`,
    ],
    [
      'of the type of an object',
      `const flags = { isOn };\nconst f = (all: { flags: typeof flags }) => all.flags.isOn('a-1');`,
    ],
    ['of the type of a function', `const f = (all: { isOn: typeof isOn }) => all.isOn('a-1');`],
    ['of a type that an object in another one keeps', `${promised}const f = (all: Context) => all.flags.on('a-1');`],
    [
      'of a type that an object in an argument keeps',
      `interface Own { on(key: string): boolean }\nconst start = (options: { flags: Own }) => run(options);\nstart({ flags: { on: (key) => client.isEnabled(key) } });\nconst f = (all: Own) => all.on('a-1');`,
    ],
    [
      'a function of its type',
      `interface Deps { on: (key: string) => boolean }\nconst deps: Deps = { on: (key) => client.isEnabled(key) };\nconst f = ({ on }: Deps) => on('a-1');`,
    ],
  ])('%s', async (_, code) => expect(await evaluated(unleash + code)).toBe('a-1'));

  test.each([
    ['anything that has no default', `const f = (flags) => flags.isEnabled('a-1');`],
    [
      'its own default, not that of another',
      `const f = (flags = new Map(), other = client) => flags.isEnabled('a-1');`,
    ],
  ])('not %s', async (_, code) => expect(await evaluated(unleash + code)).toBe(''));
});

describe('a method', () => {
  const service = `class Service {\n  constructor(private client: Unleash) { this.isOn = this.isOn.bind(this); }\n  isOn(key: string) { return this.client.isEnabled(key); }\n}\n`;
  test('is itself where it is bound to its object', async () => {
    expect(
      await evaluated(
        `import { Unleash } from 'unleash-client';\n${service}const f = (all: Service) => all.isOn('a-1');`,
      ),
    ).toBe('a-1');
  });

  test.each([
    ['in brackets', `client['isEnabled']('a-1');`],
    ['of the repository’s own, in brackets', `const flags = { isOn };\nflags['isOn']('a-1');`],
    ['without its object', `const flags = { isOn };\n(0, flags.isOn)('a-1');`],
    ['by call', `isOn.call(null, 'a-1');`],
    ['by call, of the client', `client.isEnabled.call(client, 'a-1');`],
  ])('is called %s', async (_, code) => expect(await evaluated(unleash + code)).toBe('a-1'));
});

describe('a helper of the repository’s own that keeps what a function makes', () => {
  const lazy = `const lazy = (make) => { let made; return () => (made ??= make()); };\n`;
  test.each([
    [
      'gives it back when it is called',
      `${lazy}const get = lazy(() => new Unleash({}));\nget().isEnabled('a-1');`,
      'a-1',
    ],
    [
      'and nothing where it does not call it',
      `const later = (make) => queue.push(make);\nconst get = later(() => new Unleash({}));\nget().isEnabled('a-1');`,
      '',
    ],
    ['and nothing of what is no client', `${lazy}const get = lazy(() => new Map());\nget().isEnabled('a-1');`, ''],
  ])('%s', async (_, code, expected) => expect(await evaluated(unleash + code)).toBe(expected));
});

describe('a flag that is declared', () => {
  const flags = `import { flag } from 'flags/next';\n`;
  test.each([
    ['in an object', `const flags = { cart: flag({ key: 'a-1' }) };\nflags.cart();`],
    ['by a function', `const make = (key) => flag({ key });\nconst cart = make('a-1');\ncart();`],
  ])('%s', async (_, code) => expect(await evaluated(flags + code)).toBe('a-1'));
});

test('a type may be a default import', async () => {
  const code = `import PostHog from 'posthog-react-native';\nexport const f = (client: PostHog) => client.isFeatureEnabled('a-1');`;
  expect(await evaluated(code)).toBe('a-1');
});
