import { Keys, type Key } from './keys';

export const all: Key[] = Object.values(Keys);
//                                      ^^^^ nothing
export const names = Object.keys(Keys);
//                               ^^^^ nothing
export const entries = Object.entries(Keys).map(([name, key]) => `${name}=${key}`);
//                                    ^^^^ nothing
export const isKey = (key: string): key is Key => all.includes(key as Key);
export const size = names.length;
