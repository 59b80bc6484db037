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
