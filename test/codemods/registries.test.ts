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
    ['of a field', `${head}export class C {\n  f = env;\n  m() {\n    return this.f.x && this.f.y;\n  }\n}\n`, ''],
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
    ['a type says what is handed in', `export const f = (e: typeof env) => e.x;`, handed],
    ['a parameter has it as its default', `export const f = (e = env) => e.x;`, handed],
    ['a parameter takes it apart', `export const f = ({ x } = env) => x;`, handed],
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
    expect(left).toContain(`2 ${reason}`);
  });
});
