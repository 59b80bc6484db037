import { allOn } from './all-on';

export const giftFlow = () => allOn(['gift-messages', 'gift-receipts']);
//                                   ^^^^^^^^^^^^^^^ evaluation gift-messages
//                                                    ^^^^^^^^^^^^^^^ evaluation gift-receipts
