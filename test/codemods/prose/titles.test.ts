import { describe, expect, it } from 'vitest';
import { type Tested, tested } from '../tests/helpers.js';

const on = "  beforeEach(() => {\n    setFlag('new-cart', true);\n  });\n\n";
const group = (title: string, body: string): string => `describe('${title}', () => {\n${body}});\n`;
const test = (title: string): string => `  it('${title}', () => {\n    run();\n  });\n`;

const flags = "export enum Key { NewCart = 'new-cart', Y = 'y' }\nexport const isOn = (key: Key) => false;\n";
const cart = (text: string): Promise<Tested> => tested(text, { key: 'new-cart', files: { 'flags.ts': flags } });
const stays = "it('stays', () => run());\n";

describe('a title that says the value that goes', () => {
  it.each(['with flag new-cart disabled', 'without new-cart flag', 'when the new-cart flag is off'])(
    'takes its tests: %s',
    async (title) => {
      expect((await cart(`${stays}${group('x', on + test('a'))}${group(title, test('b'))}`)).text).toBe(
        `${stays}${group('x', test('a'))}`,
      );
    },
  );

  it('takes no test whose own title says the other value', async () => {
    const works = test('works if flag new-cart is enabled');
    const { text } = await cart(
      `${stays}${group('with flag new-cart disabled', `${works}\n${test('b')}`)}${group('x', on + test('a'))}`,
    );
    expect(text).toBe(`${stays}${group('with flag new-cart disabled', works)}${group('x', test('a'))}`);
  });

  it.each([
    ['the value that stays is set up', `${on}${test('b')}`],
    ['what is set up cannot be told', `  beforeEach(() => setFlag('new-cart', value));\n\n${test('b')}`],
  ])('takes none where %s', async (_name, body) => {
    expect((await cart(stays + group('with flag new-cart disabled', body))).text).toContain(test('b'));
  });
});

it('is read in files that name a flag which is a word of everyday language', async () => {
  const flags = "export enum Key { Clickmap = 'clickmap' }\nexport const isOn = (key: Key) => false;\n";
  const { text } = await tested(
    `${stays}${group('with clickmap enabled', test('a'))}${group('when clickmap ff is enabled', on.replace('new-cart', 'clickmap') + test('b'))}`,
    { key: 'clickmap', files: { 'flags.ts': flags } },
  );
  expect(text).toBe(`${stays}${group('with clickmap enabled', test('a'))}it('b', () => {\n  run();\n});\n`);
});

it.each([
  ['for the whole file', "setFlag('new-cart', true);\n", test('b')],
  ['by its rows', '', "  it.each([{ flags: { 'new-cart': true } }])('b', ({ flags }) => {\n    run(flags);\n  });\n"],
])('takes no test that the other value is set up: %s', async (_name, head, body) => {
  const { text } = await cart(head + group('without the new-cart flag', body));
  expect(text).toContain("('b', ");
});

it('keeps the hook that sets up the other value', async () => {
  const tests = `${test('works without the new-cart flag')}\n${test('b')}`;
  const { text, left } = await cart(group('a', on + tests));
  expect(text).toBe(group('a', on + tests));
  expect(left).toEqual(['3 beside-other-value']);
});

describe('a title that says the value that stays', () => {
  it('loses that', async () => {
    const { text, left } = await cart(
      group('a', `${on}${test('runs when the new-cart flag is on')}\n${test('if flag new-cart is on, it runs twice')}`),
    );
    expect(text).toBe(group('a', `${test('runs')}\n${test('runs twice')}`));
    expect(left).toEqual([]);
  });

  it('takes its group apart where it says nothing else', async () => {
    const inner = (text: string): string => text.replace(/^(?=.)/gm, '  ');
    const { text } = await cart(
      group(
        'a',
        `${test('b')}\n${inner(group('with the new-cart flag enabled', `  const c = 1;\n${on}${test('d')}`))}`,
      ),
    );
    expect(text).toBe(group('a', `${test('b')}\n  const c = 1;\n\n${test('d')}`));
  });

  it.each([
    ['another hook is left', `  beforeEach(() => {\n    start();\n  });\n\n${test('b')}`],
    ['a test beside it has the title of one of its own', test('stays')],
    ['names would meet', `  const taken = 1;\n${test('b')}`],
    ['a snapshot is named by it', "  it('b', () => {\n    expect(run()).toMatchSnapshot();\n  });\n"],
    ['it speaks of its function', `  this.timeout(9);\n${test('b')}`],
  ])('stays and is named where %s', async (_name, body) => {
    const others = `const taken = 2;\nit('stays', () => run(taken));\n${group('x', on + test('a'))}`;
    const { text, left } = await cart(others + group('with the new-cart flag enabled', body));
    expect(text).toContain(group('with the new-cart flag enabled', body));
    expect(left).toEqual([expect.stringMatching(/^\d+ mention$/)]);
  });
});

it.each(['xdescribe', 'fdescribe', 'describe.skip'])('a group of %s stays one', async (runner) => {
  const titled = group('with the new-cart flag enabled', test('b')).replace('describe', runner);
  const { text } = await cart(group('x', on + test('a')) + titled);
  expect(text).toBe(group('x', test('a')) + titled);
});

it('a group with options stays one', async () => {
  const titled = group('with the new-cart flag enabled', test('b')).replace('() =>', '{ timeout: 9 }, () =>');
  expect((await cart(group('x', on + test('a')) + titled)).text).toBe(group('x', test('a')) + titled);
});

describe('a hook that puts flags back', () => {
  const reset = '  afterEach(() => {\n    resetFeatureFlags();\n  });\n\n';

  it('goes from a group that sets none up any more', async () => {
    expect((await cart(group('a', on + reset + test('b')))).text).toBe(group('a', test('b')));
  });

  it.each([
    ['another flag is set up', `${on}${reset}  it('b', () => setFlag('y', true));\n`],
    ['it does something else', `${on}${reset.replace('resetFeatureFlags', 'reset')}${test('b')}`],
    ['nothing was set up', reset + test('b')],
    [
      'no hook set up what it puts back',
      `${reset}  it('b', () => {\n    setFlag('new-cart', true);\n    run();\n  });\n`,
    ],
  ])('stays where %s', async (_name, body) => {
    const kept = body.replace(on, '').replace("    setFlag('new-cart', true);\n", '');
    expect((await cart(stays + group('a', body) + group('c', on + test('d')))).text).toContain(kept);
  });
});
