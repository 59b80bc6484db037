import { expect, it } from 'vitest';
import { told } from './helpers.js';

it('G4: a flag says what it is for, of which type it is and until when', () => {
  const catalog = 'key: a\n';
  expect(told('undocumented-flag', { catalog })).toEqual([
    'flags.yaml:1:6 warning: Flag "a" does not say what it is for (`description`) and what kind of flag it is (`type`). Write it down, so that others can judge the flag.',
  ]);
});

it('G4: a placeholder is no purpose', () => {
  const catalog = 'key: new-cart\ntype: release\nexpires: 2026-12-31\ndescription: To do\n';
  expect(told('undocumented-flag', { catalog, policy: { documentation: { placeholders: ['to do'] } } })).toEqual([
    'flags.yaml:4:14 warning: The description of flag "new-cart" is the placeholder "To do". Write what the flag switches, and for whom.',
  ]);
});

it('G4: the key again is no purpose', () => {
  const catalog = 'key: new-cart\ntype: release\nexpires: 2026-12-31\ndescription: new-cart.\n';
  expect(told('undocumented-flag', { catalog })).toEqual([
    'flags.yaml:4:14 warning: The description of flag "new-cart" is the placeholder "new-cart.". Write what the flag switches, and for whom.',
  ]);
});

it('G4: a purpose of two words is too short', () => {
  const catalog = 'key: a\ntype: release\nexpires: 2026-12-31\ndescription: New cart\n';
  expect(told('undocumented-flag', { catalog })).toEqual([
    'flags.yaml:4:14 warning: The description of flag "a" has 8 characters, and 15 are the least that say what it is for. Write a sentence.',
  ]);
});

it('G4: an end follows from the day of creation and the type', () => {
  const catalog = 'key: a\ndescription: Sends carts to the new service.\ntype: release\ncreated: 2026-11-01\n';
  expect(told('undocumented-flag', { catalog })).toEqual([]);
});

it('G4: a type without a lifetime needs no end', () => {
  const catalog = 'key: a\ndescription: Turns off all writes in an incident.\ntype: kill-switch\n';
  expect(told('undocumented-flag', { catalog })).toEqual([]);
});

it('G4: policy may give that type a lifetime', () => {
  const catalog = 'key: a\ndescription: Turns off all writes in an incident.\ntype: kill-switch\n';
  expect(told('undocumented-flag', { catalog, policy: { lifetimes: { 'kill-switch': 365 } } })).toEqual([
    'flags.yaml:1:6 warning: Flag "a" does not say until when it is needed (`expires`). Write it down, so that others can judge the flag.',
  ]);
});

it('G4: strict policy asks for the impact, too', () => {
  const catalog = 'key: a\ndescription: Turns off all writes in an incident.\ntype: kill-switch\n';
  expect(told('undocumented-flag', { catalog, policy: { preset: 'strict' } })).toEqual([
    'flags.yaml:1:6 warning: Flag "a" does not say what is expected to change (`impact`). Write it down, so that others can judge the flag.',
  ]);
});

it('G4: policy may ask only flags that are created after a day', () => {
  const catalog = 'flags:\n  a: { created: 2026-11-20 }\n  b: { created: 2026-11-21 }\n  c: {}\n';
  expect(told('undocumented-flag', { catalog, policy: { documentation: { after: '2026-11-20' } } })).toEqual([
    'flags.yaml:3:3 warning: Flag "b" does not say what it is for (`description`) and what kind of flag it is (`type`). Write it down, so that others can judge the flag.',
  ]);
});

it('G4: a retired flag is left alone', () => {
  const catalog = 'key: a\nstage: retired\n';
  expect(told('undocumented-flag', { catalog })).toEqual([]);
});
