import { describe, expect, test } from 'vitest';
import { factsOf, type Options, scanFiles } from '../helpers.js';

const options: Options = {
  accessors: [{ name: 'useFlag' }, { name: 'Feature', key: { prop: 'flagKey' }, result: 'element' }],
};
const astro = async (text: string) => {
  const { problems } = await factsOf({ 'a.astro': text }, options);
  return [...(await scanFiles({ 'a.astro': text }, options, ['new-cart'])), ...problems.map(({ message }) => message)];
};

describe('where an expression stands', () => {
  test.each([
    ['text', `<p>{useFlag('new-cart')}</p>`, 13],
    ['an attribute', `<p hidden={useFlag('new-cart')}>a</p>`, 20],
    ['an attribute with a colon', `<p class:list={['a', { b: useFlag('new-cart') }]} />`, 35],
    ['a template', `<p class=\`a \${useFlag('new-cart')}\` />`, 23],
    ['a spread', `<p {...useFlag('new-cart')} />`, 16],
    ['a component', `<Page on={useFlag('new-cart')} />`, 19],
    ['a condition', `{useFlag('new-cart') && <p>a</p>}`, 10],
    ['a condition with an element that is not closed', `{useFlag('new-cart') && <img src={a} alt="b">}`, 10],
    ['inside of an element of an expression', `{a && <p>b{useFlag('new-cart')}</p>}`, 20],
    ['an attribute inside of an expression', `{a ? <p @click={useFlag('new-cart')}>b</p> : <br>}`, 25],
    [
      'an attribute of an element that is not closed',
      `{a.map((b) => <li><img alt="a" src={useFlag('new-cart')}></li>)}`,
      45,
    ],
    ['several elements in an expression', `{a && <A /><B c={useFlag('new-cart')} />}`, 26],
    ['among texts that are no code', `<p>a > b; it's {useFlag('new-cart')} }</p>`, 25],
    ['behind a comment and a doctype', `<!doctype html><!-- <p>{a} --><p>{useFlag('new-cart')}</p>`, 43],
    ['behind a script and a style', `<style>p{a:b}</style><script>if (a) {}</script>{useFlag('new-cart')}`, 57],
    ['behind letters of more bytes than one', `<p>é😀{a}</p>{useFlag('new-cart')}`, 23],
    ['a list', `<ul>{a.map((b) => { return <li key={b}>{useFlag('new-cart')}</li>; })}</ul>`, 49],
    ['a fragment', `<>{useFlag('new-cart')}</>`, 12],
    ['a fragment in an expression', `{a && <><b>x</b>{useFlag('new-cart')}</>}`, 26],
  ])('%s', async (_, text, column) => {
    expect(await astro(text)).toEqual([`evaluation new-cart a.astro:1:${column}`]);
    expect(await astro(`---\nimport A from './A.astro';\n---\n\n${text}\n`)).toEqual([
      `evaluation new-cart a.astro:5:${column}`,
    ]);
  });
});

test('the frontmatter, and its names in markup', async () => {
  const text = `---\r\nconst key: string = 'new-cart' as const;\r\nconst on = await useFlag(key);\r\n---\r\n<p>{useFlag(key)}</p>\r\n`;
  expect(await scanFiles({ 'a.astro': text }, options)).toEqual([
    'alias new-cart a.astro:2:7',
    'alias new-cart a.astro:2:21',
    'evaluation new-cart a.astro:3:26',
    'evaluation new-cart a.astro:5:13',
  ]);
});

test.each([
  ['a component', `<Feature a="b" flagKey="new-cart">c</Feature>`, 24],
  ['with an expression', `<Feature flagKey={'new-cart'} />`, 19],
  ['in an expression', `{a && <Feature flagKey="new-cart">b</Feature>}`, 24],
  ['closed in an expression', `{a && (<Feature b={c} flagKey={'new-cart'} />)}`, 32],
  ['in a list', `<ul>{a.map((b) => <li><Feature flagKey="new-cart"><br>{b}</Feature></li>)}</ul>`, 40],
])('%s', async (_, text, column) => {
  expect(await astro(text)).toEqual([`evaluation new-cart a.astro:1:${column}`]);
});

test('a parameter of a list is not the name of the script', async () => {
  const text = `---\nconst key = 'new-cart';\n---\n{list.map((key) => <p>{useFlag(key)}</p>)}`;
  expect(await scanFiles({ 'a.astro': text }, options)).toEqual(['unresolved parameter a.astro:4:32 key']);
});

test('a file that does not parse is named', async () => {
  const { problems } = await factsOf({ 'a.astro': `<p>{useFlag('a-1'}</p>` }, options);
  expect(problems).toMatchObject([{ file: 'a.astro', reason: 'syntax', line: 1 }]);
});
