import { parseCodeowners } from '@flagsweep/catalog';
import { describe, expect, it } from 'vitest';

const owners = (rules: string, file: string): string => parseCodeowners(rules).ownersOf(file).join(' ');

describe('CODEOWNERS', () => {
  it.each([
    ['* @a', 'src/deep/x.ts', '@a'],
    ['*.ts @a', 'src/deep/x.ts', '@a'],
    ['*.ts @a', 'src/deep/x.js', ''],
    ['/src/ @a', 'src/deep/x.ts', '@a'],
    ['/src/ @a', 'lib/src/x.ts', ''],
    ['src/ @a', 'lib/src/x.ts', '@a'],
    ['src/ @a', 'lib/src', ''],
    ['/src @a', 'src/x.ts', '@a'],
    ['apps/web @a', 'apps/web/x.ts', '@a'],
    ['apps/web @a', 'lib/apps/web/x.ts', ''],
    ['docs/* @a', 'docs/x.md', '@a'],
    ['docs/* @a', 'docs/more/x.md', ''],
    ['**/logs @a', 'build/deep/logs/x', '@a'],
    ['**/logs @a', 'logs/x', '@a'],
    ['/apps/**/flags.ts @a', 'apps/flags.ts', '@a'],
    ['/apps/**/flags.ts @a', 'apps/web/src/flags.ts', '@a'],
    ['/apps/**/flags.ts @a', 'apps/web/src/keys.ts', ''],
    ['/apps/** @a', 'apps/web/src/keys.ts', '@a'],
    ['/apps/*/src @a', 'apps/web/src/keys.ts', '@a'],
    ['/apps/*/src @a', 'apps/web/more/src/keys.ts', ''],
    ['key?.ts @a', 'src/keys.ts', '@a'],
    ['my\\ file.ts @a', 'my file.ts', '@a'],
    ['\\#x.ts @a', '#x.ts', '@a'],
    ['/ @a', 'src/x.ts', '@a'],
  ])('%s on %s', (rules, file, expected) => {
    expect(owners(rules, file)).toBe(expected);
  });

  it('lets the last rule that matches decide, also where it names nobody', () => {
    const rules = '* @a\n/apps/ @b @c # who knows\n\n# /apps/web/ @d\n/apps/web/gen/\n';
    expect(owners(rules, 'x.ts')).toBe('@a');
    expect(owners(rules, 'apps/web/x.ts')).toBe('@b @c');
    expect(owners(rules, 'apps/web/gen/x.ts')).toBe('');
  });

  it('passes over what is no rule: negations, sections', () => {
    expect(owners('!x.ts @a\n[Section]\n^[Optional][2] @b\n', 'x.ts')).toBe('');
  });

  it('takes no time for a pattern that is made to take long', () => {
    const path = 'a'.repeat(5000);
    const before = performance.now();
    expect(owners(`${'*a'.repeat(2000)}b @a`, path)).toBe('');
    expect(owners(`${'**/'.repeat(1500)}b @a`, 'a/'.repeat(500))).toBe('');
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
