import { OpenFeature } from '@openfeature/web-sdk';

export function anyOn(...keys: string[]): boolean {
  const client = OpenFeature.getClient();
  return keys.some((key) => client.getBooleanValue(key, false));
}
