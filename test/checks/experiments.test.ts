import { expect, it } from 'vitest';
import { reference, told } from './helpers.js';

it('G27: two at a time in one service', () => {
  const catalog =
    'flags:\n  a: { type: experiment, services: [web, api], created: 2026-11-01, expires: 2026-11-30 }\n  b: { type: experiment, services: [web], created: 2026-11-30, expires: 2026-12-20 }\n';
  expect(told('overlapping-experiments', { catalog })).toEqual([
    'flags.yaml:3:36 warning: Experiment "b" runs in service "web" together with experiment "a" (flags.yaml:2), from 2026-11-30 to 2026-11-30. Move one, or give both an `exclusionGroup`.',
  ]);
});

it('G27: one after the other', () => {
  const catalog =
    'flags:\n  a: { type: experiment, services: [web], created: 2026-11-01, expires: 2026-11-30 }\n  b: { type: experiment, services: [web], created: 2026-12-01 }\n';
  expect(told('overlapping-experiments', { catalog })).toEqual([]);
});

it('G27: in different services', () => {
  const catalog = 'flags:\n  a: { type: experiment, services: [api] }\n  b: { type: experiment, services: [web] }\n';
  expect(told('overlapping-experiments', { catalog })).toEqual([]);
});

it('G27: a third one of another group overlaps the first', () => {
  const catalog =
    'flags:\n  a: { type: experiment, services: [web], exclusionGroup: g }\n  b: { type: experiment, services: [web], exclusionGroup: g }\n  c: { type: experiment, services: [web] }\n';
  expect(told('overlapping-experiments', { catalog })).toEqual([
    'flags.yaml:4:36 warning: Experiment "c" runs in service "web" together with experiment "a" (flags.yaml:2), from now to an open end. Move one, or give both an `exclusionGroup`.',
  ]);
});

it('G28: deprecated without a plan', () => {
  const catalog = 'key: a\nstage: deprecated\n';
  expect(told('missing-retirement-plan', { catalog })).toEqual([
    'flags.yaml:2:8 error: Flag "a" is deprecated without a plan for its removal. Set `retirement.keep` and `retirement.by`: which value stays in code, and by when the flag is gone.',
  ]);
});

it('G28: deprecated without a day', () => {
  const catalog = 'key: a\nstage: deprecated\nretirement: { keep: false }\n';
  expect(told('missing-retirement-plan', { catalog })).toEqual([
    'flags.yaml:3:13 error: Flag "a" is deprecated without a plan for its removal. Set `retirement.by`: which value stays in code, and by when the flag is gone.',
  ]);
});

it('G28: its day has passed and code names it', () => {
  const catalog = 'key: new-checkout\nstage: retired\nretirement: { keep: false, by: 2026-11-20 }\n';
  expect(
    told('overdue-retirement', { catalog, references: [reference(), reference({ kind: 'declaration' })] }),
  ).toEqual([
    'flags.yaml:3:13 error: Flag "new-checkout" was to be gone from code by 2026-11-20, 2 days ago, and is still named in 2 places. Run `flagsweep remove new-checkout`, or agree on another day.',
  ]);
});

it('G28: its day has passed and only its entry is left', () => {
  const catalog = 'key: new-checkout\nstage: deprecated\nretirement: { keep: false, by: 2026-11-20 }\n';
  expect(told('overdue-retirement', { catalog, references: [reference({ kind: 'mention' })] })).toEqual([
    'flags.yaml:3:13 error: Flag "new-checkout" was to be gone by 2026-11-20, 2 days ago, and no code names it any more. Set its stage to retired, or delete its entry.',
  ]);
});

it('G28: its day has passed and it is retired and gone', () => {
  const catalog = 'key: new-checkout\nstage: retired\nretirement: { keep: false, by: 2026-11-20 }\n';
  expect(told('overdue-retirement', { catalog })).toEqual([]);
});
