import { isEnabled } from '@mono/core/flags';
export const Gate = ({ flag, children, else: otherwise }) => (isEnabled(flag) ? children : otherwise ?? null);
export const gated = (flag: string) => (C) => (props) => <Gate flag={flag}><C {...props} /></Gate>;
