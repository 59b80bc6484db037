import { isEnabled } from 'unleash-client';
import type { Flag } from './types';

const key: Flag = 'web-vitals';
//    ^^^ alias web-vitals
//                ^^^^^^^^^^^^ alias web-vitals
export const vitals = isEnabled(key);
//                              ^^^ evaluation web-vitals
