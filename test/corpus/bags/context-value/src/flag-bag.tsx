import { createContext, useContext } from 'react';

export const FlagBagContext = createContext<Record<string, boolean>>({});
export const useFlagBag = () => useContext(FlagBagContext);
