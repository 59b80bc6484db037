import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useUnleashClient } from '@unleash/proxy-client-react';

interface Flags {
  isOn(key: string): boolean;
}
const FlagsContext = createContext<Flags>({ isOn: () => false });

export function FlagsProvider({ children }: { children: ReactNode }) {
  const client = useUnleashClient();
  const value = useMemo<Flags>(() => ({ isOn: (key) => client.isEnabled(key) }), [client]);
  return <FlagsContext.Provider value={value}>{children}</FlagsContext.Provider>;
}

export const useFlags = () => useContext(FlagsContext);
