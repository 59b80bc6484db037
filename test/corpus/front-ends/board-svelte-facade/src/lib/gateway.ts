import type { LDClient } from 'launchdarkly-js-client-sdk';

export interface FlagGateway {
  bool(key: string): boolean;
  text(key: string, fallback: string): string;
}

class LaunchDarklyGateway implements FlagGateway {
  constructor(private readonly client: LDClient) {}

  bool(key: string) {
    return this.client.variation(key, false) as boolean;
  }

  text(key: string, fallback: string) {
    return this.client.variation(key, fallback) as string;
  }
}

/** For demos: everything comes from the address bar. */
class QueryGateway implements FlagGateway {
  private readonly query = new URLSearchParams(location.search);

  bool = (key: string) => this.query.has(key);
  text = (key: string, fallback: string) => this.query.get(key) ?? fallback;
}

export async function createGateway(userKey?: string): Promise<FlagGateway> {
  if (!userKey) return new QueryGateway();
  const { initialize } = await import('launchdarkly-js-client-sdk');
  const client = initialize(import.meta.env.VITE_LD_CLIENT_ID, { kind: 'user', key: userKey });
  await client.waitForInitialization(5);
  return new LaunchDarklyGateway(client);
}
