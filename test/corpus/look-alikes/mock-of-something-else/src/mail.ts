import { isEnabled } from 'unleash-client';

export const html = () => isEnabled('mail-html');
//                                  ^^^^^^^^^^^ evaluation mail-html
