import { Flag } from './flags';
import { Permission } from './permissions';

export const visible = (user: User) =>
  user.has(Permission.Export) && user.features.has(Flag.Export) && user.can(Permission['Export']);
  //       ^^^^^^^^^^^^^^^^^ nothing
  //                                               ^^^^^^^^^^^ evaluation export-v2
  //                                                                        ^^^^^^^^^^^^^^^^^^^^ nothing
