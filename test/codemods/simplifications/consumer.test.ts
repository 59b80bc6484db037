import { describe, expect, it } from 'vitest';
import { remove } from '../helpers.js';

const head = "import { FlagsContext } from './flags';\n";

async function rendered(element: string, keep = true) {
  const before = `export const P = ({ kept }) => (\n  <main>\n${element}  </main>\n);\n`;
  const { files, left } = await remove(
    { 'a.jsx': head + before },
    { keep, options: { bags: ['useContext(FlagsContext)'] } },
  );
  const text = files['a.jsx'] as string;
  return {
    text: text
      .replace(/^import .*\n/, '')
      .replace(/^export .*\n {2}<main>\n/, '')
      .replace(/ {2}<\/main>\n\);\n$/, ''),
    imports: text.startsWith('import'),
    left,
  };
}

describe('the consumer of a context', () => {
  it('gives way to what its function gives back, where nothing else is read', async () => {
    const element = `    <FlagsContext.Consumer>
      {({ x }) =>
        x &&
        kept.all && (
          <Cart />
        )
      }
    </FlagsContext.Consumer>
`;
    expect(await rendered(element)).toEqual({
      text: `    {kept.all && (\n      <Cart />\n    )}\n`,
      imports: false,
      left: [],
    });
  });

  it('gives way to an element', async () => {
    expect(
      await rendered(`    <FlagsContext.Consumer>{({ x }) => (x ? <Cart /> : <Old />)}</FlagsContext.Consumer>\n`),
    ).toEqual({ text: '    <Cart />\n', imports: false, left: [] });
  });

  it('gives way to nothing', async () => {
    expect(
      await rendered(`    <FlagsContext.Consumer>{({ x }) => x && <Cart />}</FlagsContext.Consumer>\n`, false),
    ).toEqual({
      text: '',
      imports: false,
      left: [],
    });
  });

  it('goes where it hands out all flags and one is read', async () => {
    expect(
      await rendered(`    <FlagsContext.Consumer>{(flags) => flags.x && <Cart />}</FlagsContext.Consumer>\n`),
    ).toEqual({
      text: '    <Cart />\n',
      imports: false,
      left: [],
    });
  });

  it('stays where another flag is read', async () => {
    expect(
      await rendered(`    <FlagsContext.Consumer>{({ x, y }) => x && y && <Cart />}</FlagsContext.Consumer>\n`),
    ).toEqual({
      text: '    <FlagsContext.Consumer>{({ y }) => y && <Cart />}</FlagsContext.Consumer>\n',
      imports: true,
      left: [],
    });
  });

  it('stays around statements, and takes nothing any more', async () => {
    const element = `    <FlagsContext.Consumer>
      {function ({ x }) {
        if (x) return <Cart />;
        return <Old />;
      }}
    </FlagsContext.Consumer>
`;
    expect((await rendered(element)).text).toBe(`    <FlagsContext.Consumer>
      {function () {
        return <Cart />;
      }}
    </FlagsContext.Consumer>
`);
  });

  it.each([
    ['a component', `<If c={kept}>\n      CONSUMER\n    </If>`],
    ['an attribute', `<p title={\n      CONSUMER\n    } />`],
    ['a call', `{show(\n      CONSUMER\n    )}`],
  ])('stays in %s, which may not render it', async (_, around) => {
    const inner = (child: string) =>
      `    ${around.replace('CONSUMER', `<FlagsContext.Consumer>{${child}}</FlagsContext.Consumer>`)}\n`;
    expect((await rendered(inner('({ x }) => x && <b>{kept.all}</b>'))).text).toBe(inner('() => <b>{kept.all}</b>'));
    expect((await rendered(inner('({ x }) => x && <b c={kept}>{() => kept.all}</b>'))).text).toBe(
      `    ${around.replace('CONSUMER', '<b c={kept}>{() => kept.all}</b>')}\n`,
    );
  });

  it('stays with its comments', async () => {
    const element = `    <FlagsContext.Consumer>\n      {/* all */}\n      {({ x }) => x && <Cart />}\n    </FlagsContext.Consumer>\n`;
    expect((await rendered(element)).text).toBe(
      `    <FlagsContext.Consumer>\n      {/* all */}\n      {() => <Cart />}\n    </FlagsContext.Consumer>\n`,
    );
  });

  it.each([
    ['a name that is written', `{({ x }) => { x = 1; return x; }}`],
    ['a default', `{({ x = read() }) => x && <Cart />}`],
    ['what is left over', `{({ x, ...flags }) => x && <Cart flags={flags} />}`],
  ])('stays with %s', async (_, child) => {
    const element = `    <FlagsContext.Consumer>${child}</FlagsContext.Consumer>\n`;
    expect((await rendered(element)).text).toContain('{ x');
  });

  it('is that of its own context', async () => {
    const element = `    <Other.Consumer>{({ x }) => x && <Cart />}</Other.Consumer>\n`;
    expect((await rendered(element)).text).toBe(element);
  });
});
