import { FlagKey } from '@shop/flags';
import { expect, it } from 'vitest';
import { render } from '../test/render';
import { shop } from '../test/shop';
import { App } from './App';

it('shows the page of a path', async () => {
  expect(await render(<App path="/" shop={shop} />)).toContain('<h1>Garden tools and seeds</h1>');
});

it('knows no other path', async () => {
  expect(await render(<App path="/nowhere" shop={shop} />)).toContain('There is nothing here');
});

it.each([
  { path: '/trade', on: { [FlagKey.WholesalePrices]: true }, off: { [FlagKey.WholesalePrices]: false } },
  { path: '/wishlist/shared', on: { [FlagKey.WishlistSharing]: true }, off: { [FlagKey.WishlistSharing]: false } },
])('opens $path with its flag', async ({ path, on, off }) => {
  expect(await render(<App path={path} shop={shop} />, on)).toContain('<h1>');
  expect(await render(<App path={path} shop={shop} />, off)).toContain('There is nothing here');
});
