import { describe, expect, it } from 'vitest';
import { makeRepo, type Repo } from './helpers.js';

const code = {
  'src/flags.ts': `export const enablePins = (): boolean => false;
export const enableBadges = enablePins;
export function isWide(width: number): boolean {
  return width > 100;
}
export class Flags {
  static pins = false;
}
export enum FlagKey {
  NewCart = 'new-cart',
  OldCart = 'old-cart',
}
export const NEW_MENU = 'new-menu';
`,
  'src/page.ts': `import { OpenFeature } from '@openfeature/web-sdk';
import { enableBadges, enablePins, FlagKey, Flags, isWide, NEW_MENU } from './flags';
import { config } from './config';

const client = OpenFeature.getClient();
export const pins = () => enablePins() ? 'pins' : 'none';
export const badges = () => enableBadges() ? 'badges' : 'plain';
export const wide = () => isWide(80) ? 'wide' : 'narrow';
export const fixed = () => Flags.pins ? 'fixed' : 'loose';
export const cart = () => client.getBooleanValue(FlagKey.NewCart, false) ? 'new' : 'old';
export const menu = () => client.getBooleanValue(NEW_MENU, false) ? 'new menu' : 'old menu';
export const theme = () => config.flags.darkTheme ? 'dark' : 'light';
export const beta = () => process.env.SHOW_BETA === 'true' ? 'beta' : 'stable';
`,
};

/** What a function of the page gives back once the flag is gone. */
async function bodyOf(repo: Repo, name: string): Promise<string | undefined> {
  return new RegExp(`${name} = \\(\\) => (.*);`).exec(repo.read('src/page.ts'))?.[1];
}

describe('a flag without configuration', () => {
  it.each([
    ['a function by its place', 'src/flags.ts#enablePins', 'pins', "'pins'"],
    ['a function by the end of its path', 'flags.ts#enablePins', 'pins', "'pins'"],
    ['a function by its name', 'enablePins', 'pins', "'pins'"],
    ['a constant that stands for a function', 'enableBadges', 'badges', "'badges'"],
    ['a function that is told something, by its place', 'src/flags.ts#isWide', 'wide', "'wide'"],
    ['a static member by its place', 'src/flags.ts#Flags.pins', 'fixed', "'fixed'"],
    ['a static member by its class', 'Flags.pins', 'fixed', "'fixed'"],
    ['an enum member', 'FlagKey.NewCart', 'cart', "'new'"],
    ['an enum member by its place', 'src/flags.ts#FlagKey.NewCart', 'cart', "'new'"],
    ['a constant that holds the key', 'src/flags.ts#NEW_MENU', 'menu', "'new menu'"],
    ['a key', 'new-menu', 'menu', "'new menu'"],
    ["a property's path", 'config.flags.darkTheme', 'theme', "'dark'"],
    ['a variable of the environment', 'process.env.SHOW_BETA', 'beta', "'beta'"],
    ['a variable by its name', 'SHOW_BETA', 'beta', "'beta'"],
  ])('is %s: %s', async (_what, word, name, body) => {
    const repo = makeRepo(code);
    const { stderr } = await repo.run(`remove ${word} --keep true --write`);
    expect({ stderr, body: await bodyOf(repo, name) }).toEqual({ stderr: '', body });
  });

  it('is a member by its name, where the configuration names its registry', async () => {
    const config = '{ "registries": [{ "file": "src/flags.ts", "name": "FlagKey" }] }';
    const repo = makeRepo({ ...code, 'flagsweep.config.json': config });
    await repo.run('remove NewCart --keep false --write');
    expect(await bodyOf(repo, 'cart')).toBe("'old'");
    expect(repo.read('src/flags.ts')).not.toContain('NewCart');
  });

  it('is the flag that a variable sets, where the configuration names its registry', async () => {
    const repo = makeRepo({
      'flagsweep.config.json': '{ "registries": [{ "file": "src/config.ts", "name": "flags", "keys": "name" }] }',
      'src/config.ts': "export const flags = { newCart: process.env.NEW_CART === 'true', other: 1 };\n",
      'src/page.ts': "import { flags } from './config';\nexport const cart = () => flags.newCart ? 'new' : 'old';\n",
    });
    await repo.run('remove NEW_CART --keep true --write');
    expect(repo.read('src/page.ts')).toContain("cart = () => 'new';");
  });

  it('that is a variable is kept as a text', async () => {
    const { stdout } = await makeRepo(code).run('remove SHOW_BETA --keep false --reporter json');
    expect(JSON.parse(stdout)).toMatchObject({ flagKey: 'SHOW_BETA', keep: 'false' });
  });
});

describe('a word that does not tell', () => {
  const refused = async (files: Record<string, string>, word: string): Promise<string> => {
    const { code, stderr } = await makeRepo(files).run(`remove ${word} --keep true`);
    expect(code).toBe(2);
    return stderr;
  };

  it('means functions of two files', async () => {
    const files = { 'a/flags.ts': 'export const on = () => true;\n', 'b/flags.ts': 'export const on = () => false;\n' };
    expect(await refused(files, 'on')).toBe(`error: "on" can mean 2 flags
  a/flags.ts#on  on
  b/flags.ts#on  on
Name one of them by its place, as it stands here, or by its key.
`);
    expect(await refused(files, 'flags.ts#on')).toMatch(/^error: "flags\.ts#on" can mean 2 flags\n/);
  });

  it('names a file that is not there', async () => {
    expect(
      await refused(code, 'src/flag.ts#enablePins'),
    ).toBe(`error: no flag "src/flag.ts#enablePins": there is no file src/flag.ts among the files of the repository
A place is written <file>#<function> or <file>#<enum, object or class>.<member>.
`);
  });

  it('names nothing that the file declares', async () => {
    expect(await refused(code, 'src/flags.ts#enablePin')).toMatch(
      'src/flags.ts declares no flag enablePin; did you mean enablePins?\n',
    );
    expect(await refused(code, 'src/flags.ts#other')).toMatch(
      'src/flags.ts declares no flag other; it declares enablePins, enableBadges, isWide, Flags, FlagKey, NEW_MENU\n',
    );
  });

  it('names a registry without its member, or one that it lacks', async () => {
    expect(await refused(code, 'src/flags.ts#FlagKey')).toMatch(
      'FlagKey of src/flags.ts holds 2 flags; name one of them: FlagKey.NewCart, FlagKey.OldCart\n',
    );
    expect(await refused(code, 'src/flags.ts#FlagKey.NewCrt')).toMatch(
      'FlagKey of src/flags.ts has no member NewCrt; it has FlagKey.NewCart, FlagKey.OldCart\n',
    );
  });

  it('is no member of what code declares', async () => {
    expect(await refused(code, 'FlagKey.NewCrt')).toMatch(
      'error: no flag "FlagKey.NewCrt": FlagKey of src/flags.ts has no member NewCrt; it has FlagKey.NewCart, FlagKey.OldCart\n',
    );
  });

  it('is a function that is misspelt', async () => {
    expect(await refused(code, 'enableBadge')).toMatch(/; did you mean "enableBadges"\?\n/);
  });

  it.each(['isWide', 'Missing.member', 'process.env.MISSING', 'a b', 'x('])('means no flag: %s', async (word) => {
    expect(await refused(code, `"${word}"`)).toMatch(`error: no flag "${word}" in /repo`);
  });
});
