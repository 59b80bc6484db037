import { FlagKey } from '@shop/flags';
import { describe, expect, it } from 'vitest';
import { call } from '../../test/flags';
import { basket } from './basket';
import { invoice } from './invoice';
import { prices } from './prices';
import { promotions } from './promotions';
import { search } from './search';
import { shipping } from './shipping';

describe('basket', () => {
  it('lists what is in it', async () => {
    expect((await call(basket, 'item=seeds&item=spade')).body).toMatchObject({ items: ['seeds', 'spade'] });
  });
});

describe('invoice', () => {
  it('attaches the machine-readable part', async () => {
    const { body } = await call(invoice, 'day=2026-11-22&count=17', { legacyPdfExport: false });
    expect(body).toEqual({ number: '2026-11-22/0017', renderer: 'pdf-a3', attachments: ['factur-x.xml'] });
  });

  it('goes back to the old renderer', async () => {
    const { body } = await call(invoice, 'day=2026-11-22', { legacyPdfExport: true });
    expect(body).toMatchObject({ renderer: 'pdf-1.4', attachments: [] });
  });

  it('asks for the day', async () => {
    expect((await call(invoice, '')).status).toBe(400);
  });
});

describe('prices', () => {
  it.each([
    { flags: { [FlagKey.WholesalePrices]: true }, body: { cents: 800, vat: 'excluded' } },
    { flags: { [FlagKey.WholesalePrices]: false }, body: { cents: 1000, vat: 'included' } },
  ])('are $body.cents with VAT $body.vat', async ({ flags, body }) => {
    expect(await call(prices, 'cents=1000', flags)).toEqual({ status: 200, body });
  });
});

describe('promotions', () => {
  it('run in one country', async () => {
    const flags = { 'promo-de': true };
    expect((await call(promotions, '', flags, 'de')).body).toEqual({ banner: 'Winter seeds: three for two' });
    expect((await call(promotions, '', flags, 'ie')).body).toEqual({ banner: null });
  });

  it('end', async () => {
    expect((await call(promotions, '', { 'promo-de': false }, 'de')).body).toEqual({ banner: null });
  });

  it('take no odd country', async () => {
    expect((await call(promotions, '', {}, '../de')).status).toBe(400);
  });
});

describe('search', () => {
  it('is alphabetical when nothing else is said', async () => {
    expect((await call(search, 'q=seed')).body).toEqual(['seeds', 'sower']);
    expect((await call(search, 'q=s', { 'search-ranking': 'classic' })).body).toEqual(['spade', 'seeds', 'sower']);
  });

  it('puts what sells first', async () => {
    expect((await call(search, 'q=s', { 'search-ranking': 'popular' })).body).toEqual(['seeds', 'spade', 'sower']);
  });

  it('puts the latest articles first', async () => {
    expect((await call(search, 'q=s', { 'search-ranking': 'newest-first' })).body).toEqual(['spade', 'sower', 'seeds']);
  });
});

describe('shipping', () => {
  const names = (reply: { body: unknown }) => (reply.body as { name: string }[]).map(({ name }) => name);

  it('offers collection without express', async () => {
    expect(names(await call(shipping, '', { 'express-shipping': false }))).toEqual(['Standard', 'Collect in Galway']);
  });

  it('offers express', async () => {
    const flags = { 'express-shipping': true, 'split-shipments': false };
    expect(names(await call(shipping, '', flags))).toEqual(['Standard', 'Express']);
  });

  it('splits an express order', async () => {
    expect(names(await call(shipping, '', { 'express-shipping': true, 'split-shipments': true }))).toHaveLength(3);
  });

  it('splits nothing without express', async () => {
    expect(names(await call(shipping, '', { 'split-shipments': true }))).toEqual(['Standard', 'Collect in Galway']);
  });
});
