import { config } from './config';

export const price = (n: number) => (config.flags.grossPrices ? n * 1.2 : n);
//                                                ^^^^^^^^^^^ evaluation grossPrices
