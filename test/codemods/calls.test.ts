import { describe, expect, it } from 'vitest';
import { type Files, remove } from './helpers.js';

const options = { accessors: [{ name: 'isOn' }] };

/** What becomes of `if (<call> || isOn('x')) go();` beside other files. */
async function after(call: string, files: Files = {}, head = ''): Promise<string | undefined> {
  const body = `${head}export const f = (a, list) => {\n  if (${call} || isOn('x')) go();\n};\n`;
  const result = await remove({ ...files, 'a.ts': body }, { options });
  return result.files['a.ts']?.replace(head, '').split('\n')[1]?.trim();
}

describe('a call that does nothing anyone could see goes with what needs its result no more', () => {
  const from = (names: string): string => `import { ${names} } from './b';\n`;

  it.each<[string, string, string]>([
    ['returns what it is given', 'isPro(a)', 'export const isPro = (user) => user.plan === "pro";\n'],
    [
      'names constants and decides',
      'isPro(a)',
      'export function isPro({ plan = "oss" }) {\n  const p = plan.trim();\n  if (p === "pro") return true;\n  return false;\n}\n',
    ],
    [
      'calls what does no more',
      'isPro(a)',
      'const planOf = (user) => user?.plan;\nexport const isPro = (user) => planOf(user) === "pro";\n',
    ],
    ['looks into a list', 'isPro(list)', 'export const isPro = (list) => list.some((each) => each.plan === "pro");\n'],
    [
      'is handed out by a hook',
      'isPro()',
      'import { useCallback } from "react";\nexport const useConfig = (data) => {\n  const isPro = useCallback(() => data.plan === "pro", [data]);\n  return { isPro };\n};\n',
    ],
  ])('%s', async (_, call, code) => {
    const head = code.includes('useConfig')
      ? "import { useConfig } from './b';\nconst { isPro } = useConfig(window.data);\n"
      : from('isPro');
    expect(await after(call, { 'b.ts': code }, head)).toBe('go();');
  });

  it('a method that only looks', async () => {
    expect(await after(`list.includes(a)`)).toBe('go();');
    expect(await after(`list.some((each) => each === a)`)).toBe('go();');
  });
});

describe('a call stays where what it calls', () => {
  it.each<[string, string]>([
    ['calls what is not known', 'export const isPro = (user) => load(user);\n'],
    ['writes', 'let n = 0;\nexport const isPro = () => {\n  n++;\n  return true;\n};\n'],
    ['writes in a default', 'let n = 0;\nexport const isPro = (a = n++) => true;\n'],
    ['computes a name in a pattern', 'export const isPro = ({ [load()]: a }) => a;\n'],
    ['throws', 'export function isPro(user) {\n  if (!user) throw new Error("no user");\n  return true;\n}\n'],
    [
      'repeats',
      'export function isPro(list) {\n  for (const each of list) if (each) return true;\n  return false;\n}\n',
    ],
    ['calls itself', 'export const isPro = (user) => isPro(user.parent);\n'],
    ['gives what it is given to a list', 'export const isPro = (list, f) => list.some(f);\n'],
    ['may be another one', 'export let isPro = () => true;\nexport const set = (f) => {\n  isPro = f;\n};\n'],
  ])('%s', async (_, code) => {
    expect(await after('isPro(a)', { 'b.ts': code }, "import { isPro } from './b';\n")).toBe(
      'if (isPro(a) || true) go();',
    );
  });

  it('is a method that a class may override', async () => {
    const code = 'export class User {\n  isPro() {\n    return this.plan === "pro";\n  }\n}\n';
    const head = "import { User } from './b';\nconst user: User = window.user;\n";
    expect(await after('user.isPro()', { 'b.ts': code }, head)).toBe('if (user.isPro() || true) go();');
  });
});
