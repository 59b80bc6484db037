import type { Client } from '@openfeature/server-sdk';

export const evaluate = (client: Client, key: string) => client.getBooleanValue(key, false);
export const evaluator = (client: Client) => (key: string) => evaluate(client, key);
