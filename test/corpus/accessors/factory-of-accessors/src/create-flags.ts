import { OpenFeature } from '@openfeature/server-sdk';

export function createFlags(domain: string) {
  const client = OpenFeature.getClient(domain);
  return {
    enabled: (key: string) => client.getBooleanValue(key, false),
    number: (key: string, fallback: number) => client.getNumberValue(key, fallback),
  };
}
