import FlagClient from './a.js';
const flags = await FlagClient.create('k');
flags.check({}, 'kc_a');
//              ^^^^^^ evaluation kc_a
export const once = FlagClient.create('k').then((f) => f.check({}, 'kc_b'));
//                                                                 ^^^^^^ evaluation kc_b
