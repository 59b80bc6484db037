import { isEnabled } from 'unleash-client';

const keys: string[] = ['always-asked'];
//                      ^^^^^^^^^^^^^^ declaration always-asked
for (const plugin of loadPlugins()) keys.push(plugin.flag);

export const state = () => keys.map((key) => isEnabled(key));
//                                                     ^^^ evaluation always-asked
//                                                     ^^^ unresolved
