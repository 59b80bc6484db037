export const QUICK_REPLY = 'quick-reply';
//           ^^^^^^^^^^^ alias quick-reply
//                         ^^^^^^^^^^^^^ alias quick-reply
