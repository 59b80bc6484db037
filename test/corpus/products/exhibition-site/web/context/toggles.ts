import { createContext, useContext } from 'react';

export const ToggleContext = createContext({} as Toggles);
export const useToggles = () => useContext(ToggleContext);
