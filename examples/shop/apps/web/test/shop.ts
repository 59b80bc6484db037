import type { Product, Shop } from '../src/model';

export const spade: Product = { id: 'spade', name: 'Ash spade', cents: 4900, stock: 3, wrappable: false };
export const seeds: Product = { id: 'seeds', name: 'Poppy seeds', cents: 350, stock: 80, wrappable: true };
const trug: Product = { id: 'trug', name: 'Willow trug', cents: 6200, stock: 0, wrappable: true };

export const shop: Shop = {
  products: [spade, seeds, trug],
  basket: [
    { product: spade, quantity: 1 },
    { product: seeds, quantity: 4 },
  ],
  wishlist: [spade, trug],
};
