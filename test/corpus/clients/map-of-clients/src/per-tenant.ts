import { init, type LDClient } from '@launchdarkly/node-server-sdk';

const clients = new Map<string, LDClient>();

export function clientOf(tenant: Tenant): LDClient {
  let client = clients.get(tenant.id);
  if (!client) clients.set(tenant.id, (client = init(tenant.sdkKey)));
  return client;
}

export const hasSso = (tenant: Tenant) => clientOf(tenant).variation('tenant-sso', { key: tenant.id }, false);
//                                                                   ^^^^^^^^^^^^ evaluation tenant-sso
