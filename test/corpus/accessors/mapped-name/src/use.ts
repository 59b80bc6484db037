import { enabled } from './named';

export const redesign = enabled('redesign');
//                              ^^^^^^^^^^ evaluation checkout-redesign
