import { createContext, useContext } from 'react';
import type { LDClient } from 'launchdarkly-js-client-sdk';

export const ClientContext = createContext<LDClient | null>(null);

export function useClient(): LDClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('no client');
  return client;
}
