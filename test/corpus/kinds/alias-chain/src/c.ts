import { isEnabled } from 'unleash-client';
import { SHIPPING_MAP } from './b';

export const map = isEnabled(SHIPPING_MAP);
//                           ^^^^^^^^^^^^ evaluation shipping-map
