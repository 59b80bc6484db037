import { Client, LDClient } from './client';
import { OpenFeature } from '@openfeature/server-sdk';

const client = new Client();
const ld = new LDClient();
export const a = client.getBooleanValue('local-memory', true);
//                                      ^^^^^^^^^^^^^^ nothing
export const b = ld.variation('local-length');
//                            ^^^^^^^^^^^^^^ nothing
export const c = (each: Client) => each.getBooleanValue('typed-local', false);
//                                                      ^^^^^^^^^^^^^ nothing
export const d = OpenFeature.getClient().getBooleanValue('remote-memory', false);
//                                                       ^^^^^^^^^^^^^^^ evaluation remote-memory
