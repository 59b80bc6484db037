export const LAZY_WIDGETS = 'lazy-widgets';
//           ^^^^^^^^^^^^ alias lazy-widgets
//                          ^^^^^^^^^^^^^^ alias lazy-widgets
