import { isEnabled } from 'unleash-client';

export const nav = () => isEnabled('new-nav') || isEnabled('new-nav-mobile');
//                                 ^^^^^^^^^ evaluation new-nav
//                                                         ^^^^^^^^^^^^^^^^ evaluation new-nav-mobile
// new-nav-mobile replaced new-nav-tablet and renew-nav
// ^^^^^^^^^^^^^^ mention new-nav-mobile
