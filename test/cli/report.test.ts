import { expect, it } from 'vitest';
import { makeRepo, small } from './helpers.js';

/** What a reader sees of a part of the page. */
const words = (markup = ''): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

it('G17: the dashboard shows state, owner, scope and services of every flag', async () => {
  const repo = makeRepo({
    ...small,
    'flags/old-search.yaml':
      'key: old-search\nowner: "@shop/search"\ntype: release\nstage: deprecated\nscope: multi-service\nservices: [api, web]\n',
  });
  expect((await repo.run('report --reporter html=flags.html --now 2026-12-01')).code).toBe(0);
  const rows = repo.read('flags.html').match(/<tbody [^]*?<\/tbody>/g) ?? [];
  expect(rows.map((row) => words(row).split(' Findings ')[0])).toEqual([
    'new-cart @shop/web release active 2026-12-31 in 30 d 1 0 1 0 Sends carts to the new cart service. Defined in flags/new-cart.yaml:1 1 evaluation src/cart.ts:6 Packages .',
    'old-search @shop/search release deprecated 0 0 0 2 Defined in flags/old-search.yaml:1 Scope multi-service Services api, web',
  ]);
});

it('G17: a flag that only code knows is shown beside them', async () => {
  const repo = makeRepo({ ...small, 'flags/new-cart.yaml': 'key: other\n' });
  await repo.run('report --reporter html=flags.html');
  const [unknown] = repo.read('flags.html').match(/<h2 id="unknown">[^]*?<\/section>/) ?? [];
  expect(words(unknown)).toContain('new-cart src/cart.ts:6');
});
