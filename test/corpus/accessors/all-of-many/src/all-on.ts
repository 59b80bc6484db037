import { isEnabled } from 'unleash-client';

export const allOn = (keys: string[]): boolean => keys.every((key) => isEnabled(key));
