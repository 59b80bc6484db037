import { expect, it } from 'vitest';
import { lines } from './helpers.js';

it.each([
  [
    'key: a\n',
    'flags.yaml:1:6 Flag "a" has no owner, so nobody answers for it and nobody removes it. Set `owner`: @org/team, @user, an e-mail address or a Backstage reference.',
  ],
  [
    'key: a\nowner: []\n',
    'flags.yaml:2:8 Flag "a" has no owner, so nobody answers for it and nobody removes it. Set `owner`: @org/team, @user, an e-mail address or a Backstage reference.',
  ],
  [
    'key: a\nowner: ["@o/t", the shop team]\n',
    'flags.yaml:2:8 Flag "a" has the owner "the shop team", which names nobody that a tool could find. Write @org/team, @user, an e-mail address or a Backstage reference.',
  ],
])('%j', (catalog, line) => {
  expect(lines('missing-owner', { catalog })).toEqual([line]);
});

it.each(['key: a\nowner: "@o/t"\n', 'key: a\nowner: [jo@example.com, "@o/t"]\n', 'key: a\nstage: retired\n'])(
  'is content with %j',
  (catalog) => {
    expect(lines('missing-owner', { catalog })).toEqual([]);
  },
);
