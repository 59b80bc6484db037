import { useFlagStore } from '../stores/flags';
import { useSession } from '../stores/session';

const flags = useFlagStore();
flags.signIn('user-7');
//           ^^^^^^^^ nothing
export const showAvatar = flags.isOn('profile-avatar');
//                                   ^^^^^^^^^^^^^^^^ evaluation profile-avatar

const may = useSession((session) => session.may);
export const showTrail = may('audit-trail');
//                           ^^^^^^^^^^^^^ evaluation audit-trail
export const showLog = useSession.getState().may('session-log');
//                                               ^^^^^^^^^^^^^ evaluation session-log
useSession.getState().open('session-1');
//                         ^^^^^^^^^^^ nothing
