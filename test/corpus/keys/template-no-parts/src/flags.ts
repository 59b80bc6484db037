import { isEnabled } from 'unleash-client';

export const showPrices = (userId: string) => isEnabled(`prices-with-tax`, { userId });
//                                                      ^^^^^^^^^^^^^^^^^ evaluation prices-with-tax
