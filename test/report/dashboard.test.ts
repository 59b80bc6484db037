import { parseCatalog } from '@flagsweep/catalog';
import { noneSkipped, type UnresolvedReference } from '@flagsweep/references';
import { dashboard } from '@flagsweep/report';
import { expect, it } from 'vitest';

const unresolved = (fields: Partial<UnresolvedReference>): UnresolvedReference => ({
  file: 'src/promo.ts',
  start: 0,
  end: 5,
  line: 1,
  column: 1,
  reason: 'dynamic',
  text: 'key',
  package: 'web',
  test: false,
  ...fields,
});

/** Keys of the flags that count as read by no production code. */
const unreferenced = (open: UnresolvedReference): string[] => {
  const catalog = parseCatalog([{ file: 'flags.yaml', text: 'flags:\n  promo-de: {}\n  old-cart: {}\n' }]);
  const facts = {
    version: 1 as const,
    files: { scanned: 1, parsed: 1, skipped: noneSkipped },
    references: [],
    unresolved: [open],
    observations: [],
    problems: [],
  };
  const result = { command: 'report' as const, root: 'shop', now: '2026-11-22', catalog, facts, findings: [] };
  return dashboard(result).unreferenced.map(({ key }) => key);
};

it('counts a flag that a computed key reaches as read', () => {
  expect(unreferenced(unresolved({ prefix: 'promo-' }))).toEqual(['old-cart']);
});

it('takes a wrapper parameter, or a test, for no read', () => {
  expect(unreferenced(unresolved({ reason: 'parameter', candidates: ['promo-de'] }))).toEqual(['old-cart', 'promo-de']);
  expect(unreferenced(unresolved({ prefix: 'promo-', test: true }))).toEqual(['old-cart', 'promo-de']);
});
