import { useFlag } from '@unleash/proxy-client-react';
import { KEY_BASE } from './keys';

export function Referral() {
  const enabled = useFlag(KEY_BASE + 'referral-bonus');
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation growth.referral-bonus
  return enabled ? <Bonus /> : null;
}
