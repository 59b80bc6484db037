export const LIVE_CHAT = 'a-live-chat';
//           ^^^^^^^^^ alias a-live-chat
//                       ^^^^^^^^^^^^^ alias a-live-chat
