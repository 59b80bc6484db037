import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('a memo of the flag', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'is the value',
      'const on = useMemo(() => FLAG && a.b, [a.b]);\nuse(on);\n',
      'const on = useMemo(() => a.b, [a.b]);\nuse(on);\n',
    ],
    ['is inlined', 'const on = React.useMemo(() => {\n  return !FLAG;\n}, []);\nuse(on);\n', 'use(false);\n'],
    [
      'stays where its dependencies do something',
      'use(useMemo(() => FLAG, [a()]));\n',
      'use(useMemo(() => true, [a()]));\n',
    ],
    [
      'stays where it does more',
      'use(useMemo(() => {\n  a();\n  return FLAG;\n}, []));\n',
      'use(useMemo(() => {\n  a();\n  return true;\n}, []));\n',
    ],
    ['is no callback', 'use(useCallback(() => FLAG, []));\n', 'use(useCallback(() => true, []));\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});

describe('what looks like a memo', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['of another function', 'use(useOther(() => FLAG, []));\n', 'use(useOther(() => true, []));\n'],
    ['that waits', 'use(useMemo(async () => FLAG, []));\n', 'use(useMemo(async () => true, []));\n'],
    [
      'with a parameter',
      'use(useMemo((a) => FLAG, []), useMemo((a = FLAG) => a, []));\n',
      'use(useMemo((a) => true, []), useMemo((a = true) => a, []));\n',
    ],
    [
      'as another argument',
      'use(useMemo(f, () => FLAG), useMemo(() => FLAG, [], a()));\n',
      'use(useMemo(f, () => true), useMemo(() => true, [], a()));\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});

describe('a memo of one object', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['stays', 'use(useMemo(() => FLAG, []));\n', 'use(useMemo(() => ({ a: 1 }), []));\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: { a: 1 } })).toBe(after));
  }
});
