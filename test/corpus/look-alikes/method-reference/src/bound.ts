import { OpenFeature } from '@openfeature/server-sdk';

const client = OpenFeature.getClient();
export const read = client.getBooleanValue.bind(client);
//                         ^^^^^^^^^^^^^^^ nothing
export const spy = vi.spyOn(client, 'getBooleanValue');
//                                  ^^^^^^^^^^^^^^^^^ nothing
export const api = { read: client.getStringValue };
//                                ^^^^^^^^^^^^^^ nothing
