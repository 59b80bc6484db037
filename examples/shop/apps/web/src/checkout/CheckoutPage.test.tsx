import { FlagKey } from '@shop/flags';
import { expect, it } from 'vitest';
import { render } from '../../test/render';
import { shop } from '../../test/shop';
import { AddressFields } from './AddressFields';
import { CheckoutPage } from './CheckoutPage';

it('takes two steps and one payment', async () => {
  const html = await render(<CheckoutPage shop={shop} />, { [FlagKey.NewCheckout]: true });
  expect(html).toContain('<ol><li>Details</li><li>Done</li></ol>');
  expect(html).toContain('<button type="submit">Pay €63.00</button>');
  expect(html).toContain('Pay €63.00 with your phone');
});

it('has no express payment for nothing', async () => {
  const html = await render(<CheckoutPage shop={{ ...shop, basket: [] }} />, {
    [FlagKey.NewCheckout]: true,
    [FlagKey.AddressAutocomplete]: true,
  });
  expect(html).not.toContain('with your phone');
  expect(html).toContain('autoComplete="street-address"');
});

it.each([
  { flags: { [FlagKey.AddressAutocomplete]: true }, filled: 3 },
  { flags: { [FlagKey.AddressAutocomplete]: false }, filled: 1 },
])('lets the browser fill in $filled fields', async ({ flags, filled }) => {
  const html = await render(<AddressFields />, flags);
  expect(html.match(/autoComplete="(?!off)/g)).toHaveLength(filled);
});
