import { type Client, OpenFeature } from '@openfeature/server-sdk';
import { Cache } from './cache';

export class Tenants {
  private readonly clients = new Map<string, Client>();
  private readonly caches = new Map<string, Cache>();

  clientOf(tenant: string): Client {
    const known = this.clients.get(tenant);
    if (known) return known;
    const made = OpenFeature.getClient(tenant);
    this.clients.set(tenant, made);
    return made;
  }

  async billing(tenant: string): Promise<boolean> {
    const fresh = await this.caches.get(tenant)?.getBooleanValue('billing-cache', false);
//                                                               ^^^^^^^^^^^^^^^ nothing
    return fresh ?? (await this.clients.get(tenant)!.getBooleanValue('usage-billing', false));
//                                                                   ^^^^^^^^^^^^^^^ evaluation usage-billing
  }

  async *exporting(): AsyncGenerator<string> {
    for (const [tenant, client] of this.clients) {
      if (await client.getBooleanValue('nightly-export', false)) yield tenant;
//                                     ^^^^^^^^^^^^^^^^ evaluation nightly-export
    }
  }
}

export const anyOf = (clients: Client[]): Promise<boolean[]> =>
  Promise.all(clients.map((client) => client.getBooleanValue('shared-search', false)));
//                                                           ^^^^^^^^^^^^^^^ evaluation shared-search

export const regions: Record<string, Client> = {
  eu: OpenFeature.getClient('eu'),
  us: OpenFeature.getClient('us'),
};

export const inRegion = (region: string): Promise<string> => regions[region]!.getStringValue('tax-engine', 'old');
//                                                                                           ^^^^^^^^^^^^ evaluation tax-engine
