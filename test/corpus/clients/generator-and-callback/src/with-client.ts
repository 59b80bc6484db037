import { OpenFeature, type Client } from '@openfeature/server-sdk';

export async function withClient<T>(use: (client: Client) => Promise<T>): Promise<T> {
  return use(OpenFeature.getClient());
}
