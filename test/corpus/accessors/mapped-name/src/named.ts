import { isEnabled } from 'unleash-client';

const KEY_OF = { redesign: 'checkout-redesign', upsell: 'checkout-upsell' } as const;
//               ^^^^^^^^ declaration checkout-redesign
//                         ^^^^^^^^^^^^^^^^^^^ mention checkout-redesign
//                                              ^^^^^^ declaration checkout-upsell
//                                                      ^^^^^^^^^^^^^^^^^ mention checkout-upsell

export const enabled = (name: keyof typeof KEY_OF) => isEnabled(KEY_OF[name]);
