export enum ShopFlag {
  GiftWrap = 'gift-wrap',
//^^^^^^^^ declaration gift-wrap
  //         ^^^^^^^^^^^ mention gift-wrap
  WishLists = 'wish-lists',
//^^^^^^^^^ declaration wish-lists
  //          ^^^^^^^^^^^^ mention wish-lists
  Compare = 'compare-products',
}
