import { safe } from './safe';

export const notes = (user?: User) => safe('sticky-notes', user);
//                                         ^^^^^^^^^^^^^^ evaluation sticky-notes
export const label = (user: User) => user.overrides.get('note-label');
//                                                      ^^^^^^^^^^^^ nothing
