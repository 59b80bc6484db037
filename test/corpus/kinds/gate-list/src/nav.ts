export const entries: Entry[] = [
  { href: '/search/advanced', requiredFlags: ['advanced-search', 'search-operators'] },
  //                                          ^^^^^^^^^^^^^^^^^ gate advanced-search
  //                                                             ^^^^^^^^^^^^^^^^^^ gate search-operators
];
