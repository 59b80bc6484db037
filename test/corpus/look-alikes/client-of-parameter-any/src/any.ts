import type { Client } from '@openfeature/server-sdk';

export const typed = (client: Client) => client.getBooleanValue('typed-client', false);
//                                                              ^^^^^^^^^^^^^^ evaluation typed-client
export const untyped = (client: any) => client.getBooleanValue('untyped-client', false);
//                                                             ^^^^^^^^^^^^^^^^ nothing
export const other = (client: HttpClient) => client.getBooleanValue('http-client', false);
//                                                                  ^^^^^^^^^^^^^ nothing
export const narrowed = (client: Omit<Client, 'metadata'>) => client.getNumberValue('omitted-client', 1);
//                                                                                  ^^^^^^^^^^^^^^^^ evaluation omitted-client
