export const LIVE_CHAT = 'b-live-chat';
//                       ^^^^^^^^^^^^^ nothing
