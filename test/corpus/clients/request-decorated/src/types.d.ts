import 'fastify';
import type { Client } from '@openfeature/server-sdk';

declare module 'fastify' {
  interface FastifyRequest {
    flags: Client;
  }
}
