import { anyFeatureOn, featureOn, variantOf } from './features.js';
import { shopSettings } from './shop-settings.js';

export interface Line {
  sku: string;
  qty: number;
  cents: number;
}

export function totals(lines: Line[]) {
  const subtotal = lines.reduce((sum, line) => sum + line.qty * line.cents, 0);
  const bulk = featureOn('bulk-discount') && lines.length > 10;
//                       ^^^^^^^^^^^^^^^ evaluation bulk-discount
  const discount = bulk ? Math.round(subtotal * 0.05) : 0;
  const showTax = anyFeatureOn('tax-preview', 'tax-preview-eu');
//                             ^^^^^^^^^^^^^ evaluation tax-preview
//                                            ^^^^^^^^^^^^^^^^ evaluation tax-preview-eu
  return {
    subtotal,
    discount,
    tax: showTax ? Math.round((subtotal - discount) * 0.19) : undefined,
    guest: shopSettings.isEnabled('guest-checkout'),
    giftWrap: shopSettings.isEnabled('gift-wrapping'),
  };
}

export const ctaLabel = (): string => {
  switch (variantOf('cart-cta-copy')) {
//                  ^^^^^^^^^^^^^^^ evaluation cart-cta-copy
    case 'short':
      return 'Buy';
    case 'long':
      return 'Complete your order';
    default:
      return shopSettings.text('cart-cta-label') ?? 'Checkout';
  }
};
