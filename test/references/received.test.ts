import { describe, expect, test } from 'vitest';
import { scanFiles } from './helpers.js';

const on = `import { isEnabled } from 'unleash-client';\nexport const isOn = (key: string) => isEnabled(key);\n`;

describe('a function is given an object that holds one which reads flags', () => {
  const files = (menu: string) => ({
    'on.ts': on,
    'menu.ts': `${menu}\n`,
    'use.ts': `import { isOn } from './on';\nimport { makeMenu } from './menu';\nmakeMenu({ isOn, title: 'Menu' });\n`,
  });

  test.each([
    [
      'taken apart',
      `type Ask = (key: string) => boolean;\ninterface Deps { isOn: Ask; title: string }\nexport const makeMenu = ({ isOn, title }: Deps) => isOn('a-1') && title;`,
    ],
    ['whole', `export function makeMenu(deps: any) { return deps.isOn('a-1') && deps.title; }`],
    ['in a function inside of it', `export const makeMenu = ({ isOn }) => ({ items: () => isOn('a-1') });`],
  ])('%s', async (_, menu) => {
    const found = (await scanFiles(files(menu))).filter((each) => each.startsWith('evaluation'));
    expect(found.map((each) => each.replace(/:\d+:\d+ unleash/, ''))).toEqual(['evaluation a-1 menu.ts']);
  });
});

describe('a component is given a function that reads flags', () => {
  const files = (element: string, menu: string) => ({
    'on.ts': on,
    'page.tsx': `import { isOn } from './on';\nimport { Menu } from './menu';\nexport const Page = () => ${element};\n`,
    'menu.tsx': `${menu}\n`,
  });
  const reads = `isOn('a-1') ? <p /> : null`;

  test.each([
    ['in its parameter', `export const Menu = ({ isOn }: { isOn: (key: string) => boolean }) => ${reads};`],
    ['without types', `export const Menu = ({ isOn }) => ${reads};`],
    ['as a member', `export const Menu = (props: Props) => props.${reads};`],
    ['in a constant', `export function Menu(props: Props) { const { isOn } = props; return ${reads}; }`],
    ['of a class', `export class Menu extends Component<Props> { render() { return this.props.${reads}; } }`],
    [
      'in a function inside of it',
      `export const Menu = ({ isOn }) => { const show = () => ${reads}; return show(); };`,
    ],
  ])('%s', async (_, menu) => {
    const found = await scanFiles(files('<Menu isOn={isOn} />', menu));
    expect(found.map((each) => each.replace(/:\d+ unleash/, ''))).toEqual(['evaluation a-1 menu.tsx:1']);
  });

  const menu = `export const Menu = ({ check }: Props) => check('a-1') ? <p /> : null;`;
  const seen = ['evaluation a-1 menu.tsx:1:49 unleash'];
  test.each([
    ['under another name', '<Menu check={isOn} />'],
    ['beside its children', '<Menu check={isOn}>text</Menu>'],
    ['written there', '<Menu check={(key) => isOn(key)} />'],
  ])('%s', async (_, element) => {
    expect(await scanFiles(files(element, menu))).toEqual(seen);
  });

  test('that hands it on', async () => {
    const code = files(
      '<Menu check={isOn} />',
      `import { Item } from './item';\nexport const Menu = ({ check }) => <Item ask={check} />;`,
    );
    const item = `export const Item = ({ ask }) => (ask('a-1') ? <p /> : null);\n`;
    expect(await scanFiles({ ...code, 'item.tsx': item })).toEqual(['evaluation a-1 item.tsx:1:39 unleash']);
  });

  test('that hands on all that it is given', async () => {
    const code = files(
      '<Menu ask={isOn} />',
      `import { Item } from './item';\nexport const Menu = (props) => <Item {...props} />;`,
    );
    const item = `export const Item = ({ ask }) => (ask('a-1') ? <p /> : null);\n`;
    expect(await scanFiles({ ...code, 'item.tsx': item })).toEqual(['evaluation a-1 item.tsx:1:39 unleash']);
  });

  test('a client, in plain JavaScript', async () => {
    const code = {
      'page.jsx': `import { initialize } from 'unleash-client';\nimport { Menu } from './menu';\nconst client = initialize({});\nexport const Page = () => <Menu flags={client} />;\n`,
      'menu.jsx': `export const Menu = ({ flags }) => (flags.isEnabled('a-1') ? <p /> : null);\n`,
    };
    expect(await scanFiles(code)).toEqual(['evaluation a-1 menu.jsx:1:53 unleash']);
  });

  const open = ['unresolved parameter on.ts:2:48 key'];
  test.each([
    ['another property', `export const Menu = ({ ask }) => ask('a-1') ? <p /> : null;`],
    ['a key that nobody knows', `export const Menu = ({ check, name }) => check(name) ? <p /> : null;`],
  ])('nothing of %s', async (_, code) => {
    expect(await scanFiles(files('<Menu check={isOn} />', code))).toEqual(open);
  });

  test('a component from outside may ask for any flag', async () => {
    const code = files('<Menu check={isOn} />', '')['page.tsx'].replace('./menu', 'menus');
    expect(await scanFiles({ 'on.ts': on, 'page.tsx': code })).toEqual(open);
  });
});

describe('a function is given one that reads flags', () => {
  const files = (use: string, menu: string) => ({
    'on.ts': on,
    'menu.ts': `${menu}\n`,
    'use.ts': `import { isOn } from './on';\nimport * as menu from './menu';\n${use}\n`,
  });

  test.each([
    [
      'of a type',
      'menu.makeMenu(isOn);',
      `export function makeMenu(ask: (key: string) => boolean) { return ask('a-1') ? [1] : []; }`,
    ],
    [
      'without one',
      'menu.makeMenu(isOn);',
      `export const makeMenu = (ask) => ({ items: () => (ask('a-1') ? [1] : []) });`,
    ],
    [
      'that keeps it',
      'new menu.Menu(isOn);',
      `export class Menu { constructor(private ask: Ask) {}\nitems() { return this.ask('a-1') ? [1] : []; } }`,
    ],
  ])('%s', async (_, use, menu) => {
    const found = await scanFiles(files(use, menu));
    expect(found.map((each) => each.replace(/:\d+:\d+ unleash/, ''))).toEqual(['evaluation a-1 menu.ts']);
  });

  test('and another one elsewhere: what it is asked for is not what that one is asked for', async () => {
    const menu = `export const makeMenu = (ask, name) => ask(name);\nexport const apply = (ask) => (name) => ask(name);`;
    const use = `menu.makeMenu(isOn, 'a-1');\nmenu.makeMenu(label, 'a-2');\nconst title = menu.apply(label);\ntitle('a-3');`;
    expect(await scanFiles(files(use, menu))).toEqual(['unresolved parameter on.ts:2:48 key']);
  });
});

test('a function that a type promises is handed on as well', async () => {
  const files = {
    'on.ts': `import { isEnabled } from 'unleash-client';
export type Ask = (key: string) => boolean;
export interface Flags { ask: Ask }
export const flags: Flags = { ask: (key) => isEnabled(key) };
`,
    'use.ts': `import { type Ask, type Flags } from './on';
const items = (ask: Ask) => (ask('a-1') ? [1] : []);
export const page = ({ ask }: Flags) => [...items(ask), ask('a-2')];
`,
  };
  expect(await scanFiles(files)).toEqual(['evaluation a-1 use.ts:2:34 unleash', 'evaluation a-2 use.ts:3:61 unleash']);
});

test('each function of a table is given one', async () => {
  const files = {
    'on.ts': on,
    'table.ts': `import { isOn } from './on';
const columns = [
  { title: 'Phone', when: (check) => check('a-1') },
  { title: 'Office', when: (ask) => ask('a-2') && !ask('a-3') },
];
export const shown = columns.filter(({ when }) => when(isOn));
`,
  };
  expect(await scanFiles(files)).toEqual([
    'evaluation a-1 table.ts:3:44 unleash',
    'evaluation a-2 table.ts:4:41 unleash',
    'evaluation a-3 table.ts:4:56 unleash',
  ]);
});

test('a function that a request holds is called at once', async () => {
  const files = {
    'on.ts': `import { Hono } from 'hono';
import { isEnabled } from 'unleash-client';
export const app = new Hono();
app.use(async (c, next) => {
  c.set('ask', (key) => isEnabled(key));
  await next();
});
`,
    'use.ts': `import { app } from './on';\napp.get('/', (c) => c.text(c.get('ask')('a-1') ? 'on' : 'off'));\n`,
  };
  expect(await scanFiles(files)).toEqual(['evaluation a-1 use.ts:2:41 unleash']);
});

test('a decorator of a parameter that Nest makes of a function', async () => {
  const files = {
    'toggled.ts': `import { createParamDecorator } from '@nestjs/common';
import { isEnabled } from 'unleash-client';
export const Toggled = createParamDecorator((key: string) => isEnabled(key));
`,
    'use.ts': `import { Toggled } from './toggled';\nexport class Cart { add(@Toggled('a-1') isNew: boolean) {} }\n`,
  };
  expect(await scanFiles(files)).toEqual(['evaluation a-1 use.ts:2:34 unleash']);
});

describe('an object is one of two', () => {
  const flags = `import { isEnabled } from 'unleash-client';
const real = () => ({ ask: (key) => isEnabled(key) });
const fake = (on = []) => ({ ask: (key) => on.includes(key) });
`;
  test.each([
    ['the real one last', 'export const flags = process.env.MOCK ? fake() : real();'],
    ['the real one first', 'export const flags = process.env.LIVE ? real() : fake();'],
  ])('%s', async (_, code) => {
    const use = `import { flags } from './on';\nflags.ask('a-1');\n`;
    expect(await scanFiles({ 'on.js': `${flags}${code}\n`, 'use.js': use })).toEqual([
      'evaluation a-1 use.js:2:11 unleash',
    ]);
  });
});

describe('a function is one of two', () => {
  test.each([
    ['by a condition', 'const ask = mocked ? fake : isOn;'],
    ['by what was given', 'const ask = given ?? isOn;'],
    ['by what may be nothing', 'const ask = given || isOn;'],
    ['two that read flags', 'const ask = beta ? (key: string) => !isOn(key) : isOn;'],
    ['in an object', 'const { ask } = { ask: mocked ? fake : isOn };'],
  ])('%s', async (_, code) => {
    const given = `const fake = (key: string) => key === 'x';\nconst { given, mocked, beta } = window.options;\n`;
    const use = `import { isOn } from './on';\n${given}${code}\nask('a-1');\n`;
    expect(await scanFiles({ 'on.ts': on, 'use.ts': use })).toEqual(['evaluation a-1 use.ts:5:5 unleash']);
  });

  test('for other files', async () => {
    const ask = `import { isOn } from './on';\nexport const ask = process.env.MOCK ? () => true : isOn;\n`;
    const use = `import { ask } from './ask';\nask('a-1');\n`;
    expect(await scanFiles({ 'on.ts': on, 'ask.ts': ask, 'use.ts': use })).toEqual([
      'evaluation a-1 use.ts:2:5 unleash',
    ]);
  });

  test('neither of which reads flags', async () => {
    const use = `import { isOn } from './on';\nconst ask = mocked ? fake : other;\nask('a-1');\n`;
    expect(await scanFiles({ 'on.ts': on, 'use.ts': use })).toEqual(['unresolved parameter on.ts:2:48 key']);
  });
});
