import { createContext, type ReactNode } from 'react';
import { GrowthBook } from '@growthbook/growthbook';

export const FlagsContext = createContext<GrowthBook | null>(null);
export const ThemeContext = createContext({ isOn: (name: string) => name === 'dark' });

const growthbook = new GrowthBook({ clientKey: 'sdk-1' });

export const Flags = ({ children }: { children: ReactNode }) => (
  <FlagsContext.Provider value={growthbook}>{children}</FlagsContext.Provider>
);
