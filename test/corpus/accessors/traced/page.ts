import { inShop, isActive, isLive, isOn, label } from './flags';

export const page = {
  banner: isOn('holiday-banner'),
//             ^^^^^^^^^^^^^^^^ evaluation holiday-banner
  chat: isActive('support-chat'),
//               ^^^^^^^^^^^^^^ evaluation support-chat
  search: isLive('instant-search') ? label('search-title') : label('find-title'),
//               ^^^^^^^^^^^^^^^^ evaluation instant-search
//                                         ^^^^^^^^^^^^^^ nothing
//                                                                 ^^^^^^^^^^^^ nothing
  cart: inShop('cart-preview'),
//             ^^^^^^^^^^^^^^ nothing
};
