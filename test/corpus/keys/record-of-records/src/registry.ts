export const FEATURES = {
  crossSell: { key: 'cross-sell', fallback: false },
//^^^^^^^^^ declaration cross-sell
  //                ^^^^^^^^^^^^ mention cross-sell
  upsellLimit: { key: 'upsell-limit', fallback: 3 },
//^^^^^^^^^^^ declaration upsell-limit
  //                  ^^^^^^^^^^^^^^ mention upsell-limit
} as const;
