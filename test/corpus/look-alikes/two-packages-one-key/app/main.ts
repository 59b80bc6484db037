import { LIVE_CHAT } from '@x/a';
import { LIVE_CHAT as OTHER } from '@x/b';
import { isEnabled } from 'unleash-client';

console.log(OTHER);
//          ^^^^^ nothing
export const chat = isEnabled(LIVE_CHAT);
//                            ^^^^^^^^^ evaluation a-live-chat
