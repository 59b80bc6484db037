import { isEnabled } from 'unleash-client';

const bulkDelete = (ids: string[]) => ids.forEach(remove);
//    ^^^^^^^^^^ nothing
export const actions = isEnabled('bulkDelete') ? [bulkDelete] : [];
//                               ^^^^^^^^^^^^ evaluation bulkDelete
//                                                ^^^^^^^^^^ nothing
export { bulkDelete };
//       ^^^^^^^^^^ nothing
