import { Keys } from './keys';
import { overrideFlag } from './flag-overrides';

export function onLogin(user: User): void {
  if (user.isStaff) overrideFlag(Keys.STAFF_TOOLS, true);
  //                             ^^^^^^^^^^^^^^^^ override staff-tools
}
