import { indexSdks, type Sdk, type Shape } from '@flagsweep/references/sdks';
import { describe, expect, it } from 'vitest';
import { evaluationsIn } from './lint.js';

const plain = { valueType: 'any', result: 'value' } as const satisfies Partial<Shape>;

/** A vendor that has everything that a table can say. */
const acme: Sdk = {
  title: 'Acme',
  url: 'https://acme.example',
  apis: [
    {
      packages: ['acme'],
      clients: {
        Client: ['new Client()', 'default', 'useAcme()', 'flags'],
        Snapshot: ['<Client>.snapshot()'],
        Flags: ['<Client>.all()', '<Snapshot>.values'],
        Flag: ['new Flag()', 'new Acme.Flag()'],
      },
      shapes: [
        { kind: 'method', name: 'isOn', receiver: 'Client', key: 0, ...plain },
        { kind: 'method', name: 'isOn', receiver: 'Snapshot', key: 0, ...plain },
        { kind: 'method', name: 'treatment', receiver: 'Client', key: [1, 0], ...plain },
        { kind: 'method', name: 'many', receiver: 'Client', key: { arg: 1, prop: 'flags[].flagKey' }, ...plain },
        { kind: 'method', name: 'raw', receiver: 'Flags', key: 0, ...plain },
        { kind: 'bag', name: 'all()', receiver: 'Flags', key: { property: 'raw' }, ...plain },
        { kind: 'hook', name: 'useTreatments', key: { arg: 0, prop: '[]' }, ...plain },
        { kind: 'hook', name: 'useTreatments', key: { arg: 0, prop: 'names[]' }, ...plain },
        { kind: 'hook', name: 'useDefaults', key: { arg: 0, prop: '{}' }, ...plain },
        { kind: 'component', name: 'Treatments', key: { prop: 'names[]' }, ...plain },
        { kind: 'class', name: 'Evaluate', key: { arg: 0, prop: 'feature' }, ...plain },
        { kind: 'hoc', name: 'withFeature', key: 0, ...plain },
        { kind: 'hoc', name: 'withFlags', key: { property: 'camelCase' }, injects: 'flags', ...plain },
        { kind: 'decorator', name: 'Feature', key: { arg: 0, prop: 'flagKey' }, ...plain },
        { kind: 'decorator', name: 'Toggle', key: 'holder', ...plain },
        { kind: 'decorator', name: 'Require', key: { arg: 0, prop: 'flags[]' }, valueType: 'any', result: 'guard' },
        { kind: 'declaration', name: 'flag', key: { arg: 0, prop: 'key' }, valueType: 'any', result: 'other' },
        { kind: 'function', name: 'flag()', key: 'declared', valueType: 'any', result: 'promise' },
        { kind: 'function', name: 'precompute', key: { arg: 0, prop: '[]' }, ...plain },
        { kind: 'declaration', name: 'Flag', key: 'holder', valueType: 'boolean', result: 'other' },
        { kind: 'declaration', name: 'Acme.Flag', key: 'holder', valueType: 'boolean', result: 'other' },
        { kind: 'method', name: 'isEnabled', receiver: 'Flag', key: 'declared', ...plain },
        { kind: 'directive', name: 'acmeFlag', key: { prop: 'acmeFlag' }, ...plain },
      ],
    },
    {
      packages: [],
      generated: ['generated/acme'],
      clients: { Root: ['root()'] },
      shapes: [
        { kind: 'hook', name: 'use*Details', key: { name: 'pascal' }, ...plain },
        { kind: 'hook', name: 'use*', key: { name: 'pascal' }, ...plain },
        { kind: 'method', name: '*', receiver: 'Root', key: { name: 'camel' }, ...plain },
      ],
    },
  ],
};
const tables = indexSdks({ acme });

/** `key` for an evaluation, `.key` for a property or a part of a name, `key!` for a declaration, `key?` for a gate. */
const read = (code: string): string =>
  evaluationsIn(code, {}, 'src/page.tsx', tables)
    .map(({ key, kind, spelling }) => {
      const end = kind === 'declaration' ? '!' : kind === 'gate' ? '?' : '';
      return `${spelling === 'key' || spelling === 'last' ? '' : '.'}${key}${end}`;
    })
    .join(' ');

const cases = (list: [title: string, code: string, keys: string][]): void => {
  it.each(list)('%s', (_, code, keys) => expect(read(code)).toBe(keys));
};

const names =
  'Client, Flag, Evaluate, Feature, Toggle, Require, Treatments, useAcme, useTreatments, useDefaults, withFeature, withFlags, flag, precompute';
const acmeImport = `import { ${names} } from 'acme';\nconst client = new Client();\n`;
const withImport = (list: [title: string, code: string, keys: string][]): void =>
  cases(list.map(([title, code, keys]) => [title, acmeImport + code, keys]));

describe('overloads: the first argument that can be a text', () => {
  withImport([
    ['a text', "client.treatment('user-1', 'a');", 'a'],
    ['no other argument', "client.treatment('a');", 'a'],
    ['an object', "client.treatment('a', { plan: 'b' });", 'a'],
    ['an array, a function, a call, nothing', "client.treatment('a', []); client.treatment('b', () => 'x');", 'a b'],
    ['a call', "client.treatment('a', attributes());", 'a'],
    ['undefined', "client.treatment('a', undefined);", 'a'],
    ['the name of an object', "const attributes = { plan: 'b' };\nclient.treatment('a', attributes);", 'a'],
    ['the name of a text', "const KEY = 'a';\nclient.treatment('user-1', KEY);", 'a'],
    ['a name that says nothing', "client.treatment('user-1', key);", ''],
    ['a parameter with a type', "const f = (key: string) => client.treatment('user-1', key);", ''],
    ['a parameter that is no text', "const f = (user: object) => client.treatment('a', user);", 'a'],
    ['a choice', "client.treatment('user-1', x ? 'a' : 'b');", 'a b'],
  ]);
});

describe('paths', () => {
  withImport([
    ['array', "useTreatments(['a', key, 'b']);", 'a b'],
    ['array in a property', "useTreatments({ names: ['a', 'b'], user });", 'a b'],
    ['array of a constant', "const NAMES = ['a', 'b'] as const;\nuseTreatments(NAMES);", 'a b'],
    ['object of a constant', "const options = { names: ['a'] };\nuseTreatments(options);", 'a'],
    ['an object that is changed', "const o = { names: ['a'] };\no.names = other;\nuseTreatments(o);", ''],
    ['an object that is given more', "const o = { names: ['a'] };\nObject.assign(o, other);\nuseTreatments(o);", ''],
    ['property of elements', "client.many(user, { flags: [{ flagKey: 'a' }, one, { flagKey: 'b' }] });", 'a b'],
    ['a property before a spread', "useTreatments({ names: ['a'], ...options });", ''],
    ['a property after a spread', "useTreatments({ ...options, names: ['a'] });", 'a'],
    ['names of properties', "useDefaults({ a: true, 'b-1': false, ['c']: 1, [d]: 2, ...more });", 'a b-1 c'],
    ['JSX', "<Treatments names={['a', 'b']} />;", 'a b'],
    ['JSX, another attribute', "<Treatments other={['a']} />;", ''],
  ]);
});

describe('kinds of rows', () => {
  withImport([
    ['class', "await aws.send(new Evaluate({ feature: 'a', project }));", 'a'],
    ['class, called', "Evaluate({ feature: 'a' });", ''],
    ['higher-order component', "export default withFeature('a')(Page);", 'a'],
    ['decorator of a field', "class A { @Feature({ flagKey: 'a' }) flag; }", 'a'],
    ['decorator of a parameter', "class A { f(@Feature({ flagKey: 'a' }) flag) {} }", 'a'],
    ['decorator of a class', "@Feature({ flagKey: 'a' }) class A {}", 'a'],
    ['a decorator that is only called', "Feature({ flagKey: 'a' });", ''],
    ['a decorator that reads the name', 'class A { @Toggle() newCheckout; }', 'newCheckout'],
    ['guard', "class A { @Require({ flags: ['a', 'b'] }) get() {} }", 'a? b?'],
    ['directives are no calls', "acmeFlag('a');", ''],
  ]);
});

describe('flags that a higher-order component injects', () => {
  withImport([
    ['property', 'export default withFlags()(({ flags }) => flags.newCart);', '.newCart'],
    ['whole props', 'export default withFlags()((props) => props.flags.newCart);', '.newCart'],
    ['pattern', 'export default withFlags()(({ flags: { newCart, other: o } }) => newCart);', '.newCart .other'],
    ['the call takes the component', 'export default withFlags(({ flags }) => flags.newCart);', '.newCart'],
    ['options', 'export default withFlags({ x: 1 })(function Page({ flags }) { return flags.newCart; });', '.newCart'],
    [
      'named function',
      'function Page({ flags }) { return flags.newCart; }\nexport default withFlags()(Page);',
      '.newCart',
    ],
    [
      'named constant, with a type',
      'const Page = ({ flags }: Props) => { const { newCart } = flags; };\nexport default withFlags()(Page);',
      '.newCart',
    ],
    [
      'class',
      'class Page extends React.Component { render() { return this.props.flags.newCart; } }\nwithFlags()(Page);',
      '.newCart',
    ],
    [
      'class, taken apart',
      'class Page extends Component { f() { const { flags } = this.props; return flags.a; } }\nwithFlags()(Page);',
      '.a',
    ],
    ['class expression', 'withFlags()(class extends Component { f() { this.props.flags.a; } });', '.a'],
    ['through other wrappers', 'const Page = ({ flags }) => flags.a;\nwithFlags()(memo(observer(Page)));', '.a'],
    ['composed', 'const Page = ({ flags }) => flags.a;\ncompose(withFlags(), withRouter)(Page);', '.a'],
    [
      'a parameter that is handed on',
      'function f(c: Client, user) { c.treatment("a", user.name); c.isOn("b", user); c.isOn("c", user); }',
      'b c',
    ],
    ['another prop', 'withFlags()(({ user }) => user.name);', ''],
    ['a component that is not wrapped', 'const Page = ({ flags }) => flags.a;\nwithFlags()(Other);', ''],
    ['another wrapper', 'withOther()(({ flags }) => flags.a);', ''],
    ['the second parameter', 'withFlags()((props, { flags }) => flags.a);', ''],
  ]);
});

describe('declarations', () => {
  withImport([
    ['declared and called', "const a = flag({ key: 'a-1', decide });\nif (await a()) {}", 'a-1! a-1'],
    ['called before', "async function page() { return a(); }\nconst a = flag({ key: 'a-1' });", 'a-1 a-1!'],
    ['exported', "export const a = flag<boolean>({ key: 'a-1' });", 'a-1!'],
    ['handed on', "const a = flag({ key: 'a-1' });\nprecompute([a]);", 'a-1! a-1'],
    ['handed on in a list', "const a = flag({ key: 'a-1' });\nconst all = [a] as const;\nprecompute(all);", 'a-1! a-1'],
    ['of an object', "const flags = { a: flag({ key: 'a-1' }) };\nflags.a();", 'a-1! a-1'],
    ['taken out of an object', "const { a } = { a: flag({ key: 'a-1' }) };\na();", 'a-1! a-1'],
    ['replaced', "let a = flag({ key: 'a-1' });\na = other;\na();", 'a-1!'],
    ['shadowed', "const a = flag({ key: 'a-1' });\nconst f = (a) => a();", 'a-1!'],
    ['named by its holder', 'const flags = { newCart: new Flag() };\nflags.newCart.isEnabled();', 'newCart! newCart'],
    ['in quotes', "const flags = { 'new cart': new Flag() };", 'new cart!'],
    [
      'with a namespace',
      "import Acme from 'acme';\nconst flags = { newCart: new Acme.Flag() };\nAcme.register('shop', flags);\nflags.newCart.isEnabled();",
      'shop.newCart! shop.newCart',
    ],
    [
      'with an empty namespace',
      "import Acme from 'acme';\nconst flags = { newCart: new Acme.Flag() };\nAcme.register('', flags);",
      'newCart!',
    ],
    ['registered elsewhere', "const flags = { newCart: new Flag() };\nother.register('shop', flags);", 'newCart!'],
    [
      'in a class',
      "import Acme from 'acme';\nclass Flags { newCart = new Flag(); }\nconst flags = new Flags();\nAcme.register('shop', flags);\nflags.newCart.isEnabled();",
      'shop.newCart! shop.newCart',
    ],
    ['static', 'class Flags { static newCart = new Flag(); }\nFlags.newCart.isEnabled();', 'newCart! newCart'],
    ['in a constructor', 'class Flags { constructor() { this.newCart = new Flag(); } }', 'newCart!'],
    ['a variable that is put in', 'const cart = new Flag();\nconst flags = { newCart: cart };', 'newCart!'],
    ['nothing holds it', 'const newCart = new Flag();\nregister(new Flag());', ''],
    ['not a flag', 'const flags = { newCart: new Other() };\nflags.newCart.isEnabled();', ''],
  ]);
});

describe('clients', () => {
  cases([
    ['default export', "import acme from 'acme';\nacme.isOn('a');", 'a'],
    ['namespace', "import * as acme from 'acme';\nacme.isOn('a');", 'a'],
    ['property of the package', "import { flags } from 'acme';\nflags.isOn('a');", 'a'],
    [
      'injected by Angular',
      "import { inject } from '@angular/core';\nimport { Client } from 'acme';\nclass A { c = inject(Client); f() { this.c.isOn('a'); } }",
      'a',
    ],
    ['injected by something else', "import { Client } from 'acme';\ninject(Client).isOn('a');", ''],
    [
      'injected by Vue, with a type',
      "import { inject } from 'vue';\nimport type { Client } from 'acme';\nconst c = inject<Client>('acme');\nc.isOn('a');",
      'a',
    ],
    [
      'context with a type',
      "import { createContext, useContext } from 'react';\nimport type { Client } from 'acme';\nconst Acme = createContext<Client | null>(null);\nuseContext(Acme)?.isOn('a');",
      'a',
    ],
    [
      'context with a value',
      "import React from 'react';\nimport { Client } from 'acme';\nconst Acme = React.createContext(new Client());\nconst f = () => { const c = React.useContext(Acme); c.isOn('a'); };",
      'a',
    ],
    [
      'context of objects',
      "import { createContext, useContext } from 'react';\nimport type { Client } from 'acme';\nconst Acme = createContext<{ client: Client }>(x);\nconst { client } = useContext(Acme);\nclient.isOn('a');",
      'a',
    ],
    [
      'context of something else',
      "import { createContext, useContext } from 'react';\nimport 'acme';\nconst Acme = createContext<Other>(x);\nuseContext(Acme).isOn('a');",
      '',
    ],
    [
      'memo',
      "import { useMemo } from 'react';\nimport { Client } from 'acme';\nconst c = useMemo(() => new Client(), []);\nc.isOn('a');",
      'a',
    ],
    [
      'bound method',
      "import { Client } from 'acme';\nconst c = new Client();\nconst isOn = c.isOn.bind(c);\nisOn('a');",
      'a',
    ],
  ]);
  withImport([
    ['made by a client', "client.snapshot().isOn('a');", 'a'],
    ['made by a typed client', "const f = (c: Client) => c.snapshot().isOn('a');", 'a'],
    ['property of what a client made', "const { values } = client.snapshot();\nvalues['a-1'];", '.a-1'],
    ['bag', "const all = await client.all();\nall['a-1'];\nall.b;\nconst { c } = all;", '.a-1 .b .c'],
    ['method of a bag', "client.all().raw('a');\nconst { raw } = client.all();", 'a'],
    ['subclass', "class My extends Client {}\nnew My().isOn('a');", 'a'],
    ['inside a subclass', "class My extends Client { f() { return this.isOn('a') || super.isOn('b'); } }", 'a b'],
    ['typed with a subclass', "class My extends Client {}\nconst f = (my: My) => my.isOn('a');", 'a'],
    ['subclass of another class', "class My extends Other { f() { this.isOn('a'); } }\nnew My().isOn('a');", ''],
    ['in an object', "const app = { client };\napp.client.isOn('a');", 'a'],
    [
      'given back by a function',
      "const get = () => client;\nget().isOn('a');\nfunction make() { return new Client(); }\nmake().isOn('b');",
      'a b',
    ],
    [
      'given back by some function',
      "function make(x) { if (x) return other; return new Client(); }\nmake().isOn('a');",
      '',
    ],
    ['given back by a method', "class A { get() { return client; } f() { this.get().isOn('a'); } }", 'a'],
    ['given back by a getter', "class A { get c() { return client; } f() { this.c.isOn('a'); } }", 'a'],
    ['taken out of this', "class A { c = new Client(); f() { const { c } = this; c.isOn('a'); } }", 'a'],
    ['one part of a type', "const f = (c: Client & Traced) => c.isOn('a');", 'a'],
    ['ref', "import { useRef } from 'react';\nconst ref = useRef<Client>(null);\nref.current?.isOn('a');", 'a'],
    ['ref with a value', "import { useRef } from 'react';\nconst ref = useRef(client);\nref.current.isOn('a');", 'a'],
    ['what is left over of a bag', 'const { a, ...rest } = client.all();\nrest.b;', '.a .b'],
  ]);
});

describe('generated modules', () => {
  cases([
    ['hook', "import { useNewCart } from './generated/acme';\nuseNewCart();", '.newCart'],
    ['renamed', "import { useNewCart as use } from '@/generated/acme.js';\nuse();", '.newCart'],
    ['namespace', "import * as flags from '../generated/acme';\nflags.useNewCart();", '.newCart'],
    ['client', "import { root } from './generated/acme';\nconst flags = root();\nflags.newCart({});", '.newCart'],
    [
      'a property of what it gives',
      "import { useNewCart } from './generated/acme';\nuseNewCart().toString();",
      '.newCart',
    ],
    ['another module', "import { useNewCart } from './other/acme';\nuseNewCart();", ''],
    ['a package of that name', "import { useNewCart } from 'generated/acme';\nuseNewCart();", ''],
  ]);

  it('tells every way to read a name', () => {
    const code = "import { useNewCartDetails } from './generated/acme';\nuseNewCartDetails();";
    const [found] = evaluationsIn(code, {}, 'src/page.tsx', tables);
    expect(found).toMatchObject({ key: 'newCart', others: ['newCartDetails'], spelling: 'pascal' });
  });
});

it('tells two forms that fit once', () => {
  expect(read(`${acmeImport}useTreatments(['a']); useTreatments({ names: ['a'] });`)).toBe('a a');
});
