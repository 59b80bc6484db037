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
    [
      'gives way to the one element that it is left with',
      'const p = (\n  <>\n    <A />\n    {!FLAG && <B />}\n  </>\n);\n',
      'const p = (\n  <A />\n);\n',
    ],
    ['stays around a text', 'const p = <>a{!FLAG && <B />}</>;\n', 'const p = <>a</>;\n'],
    ['stays around an expression', 'const p = <>{a}{!FLAG && <B />}</>;\n', 'const p = <>{a}</>;\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});

describe('a fragment with texts', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['at its start, behind another', 'const p = <p>a{FLAG && <>b<i /></>}</p>;\n', 'const p = <p>a<>b<i /></></p>;\n'],
    ['at its end, before another', 'const p = <p>{FLAG && <><i />b</>}a</p>;\n', 'const p = <p><><i />b</>a</p>;\n'],
    ['with a space of its own', 'const p = <p>{FLAG && <> b<i /></>}</p>;\n', 'const p = <p><> b<i /></></p>;\n'],
    ['that meets no other', 'const p = <p>{FLAG && <>b<i /></>}<a /></p>;\n', 'const p = <p>b<i /><a /></p>;\n'],
    ['that holds nothing', 'const p = <p>{FLAG && <></>}</p>;\n', 'const p = <p><></></p>;\n'],
    ['in another fragment', 'const p = <><a />{FLAG && <><b /><i /></>}</>;\n', 'const p = <><a /><b /><i /></>;\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});
