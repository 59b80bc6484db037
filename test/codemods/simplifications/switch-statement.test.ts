import { describe, expect, it } from 'vitest';
import { code, codeAndLeft } from '../helpers.js';

const inFunction = (body: string): string => `function f(q) {\n${body}}\n`;

describe('keeps what runs', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'through fallthrough, with its comments',
      `  switch (FLAG) {
    case 'red':
      red();
      break;
    // the blue ones
    case 'blue':
      // first
      blue(); // now
    case 'green':
      green();
      break;
    default:
      other();
  }
  end();
`,
      `  // first
  blue(); // now
  green();
  end();
`,
    ],
    [
      'of a clause in a block',
      `  switch (FLAG) {
    case 'blue': {
      const a = blue();
      use(a);
      break;
    }
    default: {
      other();
    }
  }
`,
      `  const a = blue();
  use(a);
`,
    ],
    [
      'in a block where names would collide',
      `  const a = 1;
  switch (FLAG) {
    case 'blue':
      const a = blue();
      use(a);
      break;
  }
  use(a);
`,
      `  const a = 1;
  {
    const a = blue();
    use(a);
  }
  use(a);
`,
    ],
    [
      'and deletes what a return makes unreachable',
      `  switch (FLAG) {
    case 'red':
      return red();
    case 'blue':
      return blue();
  }
  return other();
`,
      `  return blue();
`,
    ],
    [
      'of a default in the middle that falls through',
      `  switch (FLAG) {
    case 'red':
      red();
      break;
    default:
      other();
    case 'green':
      green();
  }
`,
      `  other();
  green();
`,
    ],
    [
      'of a loop that a clause goes on with',
      `  for (const each of q) {
    switch (FLAG) {
      case 'blue':
        if (each) continue;
        blue(each);
        break;
      default:
        other(each);
    }
    end();
  }
`,
      `  for (const each of q) {
    if (each) continue;
    blue(each);
    end();
  }
`,
    ],
    [
      'under a label',
      `  here: switch (FLAG) {
    case 'blue':
      if (q) break here;
      blue();
  }
`,
      `  here: {
    if (q) break here;
    blue();
  }
`,
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => {
      const keep = name.includes('default') ? 'pink' : 'blue';
      expect(await code(inFunction(before), { keep })).toBe(inFunction(after));
    });
  }
});

describe('stays', () => {
  it('where a break stands inside other statements', async () => {
    const body = (flag: string): string =>
      inFunction(`  switch (${flag}) {\n    case 'blue':\n      if (q) break;\n      blue();\n  }\n`);
    expect(await codeAndLeft(body('FLAG'), { keep: 'blue' })).toMatchObject({
      code: body("'blue'"),
      left: ['2 unsupported-use'],
    });
  });

  it('where a case before the chosen one is not known', async () => {
    const body = (flag: string): string =>
      inFunction(`  switch (${flag}) {\n    case q:\n      a();\n      break;\n    case 'blue':\n      b();\n  }\n`);
    expect(await codeAndLeft(body('FLAG'), { keep: 'blue' })).toMatchObject({
      code: body("'blue'"),
      left: ['2 unsupported-use'],
    });
  });

  it('where clauses share a variable', async () => {
    const body = (flag: string): string =>
      inFunction(
        `  switch (${flag}) {\n    case 'red':\n      let a;\n    case 'blue':\n      a = 1;\n      use(a);\n  }\n`,
      );
    expect(await codeAndLeft(body('FLAG'), { keep: 'blue' })).toMatchObject({
      code: body("'blue'"),
      left: ['2 hoisted'],
    });
  });
});

it('knows the members of enums and constants, here and in other files', async () => {
  const { remove } = await import('../helpers.js');
  const { files } = await remove(
    {
      'variant.ts': `export enum Variant { Red = 'red', Blue = 'blue' }\nexport const GREEN = 'green';\n`,
      'a.ts': `import { useStringFlagValue } from '@openfeature/react-sdk';
import { GREEN, Variant } from './variant';
export function f() {
  switch (useStringFlagValue('x', 'red')) {
    case GREEN:
      return 1;
    case Variant.Red:
      return 2;
    case Variant.Blue:
      return 3;
  }
}
export const g = () => useStringFlagValue('x', 'red') === Variant.Blue;
`,
    },
    { keep: 'blue' },
  );
  expect(files['a.ts']).toBe(`export function f() {
  return 3;
}
export const g = () => true;
`);
});

describe('a switch', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'whose clause goes on behind a block',
      "function f(q) {\n  switch (FLAG) {\n    case 'blue':\n      a();\n      {\n        b();\n      }\n      break;\n  }\n}\n",
      'function f(q) {\n  a();\n  {\n    b();\n  }\n}\n',
    ],
    [
      'whose block ends it behind something else',
      "function f(q) {\n  switch (FLAG) {\n    case 'blue':\n      a();\n      {\n        b();\n        break;\n      }\n    default:\n      c();\n  }\n}\n",
      "function f(q) {\n  switch ('blue') {\n    case 'blue':\n      a();\n      {\n        b();\n        break;\n      }\n    default:\n      c();\n  }\n}\n",
    ],
    [
      'of an empty clause',
      "function f(q) {\n  switch (FLAG) {\n    case 'blue':\n      break;\n    default:\n      c();\n  }\n  end();\n}\n",
      'function f(q) {\n  end();\n}\n',
    ],
    [
      'of an empty block',
      "function f(q) {\n  switch (FLAG) {\n    case 'blue': {\n      break;\n    }\n    default:\n      c();\n  }\n  end();\n}\n",
      'function f(q) {\n  end();\n}\n',
    ],
    [
      'whose block has a name that is taken',
      "function f(q) {\n  const a = 1;\n  switch (FLAG) {\n    case 'blue': {\n      const a = 2;\n      use(a);\n      break;\n    }\n  }\n  use(a);\n}\n",
      'function f(q) {\n  const a = 1;\n  {\n    const a = 2;\n    use(a);\n  }\n  use(a);\n}\n',
    ],
    [
      'whose other clause declares a `var`',
      "function f(q) {\n  switch (FLAG) {\n    case 'red':\n      var a = 1;\n      break;\n    case 'blue':\n      b();\n  }\n  use(a);\n}\n",
      "function f(q) {\n  switch ('blue') {\n    case 'red':\n      var a = 1;\n      break;\n    case 'blue':\n      b();\n  }\n  use(a);\n}\n",
    ],
    ['in a case', 'switch (q) {\n  case FLAG:\n    a();\n}\n', "switch (q) {\n  case 'blue':\n    a();\n}\n"],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: 'blue' })).toBe(after));
  }
});
