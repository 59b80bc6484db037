import { defaultStages } from '@flagsweep/checks';
import { describe, expect, it } from 'vitest';
import { lines } from './helpers.js';

const at = (stage: string | undefined, more = ''): { catalog: string } => ({
  catalog: `flags:\n  other: {}\n${stage === undefined ? '' : `  new-checkout:\n    stage: ${stage}\n${more}`}`,
});
const move = (from: string | undefined, to: string, policy = {}): string[] =>
  lines('invalid-stage-move', { base: at(from), ...at(to), policy });

describe('G7: a flag goes through its stages in order', () => {
  it.each(Object.entries(defaultStages).flatMap(([to, { from }]) => from.map((origin) => [origin, to] as const)))(
    'may go from %s to %s',
    (from, to) => {
      expect(move(from === 'new' ? undefined : from, to)).toEqual([]);
    },
  );

  it('may not skip one; what that stage asks for is named', () => {
    expect(move('in-flight', 'active')).toEqual([
      'flags.yaml:4:12 Flag "new-checkout" moves from in-flight to active; a flag becomes active from tested only. What it skips asks for: tested (evidence.tested).',
    ]);
    expect(move(undefined, 'tested')).toEqual([
      'flags.yaml:4:12 Flag "new-checkout" moves from nothing to tested; a flag becomes tested from in-flight and active only. What it skips asks for: planned (owner, description, type and expires) and in-flight (risk and use in production code).',
    ]);
  });

  it('may not come back from the dead', () => {
    expect(move('retired', 'active')).toEqual([
      'flags.yaml:4:12 Flag "new-checkout" moves from retired to active; a flag becomes active from tested only.',
    ]);
  });

  it('may not lose its stage', () => {
    expect(
      lines('invalid-stage-move', { base: at('active'), catalog: 'flags:\n  other: {}\n  new-checkout: {}\n' }),
    ).toEqual([
      'flags.yaml:3:3 Flag "new-checkout" was active and has no stage any more. Put `stage` back, or move it on.',
    ]);
  });

  it('takes `stageSince` along', () => {
    const since = '    stageSince: 2026-10-01\n';
    expect(lines('invalid-stage-move', { base: at('tested', since), ...at('active', since) })).toEqual([
      'flags.yaml:5:17 Flag "new-checkout" moves from tested to active, but `stageSince` is still 2026-10-01. Set it to the day of the move.',
    ]);
  });

  it('follows the moves of policy', () => {
    expect(move('planned', 'active', { stages: { active: { from: ['planned'] } } })).toEqual([]);
    expect(move('active', 'deprecated', { stages: { deprecated: { from: [] } } })).toEqual([
      'flags.yaml:4:12 Flag "new-checkout" moves from active to deprecated, which policy.stages lets no flag become.',
    ]);
  });

  it('says nothing of a flag whose stage is written down for the first time, or of a new catalog', () => {
    const base = { catalog: 'flags:\n  new-checkout: {}\n' };
    expect(lines('invalid-stage-move', { base, ...at('active') })).toEqual([]);
    expect(lines('invalid-stage-move', { base: { catalog: 'flags: {}\n' }, ...at('active') })).toEqual([]);
    expect(lines('invalid-stage-move', at('active'))).toEqual([]);
  });
});
