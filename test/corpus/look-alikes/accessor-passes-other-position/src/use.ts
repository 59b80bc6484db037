import { betaFor, greeting, inDomain } from './for-user';

export const page = async () => ({
  beta: await betaFor('user-anna'),
  //                  ^^^^^^^^^^^ nothing
  text: await greeting('good-morning'),
  //                   ^^^^^^^^^^^^^^ nothing
  banner: await inDomain('shop-domain'),
  //                     ^^^^^^^^^^^^^ nothing
});
