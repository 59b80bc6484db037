import { flag } from 'flags/next';

export const showSummerSale = flag<boolean>({
//           ^^^^^^^^^^^^^^ alias summer-sale
  key: 'summer-sale',
  //   ^^^^^^^^^^^^^ declaration summer-sale
  description: 'Sale ribbon on every page',
  defaultValue: false,
  decide: () => false,
});

export const heroVariant = flag<string>({ key: 'hero-variant', decide: () => 'a', options: ['a', 'b'] });
//           ^^^^^^^^^^^ alias hero-variant
//                                             ^^^^^^^^^^^^^^ declaration hero-variant
