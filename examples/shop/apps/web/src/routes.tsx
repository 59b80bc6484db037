import { FlagKey } from '@shop/flags';
import type { ComponentType } from 'react';
import { BasketPage } from './basket/BasketPage';
import { CheckoutPage } from './checkout/CheckoutPage';
import type { Shop } from './model';
import { ProductsPage } from './pages/ProductsPage';
import { TradePage } from './pages/TradePage';
import { SharedWishlistPage, WishlistPage } from './pages/WishlistPage';

export interface Route {
  path: string;
  title: string;
  page: ComponentType<{ shop: Shop }>;
  /** The page exists only while this flag is on. */
  flag?: FlagKey;
}

export const routes: Route[] = [
  { path: '/', title: 'Garden tools and seeds', page: ProductsPage },
  { path: '/basket', title: 'Your basket', page: BasketPage },
  { path: '/checkout', title: 'Checkout', page: CheckoutPage },
  { path: '/wishlist', title: 'Your wishlist', page: WishlistPage },
  { path: '/wishlist/shared', title: 'A wishlist for you', page: SharedWishlistPage, flag: FlagKey.WishlistSharing },
  { path: '/trade', title: 'For the trade', page: TradePage, flag: FlagKey.WholesalePrices },
];
