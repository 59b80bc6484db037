import { GrowthBook } from '@growthbook/growthbook-react';
import { createContext, useContext, useMemo, useCallback, type ReactNode } from 'react';

interface FeatureContextValue {
  isOn: (key: string) => boolean;
  value: <T>(key: string, fallback: T) => T;
  gb: GrowthBook;
}
const FeatureContext = createContext<FeatureContextValue | null>(null);

export function FeatureProvider({ gb, children }: { gb: GrowthBook; children: ReactNode }) {
  const isOn = useCallback((key: string) => gb.isOn(key), [gb]);
  const value = useCallback(<T,>(key: string, fallback: T) => gb.getFeatureValue(key, fallback) as T, [gb]);
  const ctx = useMemo(() => ({ isOn, value, gb }), [isOn, value, gb]);
  return <FeatureContext.Provider value={ctx}>{children}</FeatureContext.Provider>;
}

export function useFeatures() {
  const ctx = useContext(FeatureContext);
  if (!ctx) throw new Error('useFeatures outside of FeatureProvider');
  return ctx;
}
