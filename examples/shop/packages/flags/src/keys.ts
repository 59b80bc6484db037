/** Flags that more than one module reads. A flag with a single reader stays a literal beside it. */
export enum FlagKey {
  AddressAutocomplete = 'address-autocomplete',
  GiftWrapping = 'gift-wrapping',
  LowStockBadge = 'low-stock-badge',
  NewCheckout = 'new-checkout',
  StoreLocator = 'store-locator',
  WholesalePrices = 'wholesale-prices',
  WishlistSharing = 'wishlist-sharing',
}
