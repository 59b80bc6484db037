import { isEnabled } from 'unleash-client';

const callbacks: Array<(key?: string) => boolean> = [];
callbacks.push((key = 'gate-default') => isEnabled(key));
//                                                 ^^^ unresolved
