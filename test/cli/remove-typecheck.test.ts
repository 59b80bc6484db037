import { describe, expect, it } from 'vitest';
import { makeRepo, type Repo } from './helpers.js';

const sdk = {
  'node_modules/@openfeature/web-sdk/package.json': '{ "name": "@openfeature/web-sdk", "types": "index.d.ts" }',
  'node_modules/@openfeature/web-sdk/index.d.ts':
    'export declare const OpenFeature: { getClient(): { getBooleanValue(key: string, fallback: boolean): boolean } };\n',
};

const base = {
  ...sdk,
  '.gitignore': 'node_modules\n',
  'tsconfig.json':
    '{ "compilerOptions": { "strict": true, "noEmit": true, "skipLibCheck": true }, "include": ["src"] }\n',
};

const reads = "import { OpenFeature } from '@openfeature/web-sdk';\n";
const flag = "OpenFeature.getClient().getBooleanValue('new-cart', false)";

/** A flag whose value is inferred: what takes it breaks once it is only `true`. */
const narrow = {
  ...base,
  'src/on.ts': `${reads}export const settings = { cart: ${flag} };\n`,
  'src/cart.ts': "import { settings } from './on';\n\nexport const isOff = (): boolean => settings.cart === false;\n",
  'src/page.ts': `${reads}export const page = ${flag} ? 'new' : 'old';\n`,
};

const left = (stdout: string): string[] =>
  (
    JSON.parse(stdout) as { leftovers: { file: string; line: number; reason: string; message: string }[] }
  ).leftovers.map(({ file, line, reason, message }) => `${file}:${line} ${reason}: ${message}`);

async function removed(repo: Repo, options = '--write') {
  const { code, stdout, stderr } = await repo.run(`remove new-cart --keep true ${options} --reporter json`);
  return { code, stderr, left: left(stdout), checked: JSON.parse(stdout).typecheck as unknown };
}

describe('a removal that types allow', () => {
  it('is written, and says what was looked at', async () => {
    const repo = makeRepo({
      ...base,
      'src/page.ts': `${reads}export const page = ${flag} ? 'new' : 'old';\n`,
      'src/user.ts': "import { page } from './page';\nexport const user = page;\n",
    });
    expect(await removed(repo)).toEqual({
      code: 0,
      stderr: '',
      left: [],
      checked: { projects: ['tsconfig.json'], files: 2 },
    });
    expect(repo.read('src/page.ts')).toBe("export const page = 'new';\n");
  });
});

describe('a removal that would add a type error', () => {
  // The way that the value is put in place: `as const` makes the type of the property `true`.
  const files = { ...narrow, 'src/on.ts': `${reads}export const settings = { cart: ${flag} } as const;\n` };

  it('takes back the edit that causes it, and goes on with the rest', async () => {
    const repo = makeRepo(files);
    const { code, left } = await removed(repo);
    expect(code).toBe(1);
    expect(left).toEqual([
      "src/on.ts:1 type-error: kept as it was: without it there is a type error, src/cart.ts:3:37 TS2367 This comparison appears to be unintentional because the types 'true' and 'false' have no overlap.",
    ]);
    expect(repo.read('src/on.ts')).toBe(files['src/on.ts']);
    expect(repo.read('src/page.ts')).toBe("export const page = 'new';\n");
  });

  it('is written whole without the check', async () => {
    const repo = makeRepo(files);
    expect(await removed(repo, '--write --no-typecheck')).toEqual({
      code: 0,
      stderr: '',
      left: [],
      checked: undefined,
    });
    expect(repo.read('src/on.ts')).toBe('export const settings = { cart: true } as const;\n');
  });

  it('is not checked in a dry run, but where that is asked for', async () => {
    const repo = makeRepo(files);
    expect((await removed(repo, '')).checked).toBeUndefined();
    expect((await removed(repo, '--typecheck')).code).toBe(1);
  });

  it('is checked without packages only where that is asked for', async () => {
    const own = {
      ...files,
      'src/sdk.d.ts': `declare module '@openfeature/web-sdk' {\n  ${sdk['node_modules/@openfeature/web-sdk/index.d.ts'].replace('declare ', '')}}\n`,
    };
    const bare = Object.fromEntries(Object.entries(own).filter(([file]) => !file.startsWith('node_modules')));
    expect((await removed(makeRepo(bare))).checked).toBeUndefined();
    expect((await removed(makeRepo(bare), '--write --typecheck')).code).toBe(1);
  });
});

it('does not mind errors that were there before', async () => {
  const wrong = "export const wrong: number = 'x';\n";
  const repo = makeRepo({ ...base, 'src/page.ts': `${reads}${wrong}export const page = ${flag} ? 'new' : 'old';\n` });
  expect((await removed(repo)).code).toBe(0);
  expect(repo.read('src/page.ts')).toBe(`${wrong}export const page = 'new';\n`);
});

it('names what the project forbids to be unused, and takes nothing back for it', async () => {
  const repo = makeRepo({
    ...base,
    'tsconfig.json': '{ "compilerOptions": { "strict": true, "noUnusedParameters": true } }\n',
    'src/page.ts': `${reads}export type Page = (old: string) => string;\nexport const page: Page = (old) => (${flag} ? 'new' : old);\n`,
  });
  const { code, left } = await removed(repo);
  expect(code).toBe(1);
  expect(left).toEqual([
    "src/page.ts:2 unused: the project forbids it: TS6133 'old' is declared but its value is never read.",
  ]);
  expect(repo.read('src/page.ts')).not.toContain('new-cart');
});
