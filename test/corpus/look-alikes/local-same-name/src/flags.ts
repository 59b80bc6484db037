export const isOn = (key: string): boolean => remote.get(key) === 'on';
