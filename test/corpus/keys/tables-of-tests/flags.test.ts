import { isEnabled } from 'unleash-client';

it.each(['new-search', 'new-filter'])('%s is off', (key) => {
//       ^^^^^^^^^^^^ declaration new-search
//                     ^^^^^^^^^^^^ declaration new-filter
  expect(isEnabled(key)).toBe(false);
//                 ^^^ evaluation new-search
//                 ^^^ evaluation new-filter
});
