import { isEnabled } from 'unleash-client';

export const now = () => isEnabled('fresh-start');
//                                 ^^^^^^^^^^^^^ evaluation fresh-start
// export const then = () => isEnabled('fresh-start');
//                                      ^^^^^^^^^^^ mention fresh-start
/* if (isEnabled('another-start')) run(); */
