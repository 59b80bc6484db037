import { isEnabled } from 'unleash-client';
export const notes = isEnabled('side-notes');
//                             ^^^^^^^^^^^^ evaluation side-notes
