import { type Owners, readOwners } from '@flagsweep/catalog';
import { expect, it } from 'vitest';
import { reference, told } from './helpers.js';

const ownersIn = (files: Record<string, string>) =>
  readOwners(Object.entries(files).map(([file, text]) => ({ file, text }))).owners as Owners;

it('G1: CODEOWNERS does not name the owner', () => {
  const catalog = 'key: a\nowner: ["@o/t", jo@example.com]\n';
  expect(told('unknown-owner', { catalog, owners: ownersIn({ CODEOWNERS: '* @o/t' }) })).toEqual([
    'flags.yaml:2:8 error: Flag "a" is owned by jo@example.com, whom CODEOWNERS does not name, so nobody may be there to answer for it. Correct the name, or hand the flag over.',
  ]);
});

it('G1: a team that no file names', () => {
  const catalog = 'key: a\nowner: "@o/gone"\n';
  expect(
    told('unknown-owner', { catalog, owners: ownersIn({ CODEOWNERS: '* @o/t', 'teams.yaml': 'teams: ["@o/u"]' }) }),
  ).toEqual([
    'flags.yaml:2:8 error: Flag "a" is owned by @o/gone, whom CODEOWNERS or teams.yaml does not name, so nobody may be there to answer for it. Correct the name, or hand the flag over.',
  ]);
});

it('G1: a team that owns no code', () => {
  const catalog = 'key: a\nowner: "@o/u"\n';
  expect(
    told('unknown-owner', { catalog, owners: ownersIn({ CODEOWNERS: '* @o/t', 'teams.yaml': 'teams: ["@o/u"]' }) }),
  ).toEqual([
    'flags.yaml:2:8 error: Flag "a" is owned by @o/u, to whom CODEOWNERS gives no code, so a change to the flag asks nobody of them. Add a rule, or hand the flag over.',
  ]);
});

it('G1: a Backstage group, by its team on the host', () => {
  const catalog = 'key: a\nowner: group:default/payments\n';
  expect(
    told('unknown-owner', {
      catalog,
      owners: ownersIn({
        CODEOWNERS: '* @o/pay',
        'org.yaml': 'kind: Group\nmetadata:\n  name: payments\n  annotations: { github.com/team-slug: o/pay }\n',
      }),
    }),
  ).toEqual([]);
});

it('G1: a member of the team that owns the code', () => {
  const catalog = 'key: a\nowner: "@jo"\n';
  expect(
    told('unknown-owner', {
      catalog,
      owners: ownersIn({ CODEOWNERS: '* @o/t', 'teams.yaml': 'teams: { "@o/t": ["@jo"] }' }),
    }),
  ).toEqual([]);
});

it('G1: without files of owners nothing is known', () => {
  const catalog = 'key: a\nowner: "@o/gone"\n';
  expect(told('unknown-owner', { catalog })).toEqual([]);
});

it('G2: the code that reads the flag belongs to others', () => {
  const catalog = 'key: new-checkout\nowner: "@o/t"\n';
  expect(
    told('owner-mismatch', {
      catalog,
      references: [reference()],
      owners: ownersIn({ CODEOWNERS: '/src/ @o/pay @o/web\n/lib/ @o/t' }),
    }),
  ).toEqual([
    'flags.yaml:2:8 warning: Flag "new-checkout" is owned by @o/t, but the code that reads it belongs to @o/pay and @o/web: 1 place, first src/cart.ts:12. Hand the flag over, or correct CODEOWNERS.',
  ]);
});

it('G2: one of its owners owns some of the code', () => {
  const catalog = 'key: new-checkout\nowner: ["@o/t", "@o/web"]\n';
  expect(
    told('owner-mismatch', {
      catalog,
      references: [reference()],
      owners: ownersIn({ CODEOWNERS: '/src/ @o/pay @o/web\n/lib/ @o/t' }),
    }),
  ).toEqual([]);
});

it('G2: a member of the team owns the code', () => {
  const catalog = 'key: new-checkout\nowner: "@o/t"\n';
  expect(
    told('owner-mismatch', {
      catalog,
      references: [reference()],
      owners: ownersIn({ CODEOWNERS: '/src/ @jo', 'teams.yaml': 'teams: { "@o/t": ["@jo"] }' }),
    }),
  ).toEqual([]);
});

it('G2: the code belongs to nobody', () => {
  const catalog = 'key: new-checkout\nowner: "@o/t"\n';
  expect(
    told('owner-mismatch', { catalog, references: [reference()], owners: ownersIn({ CODEOWNERS: '/lib/ @o/t' }) }),
  ).toEqual([]);
});

it('G1: a flag that nobody owns', () => {
  expect(told('missing-owner', { catalog: 'key: a\n' })).toEqual([
    'flags.yaml:1:6 error: Flag "a" has no owner, so nobody answers for it and nobody removes it. Set `owner`: @org/team, @user, an e-mail address or a Backstage reference.',
  ]);
});
