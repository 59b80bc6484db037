import { isEnabled } from 'unleash-client';
import { counted, scoped, traced } from './trace';

const read = (key: string): boolean => isEnabled(key);
//                                               ^^^ unresolved

export const isOn = traced('flags', read);
export const isActive = counted(read);
export const isLive = traced('live', isEnabled);
export const inShop = scoped('shop', read);
export const label = counted((key: string) => key.toUpperCase());
