import { describe, expect, it } from 'vitest';
import { lines } from './helpers.js';

const flag = (stage: string, incident: string, more = ''): string =>
  `key: a\nstage: ${stage}\n${more}incidents: [{ ref: INC-1, ${incident} }]\n`;
const move = (from: string, to: string, incident: string): string[] =>
  lines('open-incident', { base: { catalog: flag(from, incident) }, catalog: flag(to, incident) });

describe('G33: an open incident holds a flag where it is', () => {
  it('tells a move while there is one', () => {
    expect(move('tested', 'active', 'contributed: true')).toEqual([
      'flags.yaml:2:8 Flag "a" moves from tested to active while INC-1 is open. Resolve it first.',
    ]);
  });

  it.each([
    ['tested', 'active', 'resolved: 2026-11-21'],
    ['tested', 'active', 'contributed: false'],
    ['active', 'deprecated', 'contributed: true'],
  ])('lets a flag move from %s to %s with { %s }', (from, to, incident) => {
    expect(move(from, to, incident)).toEqual([]);
  });

  it('tells a flag that came to its stage while one was open, without a base too', () => {
    const since = 'stageSince: 2026-11-10\n';
    const state = (incident: string) => lines('open-incident', { catalog: flag('active', incident, since) });
    expect(state('on: 2026-11-01, resolved: 2026-11-15')).toEqual([
      'flags.yaml:3:13 Flag "a" became active on 2026-11-10, while INC-1 (2026-11-01) was open. Move it back, or say what is known of the incident.',
    ]);
    expect(state('on: 2026-11-12')).toEqual([
      'flags.yaml:4:12 Flag "a" contributed to INC-1 (2026-11-12), not resolved. Resolve it before the flag changes, then set `resolved`.',
    ]);
    expect(state('on: 2026-11-01, resolved: 2026-11-09')).toEqual([]);
  });
});
