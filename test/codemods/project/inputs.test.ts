import { scanOptionsSchema } from '@flagsweep/references';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { type Files, remove } from '../helpers.js';

const isTest = picomatch(scanOptionsSchema.parse({}).tests, { dot: true });

/** What files are after the flag `x` is on for good; `FLAG` reads it. */
async function on(files: Files): Promise<Files> {
  const input = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, text.replaceAll('FLAG', "isOn('x')")]),
  );
  return (await remove(input, { options: { accessors: [{ name: 'isOn' }] }, isTest })).files;
}

/** The same for one file. */
const one = async (text: string, file = 'a.tsx'): Promise<string> => (await on({ [file]: text }))[file] as string;

/** What stays when nothing but the value is written in. */
const only = (text: string): string => text.replaceAll('FLAG', 'true');

describe('a parameter that is always the kept value', () => {
  const cases: [before: string, after: string][] = [
    [`function f(on) {\n  return on ? 1 : 2;\n}\nrun(f(FLAG));\n`, `function f() {\n  return 1;\n}\nrun(f());\n`],
    [
      `function f(a, on, b) {\n  if (on) go(a);\n  return b;\n}\nrun(f(1, FLAG, 2));\n`,
      `function f(a, b) {\n  go(a);\n  return b;\n}\nrun(f(1, 2));\n`,
    ],
    [`const f = (on) => (on ? 1 : 2);\nrun(f(FLAG), f(true));\n`, `const f = () => (1);\nrun(f(), f());\n`],
    [`const f = on => (on ? 1 : 2);\nrun(f(FLAG));\n`, `const f = () => (1);\nrun(f());\n`],
    [
      `const f = (a: string, on = true) => (on ? a : 2);\nrun(f('', FLAG), f(''));\n`,
      `const f = (a: string) => (a);\nrun(f(''), f(''));\n`,
    ],
    [
      `const g = (on) => (on ? 1 : 2);\nconst f = (on) => g(on);\nrun(f(FLAG));\n`,
      `const g = () => (1);\nconst f = () => g();\nrun(f());\n`,
    ],
    [`const f = (on) => ({ on });\nrun(f(FLAG));\n`, `const f = () => ({ on: true });\nrun(f());\n`],
  ];
  for (const [before, after] of cases) it(before, async () => expect(await one(before, 'a.ts')).toBe(after));

  it('goes with its line in the comment of the function', async () => {
    const before = `/**\n * Does it.\n * @param {string} a What.\n * @param {boolean} on Whether,\n *   or not.\n * @returns {string}\n */\nexport function f(a, on) {\n  return on ? a : '';\n}\nrun(f('', FLAG));\n`;
    expect(await one(before, 'a.js')).toBe(
      `/**\n * Does it.\n * @param {string} a What.\n * @returns {string}\n */\nexport function f(a) {\n  return a;\n}\nrun(f(''));\n`,
    );
  });

  const same: [why: string, text: string][] = [
    ['a comment says what type the function has', `/** @type {Handler} */\nconst f = (on) => on;\nrun(f(FLAG));\n`],
    ['another call gives another value', `const f = (on) => on;\nrun(f(FLAG), f(other));\n`],
    ['a call leaves it out', `const f = (a, on) => on;\nrun(f(1, FLAG), f(1));\n`],
    ['the function is handed on', `const f = (on) => on;\nrun(f(FLAG), list.map(f));\n`],
    ['the function is called through a spread', `const f = (a, on) => on;\nrun(f(1, FLAG), f(...all));\n`],
    ['it is assigned to', `function f(on) {\n  on = 1;\n  return on;\n}\nrun(f(FLAG));\n`],
    ['arguments are read by number', `function f(on) {\n  return arguments[0];\n}\nrun(f(FLAG));\n`],
    ['it is a rest', `function f(...on) {\n  return on;\n}\nrun(f(FLAG));\n`],
    [
      'the function has overloads',
      `function f(on: boolean): 1;\nfunction f(on: unknown) {\n  return on;\n}\nrun(f(FLAG));\n`,
    ],
    ['a type says what the function takes', `const f: Handler = (on) => on;\nrun(f(FLAG));\n`],
    [
      'its type is asked for',
      `function f(on: boolean) {\n  return on;\n}\ntype P = Parameters<typeof f>;\nrun<P>(f(FLAG));\n`,
    ],
    ['it is a type guard', `function f(on: unknown): on is string {\n  return !!on;\n}\nrun(f(FLAG));\n`],
    ['the function is a method', `class A {\n  f(on) {\n    return on;\n  }\n}\nrun(new A().f(FLAG));\n`],
    ['the function may be another one', `let f = (on) => on;\nf = other;\nrun(f(FLAG));\n`],
  ];
  for (const [why, text] of same)
    it(`stays where ${why}`, async () => expect(await one(text, 'a.ts')).toBe(only(text)));

  const f = `export function f(a: number, on: boolean) {\n  return on ? a : 0;\n}\n`;
  const user = `import { f } from './f';\nrun(f(1, FLAG));\n`;

  it('goes in all files that call the function', async () => {
    const files = {
      'f.ts': f,
      'index.ts': `export * from './f';\n`,
      'a.ts': user,
      'b.ts': `import { f as g } from '.';\nrun(g(2, true));\n`,
      'f.test.ts': `import { f } from './f';\nexpect(f(3, true)).toBe(3);\n`,
    };
    expect(await on(files)).toEqual({
      'f.ts': `export function f(a: number) {\n  return a;\n}\n`,
      'index.ts': files['index.ts'],
      'a.ts': `import { f } from './f';\nrun(f(1));\n`,
      'b.ts': `import { f as g } from '.';\nrun(g(2));\n`,
      'f.test.ts': `import { f } from './f';\nexpect(f(3)).toBe(3);\n`,
    });
  });

  it('goes with the tests of the other value', async () => {
    const files = {
      'f.ts': f,
      'a.ts': user,
      'f.test.ts': `import { f } from './f';\n\ndescribe('f', () => {\n  describe('off', () => {\n    it('is nothing', () => {\n      expect(f(1, false)).toBe(0);\n    });\n  });\n\n  it('is the number', () => {\n    expect(f(1, true)).toBe(1);\n  });\n});\n`,
    };
    expect((await on(files))['f.test.ts']).toBe(
      `import { f } from './f';\n\ndescribe('f', () => {\n  it('is the number', () => {\n    expect(f(1)).toBe(1);\n  });\n});\n`,
    );
  });

  const kept: [why: string, more: Files][] = [
    ['another file calls it otherwise', { 'b.ts': `import { f } from './f';\nrun(f(2, false));\n` }],
    ['a test calls it otherwise', { 'f.test.ts': `import { f } from './f';\nrun(f(2, false));\n` }],
    ['the only test calls it otherwise', { 'f.test.ts': `import { f } from './f';\nit('is', () => f(2, false));\n` }],
    [
      'a test calls it in both ways',
      { 'f.test.ts': `import { f } from './f';\nit('is', () => f(2, false) + f(2, true));\nit('runs', run);\n` },
    ],
    [
      'a test calls it with who knows what',
      { 'f.test.ts': `import { f } from './f';\nit('is', () => f(2, other));\nit('runs', run);\n` },
    ],
    ['another file hands it on', { 'b.ts': `import { f } from './f';\nrun([1].map(f));\n` }],
    ['a namespace holds it', { 'b.ts': `import * as all from './f';\nrun(all.f(2, true));\n` }],
    ['a mock replaces it', { 'b.test.ts': `jest.mock('./f', () => ({ f: jest.fn() }));\n` }],
    ['a lazy import takes it', { 'b.ts': `import('./f').then(({ f }) => run(f));\n` }],
    ['a require takes it', { 'b.js': `const { f } = require('./f');\nrun(f(2, true));\n` }],
    ['a public package exports it', { 'package.json': `{ "main": "f.ts" }\n` }],
    ['code that does not parse may call it', { 'b.ts': `import { f } from './f';\nrun(f(2, ;\n` }],
  ];
  for (const [why, more] of kept) {
    it(`stays where ${why}`, async () => {
      const files = { 'f.ts': f, 'a.ts': user, ...more };
      expect(await on(files)).toEqual({ ...files, 'a.ts': only(user) });
    });
  }
});

describe('a parameter that nothing reads any more', () => {
  it('goes with its arguments', async () => {
    const files = {
      'f.ts': `export const f = (a, old) => (FLAG ? a : old);\n`,
      'a.ts': `import { f } from './f';\nimport { old } from './old';\nrun(f(1, old));\n`,
      'old.ts': `export const old = 1;\n`,
    };
    expect(await on(files)).toEqual({
      'f.ts': `export const f = (a) => (a);\n`,
      'a.ts': `import { f } from './f';\nrun(f(1));\n`,
    });
  });

  it('stays where an argument has an effect, and where nobody is known to call the function', async () => {
    expect(await one(`const f = (a, old) => (FLAG ? a : old);\nrun(f(1, make()));\n`, 'a.ts')).toBe(
      `const f = (a, old) => (a);\nrun(f(1, make()));\n`,
    );
    const called = `export const f = (a, old) => (FLAG ? a : old);\n`;
    expect(await one(called, 'a.ts')).toBe(`export const f = (a, old) => (a);\n`);
    expect(await one(`run((a, old) => (FLAG ? a : old));\n`, 'a.ts')).toBe(`run((a, old) => (a));\n`);
  });

  it('stays where it was unused before', async () => {
    expect(await one(`const f = (idle, old) => (FLAG ? 1 : old);\nrun(f(1, 2));\n`, 'a.ts')).toBe(
      `const f = (idle) => (1);\nrun(f(1));\n`,
    );
  });
});

describe('a property of a component', () => {
  const page = (attributes: string): string =>
    `const Page = () => <Card ${attributes} title="a" />;\nrender(<Page />);\n`;
  const given = page('wide={FLAG}');
  const gone = `const Page = () => <Card title="a" />;\nrender(<Page />);\n`;
  const cases: [before: string, after: string][] = [
    [
      `const Card = ({ wide, title }) => <div>{wide && title}</div>;\n`,
      `const Card = ({ title }) => <div>{title}</div>;\n`,
    ],
    [
      `function Card({ wide: big = false, title }: { wide?: boolean; title: string }) {\n  return go(big ? title : null);\n}\n`,
      `function Card({ title }: { title: string }) {\n  return go(title);\n}\n`,
    ],
    [
      `interface Props {\n  /** Whether it is wide. */\n  wide: boolean;\n  title: string;\n}\nconst Card = ({ wide, title }: Props) => go(wide ? title : null);\n`,
      `interface Props {\n  title: string;\n}\nconst Card = ({ title }: Props) => go(title);\n`,
    ],
    [
      `export interface Props {\n  wide: boolean;\n  title: string;\n}\nconst Card: FC<Props> = ({ wide, title }) => go(wide ? title : null);\n`,
      `export interface Props {\n  title: string;\n}\nconst Card: FC<Props> = ({ title }) => go(title);\n`,
    ],
    [
      `type Props = Base & { wide: boolean; title: string };\nconst Card = (props: Props) => go(props.wide ? props.title : null);\n`,
      `type Props = Base & { title: string };\nconst Card = (props: Props) => go(props.title);\n`,
    ],
    [
      `const Card = (props) => {\n  const { wide, title } = props;\n  return go(wide ? title : null);\n};\n`,
      `const Card = (props) => {\n  const { title } = props;\n  return go(title);\n};\n`,
    ],
    [
      `const Card = ({ wide, title, ...rest }) => <div {...rest}>{wide && title}</div>;\n`,
      `const Card = ({ title, ...rest }) => <div {...rest}>{title}</div>;\n`,
    ],
  ];
  for (const [before, after] of cases) it(before, async () => expect(await one(before + given)).toBe(after + gone));

  it('goes through components that only hand it on', async () => {
    const before = `const Leaf = ({ wide, a }) => go(wide ? a : null);\nconst Card = ({ wide, title }) => <Leaf wide={wide} a={title} />;\n`;
    expect(await one(before + given)).toBe(
      `const Leaf = ({ a }) => go(a);\nconst Card = ({ title }) => <Leaf a={title} />;\n${gone}`,
    );
  });

  it('goes where the component does not read it any more', async () => {
    const before = `const Card = ({ wide, title }) => go(FLAG ? title : wide);\n${page('wide={1}')}`;
    expect(await one(before)).toBe(`const Card = ({ title }) => go(title);\n${gone}`);
  });

  it('goes in all files, tests too', async () => {
    const files = {
      'Card.tsx': `export interface Props {\n  wide: boolean;\n  title: string;\n}\nexport default function Card({ wide, title }: Props) {\n  return go(wide ? title : null);\n}\n`,
      'Page.tsx': `import Card from './Card';\n${given}`,
      'Card.test.tsx': `import Card from './Card';\nrender(<Card wide title="b" />);\nrender(<Card wide={true} title="c"></Card>);\n`,
    };
    expect(await on(files)).toEqual({
      'Card.tsx': `export interface Props {\n  title: string;\n}\nexport default function Card({ title }: Props) {\n  return go(title);\n}\n`,
      'Page.tsx': `import Card from './Card';\n${gone}`,
      'Card.test.tsx': `import Card from './Card';\nrender(<Card title="b" />);\nrender(<Card title="c"></Card>);\n`,
    });
  });

  const same: [why: string, text: string][] = [
    ['another place gives another value', `const Card = ({ wide }) => wide;\nrender(<Card wide={other} />);\n`],
    ['another place spreads', `const Card = ({ wide }) => wide;\nrender(<Card {...all} />);\n`],
    ['another place leaves it out', `const Card = ({ wide }) => wide;\nrender(<Card />);\n`],
    ['the component is wrapped', `const Card = memo(({ wide }) => wide);\n`],
    ['the component is handed on', `const Card = ({ wide }) => wide;\nrender(memo(Card));\n`],
    ['the rest would get it', `const Card = ({ title, ...rest }) => <a {...rest} />;\n`],
    ['the properties are handed on', `const Card = (props) => <a {...props} b={props.wide} />;\n`],
    [
      'the type is there for others',
      `interface Props {\n  wide: boolean;\n}\nconst Card = ({ wide }: Props) => wide;\nconst p: Props = all;\nrender(p);\n`,
    ],
    [
      'the type is extended',
      `interface Props {\n  wide: boolean;\n}\ninterface More extends Props {}\nconst Card = ({ wide }: Props) => wide;\nrender<More>();\n`,
    ],
    ['the type comes from elsewhere', `import type { Props } from 'p';\nconst Card = ({ wide }: Props) => wide;\n`],
    [
      'the properties of the component are asked for',
      `const Card = ({ wide }: { wide: boolean }) => wide;\ntype P = ComponentProps<typeof Card>;\nrender<P>();\n`,
    ],
    [
      'it is the key of an element',
      `const Card = ({ wide }) => wide;\nrender(createElement(Card, { wide: false }));\n`,
    ],
  ];
  for (const [why, text] of same)
    it(`stays where ${why}`, async () => expect(await one(text + given)).toBe(only(text + given)));
});

describe('a property of an argument', () => {
  it('goes', async () => {
    const before = `const f = ({ on, a }: { on: boolean; a: number }) => (on ? a : 0);\nrun(f({ on: FLAG, a: 1 }), f({ a: 2, on: true }));\n`;
    expect(await one(before, 'a.ts')).toBe(
      `const f = ({ a }: { a: number }) => (a);\nrun(f({ a: 1 }), f({ a: 2 }));\n`,
    );
  });

  it('goes with the argument that holds nothing else', async () => {
    const before = `const f = (a: number, { on }: { on: boolean }) => (on ? a : 0);\nrun(f(1, { on: FLAG }), f(2, { on: true }));\n`;
    expect(await one(before, 'a.ts')).toBe(`const f = (a: number) => (a);\nrun(f(1), f(2));\n`);
    const card = `const Card = ({ wide }) => go(wide ? 1 : 2);\nconst Page = () => <Card wide={FLAG} />;\nrender(<Page />);\n`;
    expect(await one(card)).toBe(`const Card = () => go(1);\nconst Page = () => <Card />;\nrender(<Page />);\n`);
  });

  it('goes where a shorthand gave it', async () => {
    const before = `const f = ({ on, a }) => (on ? a : 0);\nconst on = FLAG;\nrun(f({ on, a: 1 }));\nexport {};\n`;
    expect(await one(before, 'a.ts')).toBe(`const f = ({ a }) => (a);\nrun(f({ a: 1 }));\nexport {};\n`);
  });

  it('stays where the object is made elsewhere, or has more', async () => {
    for (const call of ['f(given)', 'f({ ...given })', 'f({ [name]: 1 })']) {
      const text = `const f = ({ on }) => on;\nrun(f({ on: FLAG }), ${call});\n`;
      expect(await one(text, 'a.ts')).toBe(only(text));
    }
  });

  it('goes from its pattern alone where others than those that are seen may give it', async () => {
    const cases: [before: string, after: string][] = [
      [
        `const f: Handler = ({ a, old }) => (FLAG ? a : old);\nrun(f);\n`,
        `const f: Handler = ({ a }) => (a);\nrun(f);\n`,
      ],
      [
        `run({ f({ a, old }: Props) {\n  return FLAG ? a : old;\n} });\n`,
        `run({ f({ a }: Props) {\n  return a;\n} });\n`,
      ],
      [`run(({ a, old: b = 1 }) => (FLAG ? a : b));\n`, `run(({ a }) => (a));\n`],
    ];
    for (const [before, after] of cases) expect(await one(before, 'a.ts')).toBe(after);
  });

  it('stays in its pattern where it has an effect, or is alone, or the rest would get it', async () => {
    for (const pattern of ['{ a, old = make() }', '{ old }', '{ a, old, ...rest }', '[a, old]']) {
      const text = `run((${pattern}) => (FLAG ? rest : old), rest);\n`;
      expect(await one(text, 'a.ts')).toBe(text.replace('FLAG ? rest : old', 'rest'));
    }
  });
});

describe('what the scripts of a page share', () => {
  const text = `function f(on) {\n  return on ? 1 : 2;\n}\nrun(f(FLAG));\n`;

  it.each([
    ['b.js', 'run(f(false));\n'],
    ['index.html', '<button onclick="f(false)"></button>\n'],
  ])('keeps its parameters where %s may call it', async (file, other) => {
    expect((await on({ 'a.js': text, [file]: other }))['a.js']).toBe(only(text));
  });

  it('loses them where no other file has its name', async () => {
    const files = { 'a.js': text, 'b.js': 'run(ff, $f);\n' };
    expect((await on(files))['a.js']).toBe('function f() {\n  return 1;\n}\nrun(f());\n');
  });
});
