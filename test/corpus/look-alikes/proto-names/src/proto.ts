import { isEnabled } from 'unleash-client';

const KEYS: Record<string, string> = {};
export const odd = () => isEnabled('constructor') && isEnabled(KEYS.toString) && KEYS.hasOwnProperty('valueOf');
//                                 ^^^^^^^^^^^^^ evaluation constructor
//                                                             ^^^^^^^^^^^^^ unresolved
//                                                                               ^^^^ nothing
