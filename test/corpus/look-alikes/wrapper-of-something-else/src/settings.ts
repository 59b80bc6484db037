export const isOn = (key: string): boolean => localStorage.getItem(key) === 'on';
export const useSetting = (name: string) => useContext(SettingsContext)[name];
