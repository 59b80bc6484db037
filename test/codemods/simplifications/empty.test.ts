import { describe, expect, it } from 'vitest';
import { code, codeAndLeft } from '../helpers.js';

describe('what lost all that it held', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['an if on what has no effect', 'if (user.admin) {\n  if (FLAG) go();\n}\nend();\n', 'end();\n'],
    ['the last of a chain', 'if (a) {\n  b();\n} else if (c) {\n  if (FLAG) go();\n}\n', 'if (a) {\n  b();\n}\n'],
    ['blocks in blocks', '{\n  {\n    if (FLAG) go();\n  }\n}\nend();\n', 'end();\n'],
    ['an effect', 'React.useEffect(() => {\n  if (FLAG) go();\n}, [a]);\nend();\n', 'end();\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: false })).toBe(after));
  }
});

describe('stays', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['a function', 'const f = () => {\n  if (FLAG) go();\n};\nuse(f);\n', 'const f = () => {\n};\nuse(f);\n'],
    ['what the author left empty', 'if (a) {\n}\nif (FLAG) go();\n', 'if (a) {\n}\n'],
    ['a branch with an else', 'if (a) {\n  if (FLAG) go();\n} else b();\n', 'if (a) {\n} else b();\n'],
    ['a loop', 'for (const a of b) {\n  if (FLAG) go();\n}\n', 'for (const a of b) {\n}\n'],
    ['a comment', 'if (a) {\n  // todo\n\n  if (FLAG) go();\n}\n', 'if (a) {\n  // todo\n}\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: false })).toBe(after));
  }

  it('a condition that may have an effect', async () => {
    expect(await codeAndLeft('if (a()) {\n  if (FLAG) go();\n}\n', { keep: false })).toMatchObject({
      code: 'if (a()) {\n}\n',
      left: ['1 unused-with-effect'],
    });
  });
});

describe('what is not empty by the flag alone', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['a function that is given to something else', 'onLoad(() => {\n  if (FLAG) go();\n});\n', 'onLoad(() => {\n});\n'],
    [
      'an effect whose dependencies do something',
      'useEffect(() => {\n  if (FLAG) go();\n}, [a()]);\n',
      'useEffect(() => {\n}, [a()]);\n',
    ],
    [
      'an effect that is handed on',
      'use(useEffect(() => {\n  if (FLAG) go();\n}, []));\n',
      'use(useEffect(() => {\n}, []));\n',
    ],
    [
      'a try with a finally',
      'try {\n  if (FLAG) go();\n} finally {\n  end();\n}\n',
      'try {\n} finally {\n  end();\n}\n',
    ],
    ['a catch', 'try {\n  a();\n} catch {\n  if (FLAG) go();\n}\n', 'try {\n  a();\n} catch {\n}\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: false })).toBe(after));
  }
});

describe('what is empty by the flag alone', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'an effect with a function of the old kind',
      'useLayoutEffect(function () {\n  if (FLAG) go();\n}, [a]);\nend();\n',
      'end();\n',
    ],
    ['a labelled block', 'here: {\n  if (FLAG) go();\n}\nend();\n', 'end();\n'],
    [
      'a finally',
      'try {\n  a();\n} catch {\n  b();\n} finally {\n  if (FLAG) go();\n}\n',
      'try {\n  a();\n} catch {\n  b();\n}\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: false })).toBe(after));
  }
});
