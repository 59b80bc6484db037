import { ownerTexts, parseOwner } from '@flagsweep/catalog';
import { expect, it } from 'vitest';

it.each([
  ['@Shop/Payments', { kind: 'team', value: '@shop/payments' }],
  ['@group/sub.group/team', { kind: 'team', value: '@group/sub.group/team' }],
  [' @jo ', { kind: 'user', value: '@jo' }],
  ['Jo@Example.com', { kind: 'email', value: 'jo@example.com' }],
  ['payments', { kind: 'ref', value: 'group:default/payments' }],
  ['group:payments', { kind: 'ref', value: 'group:default/payments' }],
  ['user:shop/jo', { kind: 'ref', value: 'user:shop/jo' }],
  ['', undefined],
  ['the payments team', undefined],
  ['@', undefined],
  ['jo@', undefined],
])('%j', (text, owner) => {
  expect(parseOwner(text)).toEqual(owner);
});

it('lists the texts of the field', () => {
  expect([ownerTexts(undefined), ownerTexts('@jo'), ownerTexts(['@jo', '@al'])]).toEqual([[], ['@jo'], ['@jo', '@al']]);
});
