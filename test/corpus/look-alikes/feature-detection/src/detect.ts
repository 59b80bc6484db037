import { isEnabled } from 'unleash-client';

export const supports = {
  grid: CSS.supports('display: grid'),
  //                 ^^^^^^^^^^^^^^^ nothing
  push: 'PushManager' in window,
  //    ^^^^^^^^^^^^^ nothing
  webp: Modernizr.webp,
  //              ^^^^ nothing
  beta: isEnabled('platform-beta'),
  //              ^^^^^^^^^^^^^^^ evaluation platform-beta
};
