import { MAP } from './a';
export const SHIPPING_MAP = MAP;
//           ^^^^^^^^^^^^ alias shipping-map
//                          ^^^ alias shipping-map
