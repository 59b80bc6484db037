import { describe, expect, it } from 'vitest';
import { remove } from './helpers.js';

const head = `import { useFlag } from '@unleash/proxy-client-react';\nconst isOn = (key) => useFlag(key);\n`;

/** What becomes of code behind an accessor, and why something is left. */
async function after(code: string, keep = true): Promise<{ code: string; left: string[] }> {
  const { files, leftovers } = await remove({ 'a.tsx': head + code }, { keep });
  const left = leftovers.map(({ line, message }) => `${line} ${message}`);
  const text = files['a.tsx'] ?? head + code;
  return { code: text.replace(head, ''), left };
}

describe('a call of what hands on all of its arguments', () => {
  const ask = 'export const ask = (...args) => isOn(...args);\n';
  it('is the value', async () => {
    expect(await after(`${ask}if (ask('x')) a();\n`)).toEqual({ code: `${ask}a();\n`, left: [] });
  });
  it('is the other one, where that is negated', async () => {
    const off = 'export const ask = (...args) => !isOn(...args);\n';
    expect(await after(`${off}if (ask('x')) a();\nelse b();\n`)).toEqual({ code: `${off}b();\n`, left: [] });
  });
  it('stays, where that does more', async () => {
    const code = `export function ask(...args) {\n  log(args);\n  return isOn(...args);\n}\nif (ask('x')) a();\n`;
    expect(await after(code)).toEqual({
      code,
      left: [
        `7 reads the flag in a way that is not simplified yet: what it gives back is not known; name it in "accessors", with its "result": if (ask('x')) a();`,
      ],
    });
  });
});

describe('what may be another function stays', () => {
  const other = 'reads the flag in a way that is not simplified yet: another';
  const cases: [name: string, code: string, left: string][] = [
    [
      'one of two',
      `const ask = mocked ? fake : isOn;\nif (ask('x')) a();\n`,
      `4 ${other} object with the same members may be handed in here`,
    ],
    [
      'what was given first',
      `const ask = given ?? isOn;\nif (ask('x')) a();\n`,
      `4 ${other} object with the same members may be handed in here`,
    ],
    [
      'what a parameter holds',
      `function run(ask) {\n  if (ask('x')) a();\n}\nrun(isOn);\n`,
      `4 ${other} caller may hand in another function here`,
    ],
    [
      'what a component is given',
      `const Menu = ({ ask }) => (ask('x') ? <a /> : <b />);\nexport const Page = () => <Menu ask={isOn} />;\n`,
      `3 ${other} caller may hand in another function here`,
    ],
  ];
  for (const [name, code, left] of cases)
    it(name, async () => expect(await after(code)).toEqual({ code, left: [left] }));
});

it('a component that shows by a condition stays where it may be another one', async () => {
  const wrappers = `const If = ({ condition, children }) => (condition ? children : null);
const Loud = ({ condition, children }) => (condition ? children : log());
const When = process.env.LOUD ? Loud : If;
`;
  const page = (on: string): string =>
    `export const Page = () => (\n  <When condition={${on}}>\n    <b />\n  </When>\n);\n`;
  const { code } = await after(`${wrappers}${page("useFlag('x')")}export const ask = isOn;\n`);
  expect(code).toContain(page('true'));
});

describe('arguments that are given in another way stay', () => {
  for (const code of [
    `export const on = isOn.apply(null, ['x']);\n`,
    `export const isCart = isOn.bind(null, 'x');\n`,
  ]) {
    it(code.trim(), async () => {
      const found = await after(code);
      expect(found.code).toBe(code);
      expect(found.left).toHaveLength(1);
    });
  }
});

describe('a member that holds the key stays', () => {
  const gate = 'names the flag for something else to read; delete the entry or its condition';
  it('of an object', async () => {
    const code = `interface Route { flag?: string }\nconst routes: Route[] = [{ flag: 'x' }, {}];\nkeep(routes, (all: Route[]) => all.filter(({ flag = '' }) => isOn(flag)));\n`;
    expect(await after(code)).toEqual({ code, left: [`4 ${gate}`] });
  });
  it('of a class', async () => {
    const code = `export class Step {\n  flag: string;\n  run() { return isOn(this.flag); }\n}\nexport class Cart extends Step { flag = 'x'; }\n`;
    expect(await after(code)).toEqual({ code, left: [`7 ${gate}`] });
  });
});
