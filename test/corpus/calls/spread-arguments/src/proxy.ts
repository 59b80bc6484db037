import { OpenFeature } from '@openfeature/server-sdk';

const client = OpenFeature.getClient();

export const first = (context: object) => client.getBooleanValue('proxy-cache', ...([false, context] as const));
//                                                               ^^^^^^^^^^^^^ evaluation proxy-cache
