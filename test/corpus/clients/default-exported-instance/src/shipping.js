import flags from './flags.js';

export const express = (key) => flags.variation('shipping-express', { key }, false);
//                                              ^^^^^^^^^^^^^^^^^^ evaluation shipping-express
