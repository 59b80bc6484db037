import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { OpenFeature } from '@openfeature/web-sdk';

interface Settings {
  isOn(key: string): boolean;
  label(key: string): string;
}

const client = OpenFeature.getClient();
const SettingsContext = createContext<Settings | null>(null);

export function SettingsProvider({ labels, children }: { labels: Record<string, string>; children: ReactNode }) {
  const isOn = useCallback((key: string) => client.getBooleanValue(key, false), []);
  const label = useCallback((key: string) => labels[key] ?? key, [labels]);
  const settings = useMemo(() => ({ isOn, label }), [isOn, label]);
  return <SettingsContext.Provider value={settings}>{children}</SettingsContext.Provider>;
}

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('no settings');
  return settings;
}
