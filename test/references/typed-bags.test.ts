import { describe, expect, test } from 'vitest';
import { evaluated, scanFiles } from './helpers.js';

const bags = ['FeatureFlags'];
const props = `interface Props { ff: FeatureFlags; other: Other; all: FeatureFlags[] }\n`;

describe('a bag that the configuration names the type of, through values', () => {
  test.each([
    ['a property of a constant', `const props: Props = load();\nprops.ff.newCart && props.other.x;`],
    ['a property of a parameter, in a constant', `const f = (p: Props) => { const f = p.ff; return f.newCart; };`],
    [
      'destructured in a constant',
      `const f = (props: Props) => { const { ff, other } = props; return ff.newCart && other.x; };`,
    ],
    [
      'destructured twice in a constant',
      `const f = (props: Props) => { const { ff: { newCart }, other: { x } } = props; };`,
    ],
    ['destructured in a parameter', `const f = ({ ff: { newCart }, other: { x } }: Props) => newCart && x;`],
    ['in a parameter without a named type', `const f = ({ own: { newCart } }: { own: FeatureFlags }) => newCart;`],
    [
      'of a type that is declared below',
      `const f = ({ own: { newCart } }: Later) => newCart;\ninterface Later { own: FeatureFlags }`,
    ],
    [
      'of what is declared below',
      `const f = () => { const { own } = load(); own.newCart; };\nconst load = (): Later => get();\ninterface Later { own: FeatureFlags }`,
    ],
    ['what is left over', `const f = (p: Props) => { const { other, ...rest } = p; return rest.ff.newCart; };`],
    ['of a component', `const A: React.FC<Props> = ({ ff }) => ff.newCart;`],
    ['of a component, destructured', `const A: FC<Props> = ({ ff: { newCart } }) => newCart;`],
    ['of what Vue is given', `const props = defineProps<Props>();\nprops.ff.newCart;`],
    ['what a function gives', `function getFlags(): FeatureFlags { return load(); }\ngetFlags().newCart;`],
    [
      'what a function gives, destructured',
      `const getFlags = (): FeatureFlags => load();\nconst { newCart } = getFlags();`,
    ],
    ['what a function promises', `async function load(): Promise<FeatureFlags> {}\n(await load()).newCart;`],
    [
      'what a function promises, in a constant',
      `async function load(): Promise<Props> {}\nconst { ff } = await load();\nff.newCart;`,
    ],
    [
      'what a method of a type gives',
      `interface Service { flags(): FeatureFlags; load: () => Promise<FeatureFlags> }\nconst f = (s: Service) => s.flags().newCart;`,
    ],
    [
      'what a selector is declared to give',
      `const select = (state): FeatureFlags => state.x;\nconst { newCart } = useSelector(select);`,
    ],
    [
      'behind a selector',
      `const select = (state): FeatureFlags => state.x;\ncreateSelector([select], (f) => f.newCart);`,
    ],
    ['what a hook gives in an object', `const use = (): Props => load();\nconst { ff } = use();\nff.newCart;`],
    [
      'what a hook gives in an object that is written out',
      `const use = () => ({ ff: load() as FeatureFlags });\nuse().ff.newCart;`,
    ],
    ['a cast', `(x as FeatureFlags).newCart;`],
    ['a cast of a cast', `(x as unknown as FeatureFlags)!.newCart;`],
    ['a cast to anything', `const f = (flags: FeatureFlags) => (flags as any).newCart;`],
    ['a cast in a constant', `const flags = load() as Readonly<FeatureFlags>;\nflags.newCart;`],
    ['a cast, destructured', `const { newCart } = load() as FeatureFlags;`],
    [
      'a parameter that is a field',
      `class A { constructor(public readonly ff: FeatureFlags) {} go() { return this.ff.newCart; } }`,
    ],
    [
      'the field of an instance',
      `class A { constructor(public readonly ff: FeatureFlags) {} }\nconst f = (a: A) => a.ff.newCart;`,
    ],
    [
      'the field of what is made',
      `class A { constructor(public readonly ff: FeatureFlags) {} }\nconst a = new A(load());\na.ff.newCart;`,
    ],
    [
      'the field of a class above',
      `class A { ff: FeatureFlags; }\nclass B extends A {}\nconst f = (b: B) => b.ff.newCart;`,
    ],
    ['a member of an interface above', `interface More extends Props {}\nconst f = (m: More) => m.ff.newCart;`],
    ['a getter', `class A { get ff(): FeatureFlags { return load(); } }\nconst f = (a: A) => a.ff.newCart;`],
    [
      'a field that is given one',
      `class A { constructor(p: Props) { this.own = p.ff; } go() { return this.own.newCart; } }`,
    ],
    ['or nothing', `const f = (p?: Props) => (p?.ff ?? {}).newCart;`],
    ['an element', `const f = (p: Props) => p.all[0].newCart && p.all.length;`],
    ['each element', `const f = (p: Props) => { for (const one of p.all) one.newCart; };`],
    ['a promise', `const f = async (flags: Promise<FeatureFlags>) => (await flags).newCart;`],
  ])('%s', async (_, code) => {
    expect(await evaluated(props + code, { bags })).toBe('newCart');
  });

  test('in files that do not name it', async () => {
    const files = {
      'types.ts': `import type { FeatureFlags } from './flags';\nexport interface AppConfig { features: FeatureFlags; theme: Theme }`,
      'config.ts': `import type { AppConfig } from './types';\nexport const appConfig: AppConfig = load();`,
      'flags.ts': `export interface FeatureFlags { newSearch: boolean }\nexport function getFlags(): FeatureFlags { return load(); }\nexport const flags: FeatureFlags = load();`,
      'service.ts': `export class Service { constructor(public readonly feats: FeatureFlags) {} }`,
      'a.ts': `import { appConfig } from './config';\nappConfig.features.newSearch;\nappConfig.theme.x;`,
      'b.ts': `import { getFlags as get } from './flags';\nget().newSearch;\nconst { darkMode } = get();`,
      'c.ts': `import { Service } from './service';\nexport const f = (x: Service) => x.feats.newSearch;`,
      'd.ts': `import { flags } from './flags';\nflags.newSearch;`,
      'e.ts': `import * as config from './config';\nconst { features } = config.appConfig;\nfeatures.newSearch;`,
    };
    expect(await scanFiles(files, { bags })).toEqual([
      'evaluation newSearch a.ts:2:20',
      'evaluation newSearch b.ts:2:7',
      'evaluation darkMode b.ts:3:9',
      'evaluation newSearch c.ts:2:42',
      'evaluation newSearch d.ts:2:7',
      'evaluation newSearch e.ts:3:10',
    ]);
  });

  test.each([
    `const f = (p: Props) => p.all.length + p.ff;`,
    `const f = (p: Props) => { const { all, other } = p; return all.length + other.x; };`,
    `const get = (): FeatureFlags | string => load();\nget().length;`,
    `const get = (): Map<string, FeatureFlags> => load();\nget().size;`,
    `const isOn = (key: keyof FeatureFlags): FeatureFlags['x'] => load(key);\nisOn(k).length;`,
    `const set = (flags: FeatureFlags): string => '';\nset(flags).length;`,
    `const make = () => (): FeatureFlags => load();\nmake().name;`,
    `interface Setter { set(flags: FeatureFlags): Other; run: (flags: FeatureFlags) => void }\nconst f = (s: Setter) => s.set(f).x + s.run.name;`,
  ])('%j reads no flag', async (code) => {
    expect(await evaluated(props + code, { bags })).toBe('');
  });
});
