import { describe, expect, it } from 'vitest';
import { remove } from '../helpers.js';

/** A component that calls what it shows where that is a function. */
const conditionally = `type Part = React.ReactNode | (() => JSX.Element);
export const Conditionally = ({ condition, show, elseShow }: { condition: boolean; show: Part; elseShow?: Part }) => {
  const call = (make: () => JSX.Element) => {
    const made = make();
    if (!made) return null;
    return made;
  };
  const isCalled = (part: Part): boolean => typeof part === 'function';
  if (condition) {
    if (isCalled(show)) return call(show as () => JSX.Element);
    return show as JSX.Element;
  }
  if (!condition && elseShow) {
    if (isCalled(elseShow)) return call(elseShow as () => JSX.Element);
    return elseShow as JSX.Element;
  }
  return null;
};
`;

/** Another use, so that the component stays as it is. */
const other = `import { Conditionally } from './conditionally';\nexport const Q = ({ more, make }) => <Conditionally condition={more} show={make(1)} elseShow={make(2)} />;\n`;

async function shown(element: string, keep: boolean, source = conditionally): Promise<string> {
  const text = (body: string): string =>
    `import { useFlag } from '@unleash/proxy-client-react';\nimport { Conditionally } from './conditionally';\nexport const P = () => (\n  <main>\n${body}  </main>\n);\n`;
  const { files } = await remove({ 'conditionally.tsx': source, 'a.tsx': text(element), 'b.tsx': other }, { keep });
  return (files['a.tsx'] as string)
    .replace(/^import .*\n/gm, '')
    .replace(/^export .*\n {2}<main>\n/, '')
    .replace(/ {2}<\/main>\n\);\n$/, '');
}

describe('a component whose source shows one thing or the other', () => {
  const cases: [name: string, before: string, on: string, off: string][] = [
    [
      'with both sides',
      `    <Conditionally\n      condition={useFlag('x')}\n      show={<A />}\n      elseShow={<B>text</B>}\n    />\n`,
      '    <A />\n',
      '    <B>text</B>\n',
    ],
    [
      'with one side',
      `    <Conditionally condition={useFlag('x')} show={<A />} />\n    <C />\n`,
      '    <A />\n    <C />\n',
      '    <C />\n',
    ],
    [
      'over several lines',
      `    <Conditionally\n      condition={!useFlag('x')}\n      show={\n        <A>\n          <C />\n        </A>\n      }\n      elseShow={null}\n    />\n`,
      '',
      '    <A>\n      <C />\n    </A>\n',
    ],
    [
      'with a function',
      `    <Conditionally condition={useFlag('x')} show={() => <A />} elseShow={more ? <B /> : null} />\n`,
      '    <A />\n',
      '    {more ? <B /> : null}\n',
    ],
    [
      'with a text',
      `    <Conditionally condition={useFlag('x')} show="on" elseShow={'off'} />\n`,
      '    on\n',
      '    off\n',
    ],
    [
      'whose side has a condition of its own',
      `    <Conditionally condition={useFlag('x')} show={more && <A />} />\n`,
      '    {more && <A />}\n',
      '',
    ],
  ];
  for (const [name, before, on, off] of cases) {
    it(name, async () => {
      expect(await shown(before, true)).toBe(on);
      expect(await shown(before, false)).toBe(off);
    });
  }

  it('is not known where it does more', async () => {
    const element = (flag: string): string => `    <Conditionally condition={${flag}} show={<A />} />\n`;
    const around = 'export const Conditionally = ({ condition, show }) => <p>{condition ? show : null}</p>;\n';
    expect(await shown(element("useFlag('x')"), true, around)).toBe(element('true'));
    const twice = 'export const Conditionally = ({ condition, show }) => condition ? <>{show}{show}</> : null;\n';
    expect(await shown(element("useFlag('x')"), true, twice)).toBe(element('true'));
    const wraps =
      'export const Conditionally = ({ condition, show }) => { const wrap = (x) => <p>{x}</p>; return condition ? wrap(show) : null; };\n';
    expect(await shown(element("useFlag('x')"), true, wraps)).toBe(element('true'));
  });

  it('stays where what it shows may be a function, or what goes may have an effect', async () => {
    const element = (flag: string, show: string): string =>
      `    <Conditionally condition={${flag}} show={${show}} />\n`;
    expect(await shown(element("useFlag('x')", 'given'), true)).toBe(element('true', 'given'));
    expect(await shown(element("useFlag('x')", '<A on={useMore()} />'), false)).toBe(
      element('false', '<A on={useMore()} />'),
    );
    expect(await shown(element("useFlag('x')", '<A on={count++} />'), false)).toBe(
      element('false', '<A on={count++} />'),
    );
  });
});

it('calls a side that is always a function', async () => {
  const source = 'export const Conditionally = (props) => props.condition ? props.show() : props.elseShow();\n';
  const element = `    <Conditionally condition={useFlag('x')} show={() => <A />} elseShow={() => <B />} />\n`;
  expect(await shown(element, true, source)).toBe('    <A />\n');
});
