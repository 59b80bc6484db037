import type { Client } from '@openfeature/server-sdk';

export interface Deps {
  db: Database;
  flags: Client;
}
