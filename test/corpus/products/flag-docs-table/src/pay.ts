import { isEnabled } from 'unleash-client';

export const payLater = () => isEnabled('pay-later') && isEnabled('pay-later-limit');
//                                      ^^^^^^^^^^^ evaluation pay-later
//                                                                ^^^^^^^^^^^^^^^^^ evaluation pay-later-limit
