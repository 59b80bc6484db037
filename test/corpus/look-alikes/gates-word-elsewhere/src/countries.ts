export const countries = [
  { name: 'Germany', flag: 'de' },
  //                       ^^^^ nothing
  { name: 'France', flag: '🇫🇷' },
  //                      ^^^^^^ nothing
];
export const bars = [{ id: 1, flag: 'promo-bar' }];
//                                  ^^^^^^^^^^^ gate promo-bar
export const report = (post: Post) => post.flag('spam');
//                                         ^^^^ nothing
