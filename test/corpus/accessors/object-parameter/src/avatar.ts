import { readFlag } from './read-flag';

export const animatedAvatars = (user: User) => readFlag({ flag: 'animated-avatars', user });
//                                                              ^^^^^^^^^^^^^^^^^^ evaluation animated-avatars
export const gravatar = (user: User) => readFlag({ user, fallback: true, flag: 'gravatar-import' });
//                                                                             ^^^^^^^^^^^^^^^^^ evaluation gravatar-import
