export const messages = {
  title: 'fast-search is here',
  //     ^^^^^^^^^^^^^^^^^^^^^ nothing
  path: '/beta/fast-search',
  //    ^^^^^^^^^^^^^^^^^^^ nothing
  event: 'fast-search:opened',
  //     ^^^^^^^^^^^^^^^^^^^^ nothing
  html: `<b id="fast-search">`,
  //    ^^^^^^^^^^^^^^^^^^^^^^ nothing
  joined: ['fast-search,slow-search'].join(),
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^ nothing
};
