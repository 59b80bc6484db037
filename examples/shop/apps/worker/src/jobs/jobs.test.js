import { beforeEach, describe, expect, it, vi } from 'vitest';
import { invoices } from './invoices.js';
import { stockAlerts } from './stockAlerts.js';

const { flags } = vi.hoisted(() => ({ flags: /** @type {Record<string, boolean>} */ ({}) }));

vi.mock('../unleash.js', () => ({
  unleash: { isEnabled: (/** @type {string} */ key) => flags[key] ?? false },
}));

beforeEach(() => {
  for (const key of Object.keys(flags)) delete flags[key];
});

describe('invoices', () => {
  const orders = [
    { id: 'a', customer: 'ada', cents: 100 },
    { id: 'b', customer: 'bob', cents: 200 },
    { id: 'c', customer: 'ada', cents: 300 },
  ];

  it('are one an order', () => {
    Object.assign(flags, { 'batch-invoices': false });
    expect(invoices(orders)).toHaveLength(3);
  });

  it('are one a customer in a batch', () => {
    Object.assign(flags, { 'batch-invoices': true });
    expect(invoices(orders)).toEqual([
      { customer: 'ada', orders: ['a', 'c'], cents: 400 },
      { customer: 'bob', orders: ['b'], cents: 200 },
    ]);
  });
});

describe('stock alerts', () => {
  const articles = [
    { name: 'Ash spade', stock: 3, buyer: 'una@larkshop.example' },
    { name: 'Willow trug', stock: 0, buyer: 'una@larkshop.example' },
    { name: 'Poppy seeds', stock: 80, buyer: 'finn@larkshop.example' },
  ];

  it('name what runs out', async () => {
    Object.assign(flags, { 'stock-alert-emails': true });
    const send = vi.fn();
    expect(await stockAlerts(articles, send)).toBe(2);
    expect(send.mock.calls.map(([, subject]) => subject)).toEqual(['Ash spade: 3 left', 'Willow trug: sold out']);
  });

  it('are quiet while they are off', async () => {
    Object.assign(flags, { 'stock-alert-emails': false });
    const send = vi.fn();
    expect(await stockAlerts(articles, send)).toBe(0);
    expect(send).not.toHaveBeenCalled();
  });
});
