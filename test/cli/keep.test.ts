import { describe, expect, it } from 'vitest';
import { makeRepo, type Repo, small } from './helpers.js';

const flag = (fields: string): Repo =>
  makeRepo({ ...small, 'flags/new-cart.yaml': `key: new-cart\nowner: "@shop/web"\n${fields}` });

const kept = async (repo: Repo, line: string): Promise<unknown> => {
  const { stdout, stderr } = await repo.run(`${line} --reporter json`);
  return stderr === '' ? JSON.parse(stdout).keep : stderr;
};

describe('which value stays', () => {
  it('is what --keep says', async () => {
    expect(await kept(makeRepo(small), 'remove new-cart --keep false')).toBe(false);
  });

  it('is what the catalog says where there is no --keep', async () => {
    expect(await kept(flag('retirement: { keep: true }\n'), 'remove new-cart')).toBe(true);
  });

  it('is what --keep says against the catalog', async () => {
    expect(await kept(flag('retirement: { keep: true }\n'), 'remove new-cart --keep false')).toBe(false);
  });

  it('is not guessed', async () => {
    expect(await kept(makeRepo(small), 'remove new-cart')).toBe(
      `error: which value of "new-cart" stays is not known
Say it with --keep true, --keep false or --keep <variant>, or in retirement.keep of the catalog.
`,
    );
  });

  it('is not guessed without a catalog', async () => {
    const repo = makeRepo({ 'src/cart.ts': small['src/cart.ts'] });
    expect(await kept(repo, 'remove new-cart')).toBe(
      `error: which value of "new-cart" stays is not known
Say it with --keep true, --keep false or --keep <variant>.
`,
    );
  });

  it('fits a boolean flag', async () => {
    expect(await kept(makeRepo(small), 'remove new-cart --keep on')).toBe(
      'error: --keep on is not a value of "new-cart"\nThe catalog allows true, false.\n',
    );
  });

  it('is the value of a variant by its name', async () => {
    expect(await kept(flag('variants: { on: true, off: false }\n'), 'remove new-cart --keep off')).toBe(false);
  });

  const colours = 'valueType: string\nvariants: { warm: red, cold: blue, loud: warm }\n';

  it.each([
    ['cold', 'blue'],
    ['blue', 'blue'],
  ])('is a variant or a value: %s', async (word, value) => {
    expect(await kept(flag(colours), `remove new-cart --keep ${word}`)).toBe(value);
  });

  it('is a value rather than the variant of that name', async () => {
    expect(await kept(flag(colours), 'remove new-cart --keep warm')).toBe('warm');
  });

  it('is one of the variants', async () => {
    expect(await kept(flag(colours), 'remove new-cart --keep green')).toBe(
      'error: --keep green is not a value of "new-cart"\nThe catalog allows red, blue, warm.\n',
    );
  });

  it('is one of the values that constraints allow', async () => {
    expect(await kept(flag('constraints: { allowed: [10, 20] }\n'), 'remove new-cart --keep 20')).toBe(20);
    expect(await kept(flag('constraints: { allowed: [10, 20] }\n'), 'remove new-cart --keep 30')).toBe(
      'error: --keep 30 is not a value of "new-cart"\nThe catalog allows 10, 20.\n',
    );
  });

  it.each(['5', 'many', '99', "''"])('is a number of the safe range: not %s', async (word) => {
    const repo = flag('valueType: number\nconstraints: { min: 10, max: 20 }\n');
    expect(await kept(repo, `remove new-cart --keep=${word}`)).toBe(
      `error: --keep ${word.replaceAll("'", '')} is not a value of "new-cart"\nThe catalog allows a number from 10 up to 20.\n`,
    );
  });

  it('has the type of the default where no type is given', async () => {
    expect(await kept(flag('default: 3\n'), 'remove new-cart --keep 4')).toBe(4);
    expect(await kept(flag('default: "3"\n'), 'remove new-cart --keep 4')).toBe('4');
  });

  it('is an object, written as JSON or named as a variant', async () => {
    expect(
      await kept(flag('valueType: object\n'), `remove new-cart --keep=[3,{"a":null}]`.replaceAll('"', '')),
    ).toMatch(
      /^error: --keep \[3,\{a:null\}\] is not a value of "new-cart"\nThe catalog allows an object, written as JSON/,
    );
    const sizes = 'valueType: object\nvariants: { small: { size: 3 }, large: { size: 5 } }\n';
    expect(await kept(flag(sizes), 'remove new-cart --keep large')).toEqual({ size: 5 });
    expect(await kept(flag(sizes), 'remove new-cart --keep medium')).toBe(
      'error: --keep medium is not a value of "new-cart"\nThe catalog allows {"size":3}, {"size":5}.\n',
    );
  });

  it.each([
    ['3', 3],
    ['null', null],
    ['blue', 'blue'],
    ['[1,2]', [1, 2]],
  ])('is what it is in JSON where the catalog says nothing of it: %s', async (text, value) => {
    const repo = makeRepo({ 'src/cart.ts': small['src/cart.ts'] });
    expect(await kept(repo, `remove new-cart --keep ${text}`)).toEqual(value);
  });

  it('fits where the catalog says it, too', async () => {
    expect(await kept(flag('valueType: boolean\nretirement: { keep: "on" }\n'), 'remove new-cart')).toBe(
      `error: retirement.keep of "new-cart" is not a value of "new-cart"
  flags/new-cart.yaml:4:13
The catalog allows true, false.
`,
    );
  });
});
