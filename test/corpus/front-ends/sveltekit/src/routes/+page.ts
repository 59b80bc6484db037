import { isOnNow } from '$lib/features';
export const load = async () => ({ wide: isOnNow('wide-layout') });
//                                               ^^^^^^^^^^^^^ evaluation wide-layout
