import { GrowthBook } from '@growthbook/growthbook';
import { createContext, useContext, useMemo } from 'react';
const gb = new GrowthBook({ clientKey: 'k' });
function useFeaturesValue() { return useMemo(() => ({ has: (k: string) => gb.isOn(k), gb }), []); }
const Ctx = createContext<ReturnType<typeof useFeaturesValue> | null>(null);
export const Provider = ({ children }) => <Ctx.Provider value={useFeaturesValue()}>{children}</Ctx.Provider>;
export const useHas = () => useContext(Ctx)!.has;
export const useFeatures = () => useContext(Ctx)!;
