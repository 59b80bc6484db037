import { FlagKey } from '@shop/flags';
import { expect, it } from 'vitest';
import { render } from '../../test/render';
import { seeds, shop } from '../../test/shop';
import { BasketPage } from './BasketPage';

it('adds up the basket', async () => {
  expect(await render(<BasketPage shop={shop} />)).toContain('Total <data value="6300">€63.00</data>');
});

it('leads to the checkout in one step', async () => {
  const html = await render(<BasketPage shop={shop} />, { [FlagKey.NewCheckout]: true });
  expect(html).toContain('<a href="/checkout">Buy all 2 now</a>');
});

it('speaks of one thing in the singular', async () => {
  const one = { ...shop, basket: [{ product: seeds, quantity: 1 }] };
  const html = await render(<BasketPage shop={one} />, { [FlagKey.NewCheckout]: true, [FlagKey.GiftWrapping]: true });
  expect(html).toContain('Buy it now');
  expect(html).toContain('Wrap as a gift');
});

it('wraps only what fits a box', async () => {
  const html = await render(<BasketPage shop={shop} />, { [FlagKey.GiftWrapping]: true });
  expect(html).toContain('wrap-seeds');
  expect(html).not.toContain('wrap-spade');
});

it('wraps nothing while wrapping is off', async () => {
  const html = await render(<BasketPage shop={shop} />, { [FlagKey.GiftWrapping]: false });
  expect(html).not.toContain('Wrap as a gift');
});

it('has nothing to sell in an empty basket', async () => {
  const html = await render(<BasketPage shop={{ ...shop, basket: [] }} />, { [FlagKey.NewCheckout]: true });
  expect(html).toBe('<p>Your basket is empty.</p>');
});
