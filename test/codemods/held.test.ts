import type { RemovalInput } from '@flagsweep/codemods';
import { describe, expect, it } from 'vitest';
import { type Files, plan } from './helpers.js';

const reads = "import { useFlag } from '@unleash/proxy-client-react';\n";

/** The range of a piece of a file's text, which has to stay. */
function hold(files: Files, file: string, piece: string): NonNullable<RemovalInput['held']>[number] {
  const start = (files[file] as string).indexOf(piece);
  if (start < 0) throw new Error(`${file} does not hold ${piece}`);
  return { file, start, end: start + piece.length, reason: 'type-error', why: 'TS1 no' };
}

describe('code that is held', () => {
  const files = {
    'a.tsx': `${reads}export const A = () => (useFlag('x') ? <New /> : <Old />);\nexport const B = () => useFlag('x') && 1;\n`,
  };

  it('stays as it was, and is named; the rest goes', async () => {
    const { files: after, left } = await plan(files, { held: [hold(files, 'a.tsx', "useFlag('x') && 1")] });
    expect(after['a.tsx']).toBe(
      `${reads}export const A = () => (<New />);\nexport const B = () => useFlag('x') && 1;\n`,
    );
    expect(left).toEqual(['a.tsx:3 type-error']);
  });

  it('holds the steps of later passes, too', async () => {
    const deep = {
      'a.tsx': `${reads}const on = useFlag('x');\nif (on) a();\nelse b();\nexport const c = on ? 1 : 2;\n`,
    };
    const { files: after } = await plan(deep, { held: [hold(deep, 'a.tsx', 'else b();')] });
    // The constant is put in place or not as a whole; what is held is not touched either way.
    expect(after['a.tsx']).toContain('else b();');
  });

  it('may be all of a file: then nothing in it changes', async () => {
    const { plan: made, left } = await plan(files, { held: [hold(files, 'a.tsx', files['a.tsx'])] });
    expect(made.files).toEqual([]);
    expect(left).toEqual(['a.tsx:1 type-error']);
  });
});

describe('what depends on code that is held', () => {
  const files = {
    'keys.ts': "export enum Key {\n  X = 'x',\n  Y = 'y',\n}\n",
    'a.ts': `${reads}import { Key } from './keys';\nexport const a = useFlag(Key.X) ? 1 : 2;\n`,
    'b.ts': `${reads}import { Key } from './keys';\nexport const b = useFlag(Key.X) ? 1 : 2;\n`,
    'a.test.ts': "import { Key } from './keys';\nsetFlags({ [Key.X]: true, [Key.Y]: true });\n",
    'x.yaml': 'key: x\n',
  };
  const options = {
    options: { registries: [{ file: 'keys.ts', name: 'Key' }] },
    definedIn: ['x.yaml'],
    isTest: (file: string) => /\.test\.tsx?$/.test(file),
  };

  it('stays: declarations, overrides and the entry of the catalog', async () => {
    const { files: after } = await plan(files, { ...options, held: [hold(files, 'b.ts', 'useFlag(Key.X)')] });
    expect(after).toEqual({ ...files, 'a.ts': 'export const a = 1;\n' });
  });

  it('is not deleted either', async () => {
    const old = {
      'src/a.tsx': `${reads}import { Old } from './old';\nexport const A = () => (useFlag('x') ? <New /> : <Old />);\n`,
      'src/old.tsx': 'export const Old = () => <b />;\n',
      'src/old.test.tsx': "import { Old } from './old';\nit('is old', () => render(<Old />));\n",
    };
    const { definedIn: _none, ...more } = options;
    expect(Object.keys((await plan(old, more)).files)).toEqual(['src/a.tsx']);
    for (const file of ['src/old.tsx', 'src/old.test.tsx'] as const) {
      const { files: after } = await plan(old, { ...more, held: [hold(old, file, old[file])] });
      expect(Object.keys(after)).toEqual(['src/a.tsx', 'src/old.tsx', 'src/old.test.tsx']);
    }
  });

  it('keeps the arguments and parameters of all files alike', async () => {
    const calls = {
      'src/f.ts': 'export const f = (on: boolean, size: number) => (on ? size : -size);\n',
      'src/a.tsx': `${reads}import { f } from './f';\nexport const a = f(useFlag('x'), 1);\n`,
      'src/b.tsx': `${reads}import { f } from './f';\nexport const b = f(useFlag('x'), 2);\n`,
    };
    const { definedIn: _none, ...more } = options;
    expect((await plan(calls, more)).files['src/f.ts']).toBe('export const f = (size: number) => (size);\n');
    for (const [file, piece] of [
      ['src/b.tsx', "f(useFlag('x'), 2)"],
      ['src/f.ts', 'on: boolean'],
      ['src/b.tsx', '2)'],
    ] as const) {
      const { files: after } = await plan(calls, { ...more, held: [hold(calls, file, piece)] });
      expect(after[file]).toContain(piece);
      // Whatever stays, calls and function agree on what is given.
      const given = [after['src/a.tsx'], after['src/b.tsx']].map((text) =>
        /f\((.*)\);/.exec(text ?? '')?.[1]?.includes(','),
      );
      expect(given).toEqual([true, true].map(() => after['src/f.ts']?.includes('on: boolean')));
    }
  });
});
