/** All toggles of the shop front end. Owned by team Basket. */
export const FEATURES = {
  newCart: 'shop.new-cart',
//^^^^^^^ declaration shop.new-cart
//         ^^^^^^^^^^^^^^^ mention shop.new-cart
  giftCards: 'shop.gift-cards',
//^^^^^^^^^ declaration shop.gift-cards
//           ^^^^^^^^^^^^^^^^^ mention shop.gift-cards
  expressPay: 'shop.express-pay',
//^^^^^^^^^^ declaration shop.express-pay
//            ^^^^^^^^^^^^^^^^^^ mention shop.express-pay
  stickyTotal: 'shop.sticky-total',
//^^^^^^^^^^^ declaration shop.sticky-total
//             ^^^^^^^^^^^^^^^^^^^ mention shop.sticky-total
} as const;

export type FeatureKey = (typeof FEATURES)[keyof typeof FEATURES];
