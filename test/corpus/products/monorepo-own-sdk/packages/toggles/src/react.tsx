import { useFlag } from '@unleash/proxy-client-react';

export const useToggle = (toggle: string) => useFlag(toggle);
export const IfToggle = ({ toggle, children }: { toggle: string; children: React.ReactNode }) => (useToggle(toggle) ? children : null);
