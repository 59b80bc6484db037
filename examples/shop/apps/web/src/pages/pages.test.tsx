import { FlagKey } from '@shop/flags';
import { describe, expect, it } from 'vitest';
import { render } from '../../test/render';
import { shop, spade } from '../../test/shop';
import { ProductsPage } from './ProductsPage';
import { WishlistPage } from './WishlistPage';

describe('products', () => {
  it('urges where few are left', async () => {
    const html = await render(<ProductsPage shop={shop} />, { [FlagKey.LowStockBadge]: true });
    expect(html).toContain('<strong data-tone="urgent">Only 3 left</strong>');
    expect(html).toContain('<strong data-tone="neutral">Sold out</strong>');
  });

  it('does not urge while the badge is off', async () => {
    const html = await render(<ProductsPage shop={shop} />, { [FlagKey.LowStockBadge]: false });
    expect(html).not.toContain('Only 3 left');
    expect(html).toContain('Sold out');
  });
});

describe('wishlist', () => {
  it('can be shared', async () => {
    const html = await render(<WishlistPage shop={shop} />, { [FlagKey.WishlistSharing]: true });
    expect(html).toContain('Share all 2 wishes');
  });

  it('counts a single wish', async () => {
    const one = { ...shop, wishlist: [spade] };
    const html = await render(<WishlistPage shop={one} />, { [FlagKey.WishlistSharing]: true });
    expect(html).toContain('Share this wish');
  });

  it('stays private while sharing is off', async () => {
    const html = await render(<WishlistPage shop={shop} />, { [FlagKey.WishlistSharing]: false });
    expect(html).not.toContain('/wishlist/shared');
  });
});
