import { describe, expect, it } from 'vitest';
import { lines } from './helpers.js';

const flag = 'key: a\nowner: "@b"\ndefault: false\nvariants: { on: 1, off: 0 }\n';
const change = (before: string, after: string, policy = {}): string[] =>
  lines('immutable-changed', { base: { catalog: before }, catalog: after, policy });

describe('G9: what is immutable does not change', () => {
  const locked = `${flag}immutable: [default, owner]\n`;

  it('tells a field that the flag itself holds still', () => {
    expect(change(locked, locked.replace('false', 'true'))).toEqual([
      'flags.yaml:3:10 Flag "a" changes default from false to true, which is immutable. Put it back; a new behaviour takes a new flag.',
    ]);
    expect(change(locked, locked.replace('owner: "@b"\n', ''))).toEqual([
      'flags.yaml:1:6 Flag "a" changes owner from "@b" to nothing, which is immutable. Put it back; a new behaviour takes a new flag.',
    ]);
  });

  it('lets nobody unlock a field and change it in one go', () => {
    expect(change(locked, flag.replace('false', 'true'))).toHaveLength(1);
    expect(change(locked, flag)).toEqual([]);
    expect(change(flag, locked.replace('false', 'true'))).toEqual([]);
  });

  it('holds the values of critical flags still', () => {
    const critical = `${flag}risk: critical\n`;
    expect(change(critical, critical.replace('on: 1', 'on: 2'))).toEqual([
      'flags.yaml:4:11 Flag "a" changes variants from {"on":1,"off":0} to {"on":2,"off":0}, which is immutable for flags of critical risk. Put it back; a new behaviour takes a new flag.',
    ]);
    expect(change(critical, critical.replace('on: 1, off: 0', 'off: 0, on: 1'))).toEqual([]);
    expect(change(critical, critical.replace('@b', '@c'))).toEqual([]);
  });

  it('follows policy', () => {
    const high = `${flag}risk: high\n`;
    expect(change(high, high.replace('@b', '@c'), { immutable: { high: ['owner'] } })).toEqual([
      'flags.yaml:2:8 Flag "a" changes owner from "@b" to "@c", which is immutable for flags of high risk. Put it back; a new behaviour takes a new flag.',
    ]);
  });
});
