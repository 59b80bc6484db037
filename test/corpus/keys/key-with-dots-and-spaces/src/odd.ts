import { isEnabled } from 'unleash-client';

export const odd = () => [
  isEnabled('team:search/fuzzy-match'),
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation team:search/fuzzy-match
  isEnabled('New billing page'),
  //        ^^^^^^^^^^^^^^^^^^ evaluation New billing page
  isEnabled('größe.neu'),
  //        ^^^^^^^^^^^ evaluation größe.neu
  isEnabled("it's-new"),
  //        ^^^^^^^^^^ evaluation it's-new
];
