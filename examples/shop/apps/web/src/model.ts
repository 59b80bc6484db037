export interface Product {
  id: string;
  name: string;
  cents: number;
  stock: number;
  /** Fits into a box with a ribbon: a rake does not. */
  wrappable: boolean;
}

export interface BasketItem {
  product: Product;
  quantity: number;
}

/** What the server knows when it sends the page. */
export interface Shop {
  products: Product[];
  basket: BasketItem[];
  wishlist: Product[];
}

export function totalCents(basket: BasketItem[]): number {
  return basket.reduce((sum, { product, quantity }) => sum + product.cents * quantity, 0);
}
