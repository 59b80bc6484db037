import { explain, parsePlace, type ScanOptions, scanOptionsSchema, UnknownPlace } from '@flagsweep/references';
import { render } from '@flagsweep/report';
import { describe, expect, test } from 'vitest';
import { type Files, hostOf, type Options } from './helpers.js';

const style = { colors: false, toolVersion: '1.0.0' };

/** What a person reads who asks about a place; the code is written beside it. */
async function why(place: string, files: Files, options: Options = {}, keys: string[] = [], catalog: string[] = []) {
  const parsed: ScanOptions = scanOptionsSchema.parse(options);
  const input = {
    host: hostOf(files),
    options: parsed,
    keys: new Map(keys.map((key) => [key, key])),
    catalogFiles: new Set(catalog),
  };
  const explanation = await explain(input, parsePlace(place));
  // Data only: what it says survives a journey.
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  return `\n${render('stylish', { command: 'explanation', explanation }, style)}`;
}

const unleash = `import { useFlag } from '@unleash/proxy-client-react';\n`;
const server = `import { OpenFeature } from '@openfeature/server-sdk';\nconst client = OpenFeature.getClient();\n`;

describe('a reference', () => {
  test('of an SDK, with the key in place', async () => {
    expect(await why('a.ts:2', { 'a.ts': `${unleash}const on = useFlag('new-cart');` })).toMatchInlineSnapshot(`
      "
      a.ts:2
        const on = useFlag('new-cart');

      2:20  evaluation of new-cart  'new-cart'
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - the key is written here
      "
    `);
  });

  test('of a configured accessor', async () => {
    const accessors = [{ name: 'isOff' }, { name: 'isOn', receiver: 'flags', key: 1 }];
    expect(await why('a.ts:1', { 'a.ts': `flags.isOn(user, 'new-cart');` }, { accessors })).toMatchInlineSnapshot(`
      "
      a.ts:1
        flags.isOn(user, 'new-cart');

      1:18  evaluation of new-cart  'new-cart'
        - \`accessors[1]\` of the configuration names \`isOn\` of \`flags\`; the key is argument 2
        - the key is written here
      "
    `);
  });

  test('of an inferred accessor, with its chain of files', async () => {
    const files = {
      'src/flags.ts': `import { read } from './read';\nexport const isOn = (key: string) => read({ flag: key });`,
      'src/read.ts': `${server}export const read = ({ flag }: { flag: string }) => client.getBooleanValue(flag, false);`,
      'src/a.ts': `import { isOn } from './flags';\nif (isOn('new-cart')) buy();`,
    };
    expect(await why('src/a.ts:2', files)).toMatchInlineSnapshot(`
      "
      src/a.ts:2
        if (isOn('new-cart')) buy();

      2:10  evaluation of new-cart  'new-cart'
        - \`isOn\` hands its argument 1 on (src/flags.ts:2:14)
        - \`read\` hands its \`flag\` of argument 1 on (src/read.ts:3:14)
        - \`getBooleanValue\` of \`Client\` from @openfeature/server-sdk is a method of OpenFeature that reads a flag; the key is argument 1
        - the key is written here
      "
    `);
  });

  test('of a method of a receiver told by its type', async () => {
    const code = `import type { Client } from '@openfeature/server-sdk';\nexport const f = (c: Client) => c.getStringValue('rank', 'a');`;
    expect(await why('a.ts:2', { 'a.ts': code })).toMatchInlineSnapshot(`
      "
      a.ts:2
        export const f = (c: Client) => c.getStringValue('rank', 'a');

      2:50  evaluation of rank  'rank'
        - \`getStringValue\` of \`Client\` from @openfeature/server-sdk is a method of OpenFeature that reads a flag; the key is argument 1
        - the key is written here
      "
    `);
  });

  test('of an accessor that puts the key together', async () => {
    const code = `${unleash}const useShop = (name: string) => useFlag(\`shop.\${name}\`);\nuseShop('cart');`;
    expect(await why('a.ts:3', { 'a.ts': code })).toMatchInlineSnapshot(`
      "
      a.ts:3
        useShop('cart');

      3:9  evaluation of shop.cart  'cart'
        - \`useShop\` hands its argument 1 on as \`shop.…\` (a.ts:2:7)
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - the key is written here
        - the accessor puts the key together as \`shop.…\`
      "
    `);
  });

  test('of a configured bag', async () => {
    expect(
      await why('a.ts:1', { 'a.ts': `uiConfig.flags.newCart;` }, { bags: ['uiConfig.flags'] }),
    ).toMatchInlineSnapshot(`
      "
      a.ts:1
        uiConfig.flags.newCart;

      1:16  evaluation of newCart  newCart
        - \`bags[0]\` of the configuration says that the properties of \`uiConfig.flags\` are flags
        - the key is the name \`newCart\`
      "
    `);
  });

  test('of a bag of an SDK, by a name that no key is spelled as', async () => {
    const code = `import { useFlags } from 'launchdarkly-react-client-sdk';\nconst { newCart } = useFlags();`;
    expect(await why('a.ts:2', { 'a.ts': code })).toMatchInlineSnapshot(`
      "
      a.ts:2
        const { newCart } = useFlags();

      2:9  evaluation of newCart  newCart
        - \`useFlags\` from launchdarkly-react-client-sdk is a hook of LaunchDarkly that reads a flag; the key is the name of a property of the result
        - the key is the name \`newCart\`
        - no catalog, registry or call spells a key that gives this name, so it is taken as it is

      2:21  no reference  useFlags()
        - \`useFlags\` makes an object whose properties are flags (LaunchDarkly): each property that is read is a reference
      "
    `);
  });

  test('through an enum member and a constant', async () => {
    const files = {
      'src/keys.ts': `export enum FlagKey { NewCart = 'new-cart' }`,
      'src/a.ts': `${unleash}import { FlagKey } from './keys';\nconst CART = FlagKey.NewCart;\nuseFlag(CART);`,
    };
    expect(await why('src/a.ts:4', files)).toMatchInlineSnapshot(`
      "
      src/a.ts:4
        useFlag(CART);

      4:9  evaluation of new-cart  CART
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - the key is that of the constant \`CART\` (src/a.ts:3:7)
        - the key is that of the enum member \`FlagKey.NewCart\` (src/keys.ts:1:23)
      "
    `);
    expect(await why('src/keys.ts:1', files)).toMatchInlineSnapshot(`
      "
      src/keys.ts:1
        export enum FlagKey { NewCart = 'new-cart' }

      1:23  declaration of new-cart  NewCart
        - other code takes the key from here, in 2 places, such as (src/a.ts:3:14)
        - and (src/a.ts:4:9)

      1:33  mention of new-cart  'new-cart'
        - the key stands in plain data
        - the key is written here
      "
    `);
  });

  test('of the elements of an array', async () => {
    const code = `${unleash}const KEYS = ['new-cart', 'old-cart'] as const;\nfor (const key of KEYS) useFlag(key);`;
    expect(await why('a.ts:3', { 'a.ts': code })).toMatchInlineSnapshot(`
      "
      a.ts:3
        for (const key of KEYS) useFlag(key);

      3:33  evaluation of new-cart  key
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - \`key\` is one of new-cart, old-cart
        - the key is that of the array element \`'new-cart'\` (a.ts:2:15)

      3:33  evaluation of old-cart  key
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - \`key\` is one of new-cart, old-cart
        - the key is that of the array element \`'old-cart'\` (a.ts:2:27)
      "
    `);
  });

  test('that a registry declares', async () => {
    const registries = [{ file: 'keys.ts', name: 'FlagKey' }];
    expect(
      await why('keys.ts:1', { 'keys.ts': `export enum FlagKey { NewCart = 'new-cart' }` }, { registries }),
    ).toMatchInlineSnapshot(`
      "
      keys.ts:1
        export enum FlagKey { NewCart = 'new-cart' }

      1:23  declaration of new-cart  NewCart
        - a member of \`FlagKey\`, which \`registries[0]\` of the configuration names
      "
    `);
  });

  test('that the type of an accessor lists', async () => {
    const code = `${server}type Key =\n  | 'new-cart'\n  | 'old-cart';\nexport const isOn = (key: Key) => client.getBooleanValue(key, false);\nisOn('new-cart');`;
    expect(await why('a.ts:4', { 'a.ts': code })).toMatchInlineSnapshot(`
      "
      a.ts:4
        | 'new-cart'

      4:5  declaration of new-cart  'new-cart'
        - a member of \`Key\`, which the type of the parameter of \`isOn\` lists (a.ts:6:21)
        - other code takes the key from here (a.ts:6:58)
      "
    `);
  });

  test('of data that a gate names', async () => {
    const code = `export const route = { path: '/cart', flag: 'new-cart' };`;
    expect(await why('a.ts:1', { 'a.ts': code }, { gates: ['flag'] }, ['new-cart'])).toMatchInlineSnapshot(`
      "
      a.ts:1
        export const route = { path: '/cart', flag: 'new-cart' };

      1:45  gate of new-cart  'new-cart'
        - \`gates[0]\` of the configuration says that \`flag\` names a flag
        - the key is written here
      "
    `);
  });

  test('that gives the flag a value in a test', async () => {
    const files = {
      'src/keys.ts': `export enum Key { NewCart = 'new-cart' }`,
      'src/a.test.ts': `import { Key } from './keys';\nrender({ [Key.NewCart]: true });`,
    };
    const registries = [{ file: 'src/keys.ts', name: 'Key' }];
    expect(await why('src/a.test.ts:2', files, { registries })).toMatchInlineSnapshot(`
      "
      src/a.test.ts:2
        render({ [Key.NewCart]: true });

      2:10  override of new-cart  [Key.NewCart]
        - a property with a computed name gives the flag a value: \`[Key.NewCart]: true\`
        - the key is that of the enum member \`Key.NewCart\` (src/keys.ts:1:19)
        - it is in a test, so it does not keep the flag alive
      "
    `);
  });

  test('that is text in a document', async () => {
    expect(
      await why('README.md:2', { 'README.md': '# Shop\nTurn on new-cart.\n' }, {}, ['new-cart']),
    ).toMatchInlineSnapshot(`
      "
      README.md:2
        Turn on new-cart.

      2:9  mention of new-cart  new-cart
        - the text of the key \`new-cart\` stands here; nothing reads it
      "
    `);
  });

  test('in a call of several lines', async () => {
    expect(await why('a.ts:2', { 'a.ts': `${unleash}useFlag(\n  'new-cart',\n);` })).toMatchInlineSnapshot(`
      "
      a.ts:2
        useFlag(

      3:3  evaluation of new-cart  'new-cart'
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - the key is written here
      "
    `);
  });
});

describe('an evaluation without a key', () => {
  test('that is handed in where nobody calls', async () => {
    const code = `${unleash}export function useShop(key: string) {\n  return useFlag(key);\n}`;
    expect(await why('a.ts:3', { 'a.ts': code })).toMatchInlineSnapshot(`
      "
      a.ts:3
        return useFlag(key);

      3:18  unresolved evaluation (parameter)  key
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - the key is handed in
        - \`key\` is a parameter of \`useShop\` of the type \`string\` (a.ts:2:25)
        - nothing in the repository was found that calls \`useShop\` (a.ts:2:1)
      "
    `);
  });

  test('that is handed in where somebody calls', async () => {
    const code = `${unleash}export function useShop(key: string) {\n  return useFlag(key);\n}\nuseShop('new-cart');`;
    expect(await why('a.ts:3', { 'a.ts': code })).toMatchInlineSnapshot(`
      "
      a.ts:3
        return useFlag(key);

      3:18  no reference itself: the key is handed on  key
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - \`key\` is handed in
        - \`key\` is a parameter of \`useShop\` of the type \`string\` (a.ts:2:25)
        - those who call \`useShop\` name the keys: they are the references (a.ts:2:1)
      "
    `);
  });

  test('in the accessor that the configuration names', async () => {
    const code = `${unleash}export function useShop(key: string) {\n  return useFlag(key);\n}`;
    expect(await why('a.ts:3', { 'a.ts': code }, { accessors: [{ name: 'useShop' }] })).toMatchInlineSnapshot(`
      "
      a.ts:3
        return useFlag(key);

      3:18  no reference itself: the key is handed on  key
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - \`key\` is a parameter of \`useShop\` of the type \`string\` (a.ts:2:25)
        - it is in \`useShop\`, which \`accessors\` of the configuration names: those who call it are the references
      "
    `);
  });

  test('that is computed, with a prefix', async () => {
    const code = `${unleash}const area = areaOf(user);\nuseFlag(\`cart-\${area}\`);`;
    expect(await why('a.ts:3', { 'a.ts': code })).toMatchInlineSnapshot(`
      "
      a.ts:3
        useFlag(\`cart-\${area}\`);

      3:9  unresolved evaluation (dynamic)  \`cart-\${area}\`
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - the key is computed
        - \`cart-\${area}\` is put together
        - every possible key begins with \`cart-\`
        - Write the keys out: give the value a type that lists them, or read them from a constant object.
      "
    `);
  });

  test('whose type lists the keys', async () => {
    const code = `${unleash}const key: 'new-cart' | 'old-cart' = pick();\nuseFlag(key);`;
    expect(await why('a.ts:3', { 'a.ts': code })).toMatchInlineSnapshot(`
      "
      a.ts:3
        useFlag(key);

      3:9  unresolved evaluation (dynamic)  key
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - the key is computed
        - \`key\` is a variable of the type \`'new-cart' | 'old-cart'\` that holds \`pick()\` (a.ts:2:7)
        - \`pick\` gives it back
        - it can be new-cart, old-cart
        - Write the keys out: give the value a type that lists them, or read them from a constant object.
      "
    `);
  });

  test('from a package', async () => {
    const code = `${unleash}import { CART } from '@shop/keys';\nuseFlag(CART);`;
    expect(await why('a.ts:3', { 'a.ts': code })).toMatchInlineSnapshot(`
      "
      a.ts:3
        useFlag(CART);

      3:9  unresolved evaluation (unknown-import)  CART
        - \`useFlag\` from @unleash/proxy-client-react is a hook of Unleash that reads a flag; the key is argument 1
        - the key comes from a package, or from a file that was not found
        - \`CART\` comes from the package @shop/keys
        - See that the import leads to a file of the repository, or write the key where it is read.
      "
    `);
  });
});

describe('no reference', () => {
  test('a function of the repository that reads no flags', async () => {
    const files = {
      'src/logger.ts': `export const isEnabled = (level: string) => levels.has(level);`,
      'src/a.ts': `import { isEnabled } from './logger';\nif (isEnabled('debug')) log();`,
    };
    expect(await why('src/a.ts:2', files)).toMatchInlineSnapshot(`
      "
      src/a.ts:2
        if (isEnabled('debug')) log();

      The file was not parsed: its text names no package of an SDK, and no accessor, bag, symbol or key that could mean a flag there.

      2:5  no reference  isEnabled('debug')
        - \`isEnabled\` is not known to hand a parameter on to what reads flags, and no entry of \`accessors\` fits it (src/logger.ts:1:14)
        - nobody knows \`debug\` as a key: no catalog, no registry, and nothing that reads flags
      "
    `);
  });

  test('a function of a package that is no SDK', async () => {
    expect(
      await why('a.ts:2', { 'a.ts': `import { useFlag } from 'flag-icons';\nuseFlag('de');` }),
    ).toMatchInlineSnapshot(`
      "
      a.ts:2
        useFlag('de');

      The file was not parsed: its text names no package of an SDK, and no accessor, bag, symbol or key that could mean a flag there.

      2:1  no reference  useFlag('de')
        - \`useFlag\` comes from flag-icons, which is no known SDK, and no entry of \`accessors\` fits it
        - nobody knows \`de\` as a key: no catalog, no registry, and nothing that reads flags
      "
    `);
  });

  test('a call of an SDK that reads no flag', async () => {
    expect(await why('a.ts:3', { 'a.ts': `${server}client.addHooks('new-cart');` })).toMatchInlineSnapshot(`
      "
      a.ts:3
        client.addHooks('new-cart');

      3:8  no reference  client.addHooks('new-cart')
        - \`OpenFeature.getClient().addHooks\` of @openfeature/server-sdk (OpenFeature) is not known to read a flag in this form
        - nobody knows \`new-cart\` as a key: no catalog, no registry, and nothing that reads flags
      "
    `);
  });

  test('a receiver that is not told by its type', async () => {
    const code = `${server}export const f = (service: Service) => service.getBooleanValue('new-cart', false);`;
    expect(await why('a.ts:3', { 'a.ts': code })).toMatchInlineSnapshot(`
      "
      a.ts:3
        export const f = (service: Service) => service.getBooleanValue('new-cart', false);

      3:48  no reference  service.getBooleanValue('new-cart', false)
        - \`service\` is a \`Service\`, whose \`getBooleanValue\` is not known to read flags (a.ts:3:28)
        - \`service\` is a parameter of \`f\` of the type \`Service\` (a.ts:3:19)
        - If \`getBooleanValue\` reads a flag, give the object the type of a client of its SDK, or name \`getBooleanValue\` in \`accessors\` with its receiver.
        - nobody knows \`new-cart\` as a key: no catalog, no registry, and nothing that reads flags
      "
    `);
  });

  test('an accessor with another receiver, and from elsewhere', async () => {
    const accessors = [
      { name: 'isOn', receiver: 'flags' },
      { name: 'isOn', import: '@shop/flags' },
    ];
    expect(await why('a.ts:1', { 'a.ts': `lamp.isOn('kitchen');` }, { accessors })).toMatchInlineSnapshot(`
      "
      a.ts:1
        lamp.isOn('kitchen');

      1:6  no reference  lamp.isOn('kitchen')
        - \`accessors[0]\` of the configuration wants \`isOn\` on \`flags\`, and the object of \`lamp.isOn\` has neither that name nor that type
        - \`accessors[1]\` of the configuration is a function \`isOn\`, and \`lamp.isOn\` is a member of an object
        - what \`lamp\` is cannot be told, so its \`isOn\` is no call of an SDK
        - \`lamp\` is declared nowhere in the file
        - If \`isOn\` reads a flag, give the object the type of a client of its SDK, or name \`isOn\` in \`accessors\` with its receiver.
        - nobody knows \`kitchen\` as a key: no catalog, no registry, and nothing that reads flags
      "
    `);
    expect(
      await why('a.ts:2', { 'a.ts': `import { isOn } from './lamp';\nisOn('kitchen');` }, { accessors }),
    ).toMatchInlineSnapshot(`
      "
      a.ts:2
        isOn('kitchen');

      2:1  no reference  isOn('kitchen')
        - \`accessors[0]\` of the configuration wants \`isOn\` on \`flags\`, and the object of \`isOn\` has neither that name nor that type
        - \`accessors[1]\` of the configuration wants \`isOn\` from @shop/flags, and this one is not from there
        - \`isOn\` comes from ./lamp, which was not found
        - nobody knows \`kitchen\` as a key: no catalog, no registry, and nothing that reads flags
      "
    `);
  });

  test('a text that is no key, by its column', async () => {
    expect(
      await why('a.ts:2:14', { 'a.ts': `${unleash}const text = 'new-card'; useFlag('new-cart');` }),
    ).toMatchInlineSnapshot(`
      "
      a.ts:2:14
        const text = 'new-card'; useFlag('new-cart');

      2:14  no reference  'new-card'
        - nobody knows \`new-card\` as a key: no catalog, no registry, and nothing that reads flags
        - If it is a flag, add it to the catalog or a registry.
      "
    `);
  });

  test('an everyday word', async () => {
    expect(await why('a.ts:1', { 'a.ts': `open('profile');` }, {}, ['profile'])).toMatchInlineSnapshot(`
      "
      a.ts:1
        open('profile');

      The file was not parsed: its text names no package of an SDK, and no accessor, bag, symbol or key that could mean a flag there.

      1:1  no reference  open('profile')
        - what \`open\` is cannot be told
        - \`open\` is declared nowhere in the file
        - \`profile\` is a key, but also an everyday word: it counts only where something reads it as a flag
      "
    `);
  });

  test('an object that is no bag', async () => {
    expect(await why('a.ts:2', { 'a.ts': `const flags = load();\nif (flags.newCart) buy();` })).toMatchInlineSnapshot(`
      "
      a.ts:2
        if (flags.newCart) buy();

      The file was not parsed: its text names no package of an SDK, and no accessor, bag, symbol or key that could mean a flag there.

      2:11  no reference  flags.newCart
        - \`flags\` is not known to be a bag of flags: no SDK makes it, and neither \`bags\` nor \`registries\` names it
        - \`flags\` is a variable that holds \`load()\` (a.ts:1:7)
        - \`load\` gives it back
      "
    `);
  });

  test('a bag that is handed on whole', async () => {
    const files = { 'a.ts': `show(uiConfig.flags);` };
    expect(await why('a.ts:1', files, { bags: ['uiConfig.flags'] })).toMatchInlineSnapshot(`
      "
      a.ts:1
        show(uiConfig.flags);

      1:1  no reference  show(uiConfig.flags)
        - what \`show\` is cannot be told
        - \`show\` is declared nowhere in the file

      1:15  no reference  uiConfig.flags
        - \`uiConfig.flags\` is a bag: each property of it that is read is a reference, and this reads none
      "
    `);
  });

  test('an empty line', async () => {
    expect(await why('a.ts:2', { 'a.ts': `${unleash}\nuseFlag('new-cart');` })).toMatchInlineSnapshot(`
      "
      a.ts:2

      Nothing on this line names a flag, or calls what may read one.
      "
    `);
  });
});

describe('a file that is not searched', () => {
  const code = `${unleash}useFlag('new-cart');`;

  test('by the configuration', async () => {
    expect(await why('old/a.ts:2', { 'old/a.ts': code }, { exclude: ['gen/**', 'old/**'] })).toMatchInlineSnapshot(`
      "
      old/a.ts:2
        useFlag('new-cart');

      The file is not searched (excluded), because the configuration leaves it out: \`exclude[1] old/**\`.
      "
    `);
  });

  test('by a .flagsweepignore', async () => {
    expect(
      await why('old/a.ts:2', { 'old/a.ts': code, '.flagsweepignore': '# by hand\nold/\n' }),
    ).toMatchInlineSnapshot(`
      "
      old/a.ts:2
        useFlag('new-cart');

      The file is not searched (ignored), because a .flagsweepignore leaves it out: \`old/\` at .flagsweepignore:2.
      "
    `);
  });

  test('by .gitattributes', async () => {
    const files = { 'api.ts': `call('new-cart');`, '.gitattributes': 'api.ts linguist-generated\n' };
    expect(await why('api.ts:1', files, {}, ['new-cart'])).toMatchInlineSnapshot(`
      "
      api.ts:1
        call('new-cart');

      The file is not searched (generated), because a program wrote it: \`api.ts linguist-generated\` at .gitattributes:1.
      "
    `);
  });

  test('by its bytes', async () => {
    expect(await why('logo.png:1', { 'logo.png': new Uint8Array([137, 80, 0, 1]) })).toMatchInlineSnapshot(`
      "
      logo.png:1

      The file is not searched (binary), because it is no text.
      "
    `);
  });

  test('because it is the catalog', async () => {
    expect(
      await why('flags.yaml:1', { 'flags.yaml': 'key: new-cart\n' }, {}, ['new-cart'], ['flags.yaml']),
    ).toMatchInlineSnapshot(`
      "
      flags.yaml:1
        key: new-cart

      The file is part of the catalog: it defines flags, and what it says of them is no reference.
      "
    `);
  });
});

describe('a place that does not exist', () => {
  test.each([
    ['a.ts', '"a.ts" names no place: write <file>:<line> or <file>:<line>:<column>, counted from 1'],
    ['a.ts:0', '"a.ts:0" names no place: write <file>:<line> or <file>:<line>:<column>, counted from 1'],
    ['b.ts:1', 'there is no file b.ts among the files of the repository'],
    ['a.ts:3', 'a.ts has 2 lines; there is no line 3'],
    ['a.ts:1:9', 'line 1 of a.ts has 4 columns; there is no column 9'],
  ])('%s', async (place, message) => {
    const asked = why(place, { 'a.ts': 'a();\nb();\n' });
    await expect(asked).rejects.toThrow(UnknownPlace);
    await expect(asked).rejects.toThrow(message);
  });
});
