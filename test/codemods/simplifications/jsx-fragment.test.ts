import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('a fragment among elements', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'is opened',
      'const p = (\n  <p>\n    {FLAG && (\n      <>\n        <A />\n        <B />\n      </>\n    )}\n  </p>\n);\n',
      'const p = (\n  <p>\n    <A />\n    <B />\n  </p>\n);\n',
    ],
    ['stays in a component', 'const p = <P>{FLAG && <><A /><B /></>}</P>;\n', 'const p = <P><><A /><B /></></P>;\n'],
    [
      'stays beside text that its own would meet',
      'const p = <p>a{FLAG && <>b</>}</p>;\n',
      'const p = <p>a<>b</></p>;\n',
    ],
    ['stays alone', 'const p = FLAG ? <><A /><B /></> : null;\n', 'const p = <><A /><B /></>;\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});
