import { useFlag } from '@unleash/proxy-client-react';

export const Gate = ({ name, children }: { name: string; children: JSX.Element }) => (useFlag(name) ? children : null);
