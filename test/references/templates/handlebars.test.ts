import { describe, expect, test } from 'vitest';
import { factsOf, type Options, scanFiles } from '../helpers.js';

const options: Options = {
  accessors: [
    { name: 'feature-flag' },
    { name: 'flag' },
    { name: 'flag-of', key: { prop: 'name' } },
    { name: 'FeatureFlag', key: { prop: 'key' }, result: 'element' },
  ],
  bags: ['flags'],
};
const hbs = async (text: string) => {
  const { problems } = await factsOf({ 'a.hbs': text }, options);
  return [...(await scanFiles({ 'a.hbs': text }, options, ['new-cart'])), ...problems.map(({ message }) => message)];
};

describe('where a helper stands', () => {
  test.each([
    ['text', `{{feature-flag "new-cart"}}`, 16],
    ['single quotes', `{{feature-flag 'new-cart'}}`, 16],
    ['three braces', `{{{flag "new-cart"}}}`, 9],
    ['{{#if}}', `{{#if (feature-flag "new-cart")}}a{{else}}b{{/if}}`, 21],
    ['{{else if}}', `{{#if a}}b{{else if (flag 'new-cart')}}c{{/if}}`, 27],
    ['{{#unless}}', `{{#unless (flag "new-cart")}}a{{/unless}}`, 17],
    ['{{#let}}', `{{#let (flag "new-cart") as |on|}}{{on}}{{/let}}`, 14],
    ['an inline if', `{{if (flag "new-cart") "a" 'b'}}`, 12],
    ['deep inside', `{{#if (and a.b (not (flag "new-cart")) (eq c 1 null))}}d{{/if}}`, 27],
    ['a block of its own', `{{#feature-flag "new-cart"}}a{{/feature-flag}}`, 17],
    ['an attribute', `<p class="a {{if (flag "new-cart") "b"}}">c</p>`, 24],
    ['a whole attribute', `<p hidden={{flag "new-cart"}}>c</p>`, 18],
    ['a modifier', `<p {{on "click" (fn this.go (flag "new-cart"))}}>c</p>`, 35],
    ['an argument of a component', `<Page @on={{flag "new-cart"}} @a="b" />`, 18],
    ['a named argument', `{{page on=(flag "new-cart") class="a"}}`, 17],
    ['arguments behind it', `{{#if (feature-flag "new-cart" default=false)}}a{{/if}}`, 21],
    ['a helper with a named key', `{{#if (flag-of a name="new-cart")}}b{{/if}}`, 23],
    ['a helper in a folder', `{{utils/feature-flag "new-cart"}}`, 22],
    ['names that are words of JavaScript', `<Page @class={{flag "new-cart"}} @a={{b class=@class}} />`, 21],
    ['white space that is taken away', `{{~#if (flag "new-cart")~}}a{{~/if~}}`, 14],
    ['behind a comment', `{{!-- {{flag "a"}} --}}{{flag "new-cart"}}`, 31],
  ])('%s', async (_, text, column) => {
    expect(await hbs(text)).toEqual([`evaluation new-cart a.hbs:1:${column}`]);
  });

  test('lines of their own, Windows line ends and a byte-order mark', async () => {
    expect(await hbs(`\ufeff{{#if\r\n  (feature-flag\r\n    "new-cart"\r\n  )\r\n}}a{{/if}}\r\n`)).toEqual([
      'evaluation new-cart a.hbs:3:5',
    ]);
  });
});

test.each([
  ['a component', `<FeatureFlag @key="new-cart">a</FeatureFlag>`, 19],
  ['with an expression', `<FeatureFlag class="b" @key={{"new-cart"}} as |c|>{{c}}</FeatureFlag>`, 31],
])('%s', async (_, text, column) => {
  expect(await hbs(text)).toEqual([`evaluation new-cart a.hbs:1:${column}`]);
});

test('a key that is an argument, or is put together, cannot be told', async () => {
  expect(await hbs(`{{flag @key}}<FeatureFlag @key="a-{{b}}" />`)).toEqual([
    'unresolved dynamic a.hbs:1:9 key',
    'unresolved dynamic a.hbs:1:32 "',
  ]);
});

test('a bag', async () => {
  expect(await hbs(`{{#if this.flags.newCart}}a{{/if}}`)).toEqual(['evaluation newCart a.hbs:1:18']);
});

test('a template that does not parse is named, and the keys are mentions', async () => {
  const { problems, references } = await factsOf({ 'a.hbs': `a\n{{#if (flag "new-cart")}}\n` }, options, ['new-cart']);
  expect(problems).toMatchObject([{ file: 'a.hbs', reason: 'syntax', line: 2 }]);
  expect(references.map(({ kind }) => kind)).toEqual(['mention']);
});
