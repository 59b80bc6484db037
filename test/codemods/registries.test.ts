import { describe, expect, it } from 'vitest';
import { remove } from './helpers.js';

const env = `export const env = {\n  x: process.env.X_FLAG === 'true',\n  y: !!process.env.OLD_MENU,\n};\n`;
const options = { registries: [{ file: 'env.ts', name: 'env' }] };
const head = `import { env } from './env';\n`;
const without = env.replace(/\n {2}x:.*/, '');

const removed = async (code: string, keep = true) => {
  const { files, leftovers } = await remove({ 'env.ts': env, 'a.ts': code }, { options, keep });
  return { code: files['a.ts'], env: files['env.ts'], left: leftovers.map((each) => `${each.line} ${each.message}`) };
};

describe('members of a registry', () => {
  it.each<[how: string, code: string, after: string]>([
    ['that are destructured', `${head}const { x, y: old } = env;\nuse(x ? a : old, old);\n`, `use(a, old);\n`],
    ['of a constant that is the registry', `${head}const copy = env;\nuse(copy.x && copy.y);\n`, `use(copy.y);\n`],
    [
      'of a private field',
      `${head}export class C {\n  private f = env;\n  m() {\n    return this.f.x && this.f.y;\n  }\n}\n`,
      '',
    ],
  ])('%s', async (_, before, after) => {
    const result = await removed(before);
    expect(result.env).toBe(without);
    expect(result.left).toEqual([]);
    if (after !== '') expect(result.code?.endsWith(after)).toBe(true);
    else expect(result.code).toBe(before.replace('this.f.x && ', ''));
  });

  const handed =
    'reads the flag in a way that is not simplified yet: another object with the same members may be handed in here';
  it.each<[how: string, code: string, reason: string]>([
    [
      'a field may be given another',
      `import { env } from './env';\nexport class C { f = env; m() { return this.f.x; } }`,
      handed,
    ],
    ['a type says what is handed in', `export const f = (e: typeof env) => e.x;`, handed],
    ['a parameter has it as its default', `export const f = (e = env) => e.x;`, handed],
    ['a parameter takes it apart', `export const f = ({ x } = env) => x;`, handed],
    [
      'something is there that gets it',
      `let x;\n({ x } = env);\nuse(x);`,
      'reads the flag in a way that is not simplified yet: it is assigned: x',
    ],
    [
      'the name would be in the rest',
      `const { x, ...rest } = env;\nuse(rest);`,
      'reads the flag in a way that is not simplified yet: without its name it would be in the rest',
    ],
    [
      'a name holds the text of its variable',
      `const { X_FLAG } = process.env;\nuse(X_FLAG === 'true', env);`,
      'reads the flag in a way that is not simplified yet: the text of a variable says more than on and off: { X_FLAG }',
    ],
  ])('are left where %s', async (_, code, reason) => {
    const before = `${head}${code}\n`;
    const { env: flags, left, ...result } = await removed(before);
    expect(result.code).toBe(before);
    expect(left.map((each) => each.replace(/^\d+ /, ''))).toContain(reason);
  });
});

describe('keys of a registry', () => {
  const flags = `export const KEYS = {\n  cart: { pay: 'cart-pay', tip: 'cart-tip' },\n  menu: { top: 'menu-top' },\n} as const;\n`;
  const options = { accessors: [{ name: 'isOn' }], registries: [{ file: 'keys.ts', name: 'KEYS' }] };
  const head = `import { KEYS } from './keys';\n`;
  const removed = async (code: string, key: string) => {
    const { files, left } = await remove({ 'keys.ts': flags, 'a.ts': head + code }, { key, options });
    return { code: files['a.ts'], keys: files['keys.ts'], left };
  };

  it.each<[how: string, key: string, code: string, after: string, keys: string]>([
    ['in a group', 'cart-pay', 'if (isOn(KEYS.cart.pay)) go();\n', 'go();\n', flags.replace("pay: 'cart-pay', ", '')],
    [
      'alone in a group',
      'menu-top',
      'const { menu } = KEYS;\nif (isOn(menu.top)) go();\n',
      'go();\n',
      flags.replace("{ top: 'menu-top' }", '{}'),
    ],
    [
      'taken out of a group beside another',
      'menu-top',
      'const {\n  menu: { top },\n  cart: { pay },\n} = KEYS;\nif (isOn(top)) go(pay);\n',
      `${head}const {\n  cart: { pay },\n} = KEYS;\ngo(pay);\n`,
      flags.replace("{ top: 'menu-top' }", '{}'),
    ],
  ])('go: %s', async (_, key, code, after, keys) => {
    expect(await removed(code, key)).toEqual({ code: after, keys, left: [] });
  });

  it.each<[how: string, code: string, after: string, left: string[]]>([
    [
      'a name that is handed on',
      'const { top } = KEYS.menu;\nif (isOn(top)) go();\nlog(top);\n',
      'const { top } = KEYS.menu;\ngo();\nlog(top);\n',
      ['a.ts:2 still-referenced', 'a.ts:4 unknown-accessor', 'keys.ts:3 still-referenced'],
    ],
    [
      'a parameter that has it as its default',
      'export const f = ({ top } = KEYS.menu) => isOn(top);\n',
      'export const f = ({ top } = KEYS.menu) => isOn(top);\n',
      ['a.ts:2 unknown-accessor', 'keys.ts:3 still-referenced'],
    ],
    [
      'an assignment',
      'let top;\n({ top } = KEYS.menu);\nlog(top);\n',
      'let top;\n({ top } = KEYS.menu);\nlog(top);\n',
      ['a.ts:3 unknown-accessor', 'keys.ts:3 still-referenced'],
    ],
  ])('stay for %s', async (_, code, after, left) => {
    expect(await removed(code, 'menu-top')).toEqual({ code: head + after, keys: flags, left });
  });
});

describe('registries that are made of others', () => {
  it('lose the member where it is declared', async () => {
    const { files, left } = await remove(
      {
        'base.ts': 'export const BASE = { x: true, y: false };\n',
        'flags.ts': `import { BASE } from './base';\nexport const FLAGS = { ...BASE, x: false, z: true };\n`,
        'a.ts': `import { FLAGS } from './flags';\nimport { BASE } from './base';\nif (FLAGS.x && BASE.x) go(FLAGS);\n`,
      },
      { options: { registries: [{ file: 'flags.ts', name: 'FLAGS' }] } },
    );
    expect(files).toEqual({
      'base.ts': 'export const BASE = { y: false };\n',
      'flags.ts': `import { BASE } from './base';\nexport const FLAGS = { ...BASE, z: true };\n`,
      'a.ts': `import { FLAGS } from './flags';\ngo(FLAGS);\n`,
    });
    expect(left).toEqual([]);
  });

  it('lose the member of an object that a property holds', async () => {
    const { files, left } = await remove(
      {
        'config.ts': 'export const config = { flags: { x: true, y: false }, port: 1 };\n',
        'a.ts': `import { config } from './config';\nif (config.flags.x) go(config);\n`,
      },
      { options: { registries: [{ file: 'config.ts', name: 'config.flags' }] } },
    );
    expect(files).toEqual({
      'config.ts': 'export const config = { flags: { y: false }, port: 1 };\n',
      'a.ts': `import { config } from './config';\ngo(config);\n`,
    });
    expect(left).toEqual([]);
  });

  it('keep the member of an interface while what has its type is read', async () => {
    const files = {
      'base.ts': 'export interface Base {\n  x: boolean;\n}\n',
      'flags.ts': `import type { Base } from './base';\nexport interface FlagSet extends Base {\n  y: boolean;\n}\n`,
      'a.ts': `import type { FlagSet } from './flags';\nexport const f = (f: FlagSet) => f.x && f.y;\n`,
    };
    const { files: after, left } = await remove(files, {
      options: { registries: [{ file: 'flags.ts', name: 'FlagSet' }] },
    });
    expect(after).toEqual(files);
    expect(left).toEqual(['a.ts:2 unsupported-use', 'base.ts:2 still-referenced']);
  });
});

it('a variable that createEnv has in two parts stays in both', async () => {
  const made = `export const env = createEnv({\n  server: { x: z.boolean(), y: z.boolean() },\n  runtimeEnv: { x: process.env.x, y: process.env.y },\n});\n`;
  const { files, leftovers } = await remove(
    { 'env.ts': made, 'a.ts': `${head}export const a = env.x ? 1 : 2;\n` },
    { options, keep: true },
  );
  expect(files['a.ts']).toBe('export const a = 1;\n');
  expect(files['env.ts']).toBe(made);
  expect(leftovers.map((each) => `${each.line} ${each.message}`)).toEqual([
    '3 stays, because the flag is still used: env.ts:2',
  ]);
});
