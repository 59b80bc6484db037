import { Flag } from './flags';

export const show = (on: (flag: Flag) => boolean) => on(Flag.Reports);
//                                                      ^^^^^^^^^^^^ evaluation reports
