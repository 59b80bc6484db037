export const MAP = 'shipping-map';
//           ^^^ alias shipping-map
//                 ^^^^^^^^^^^^^^ alias shipping-map
