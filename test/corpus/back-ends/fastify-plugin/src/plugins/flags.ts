import fp from 'fastify-plugin';
import { OpenFeature, Client } from '@openfeature/server-sdk';
declare module 'fastify' {
  interface FastifyInstance { flags: Client; }
  interface FastifyRequest { isEnabled(key: string): Promise<boolean>; }
}
export default fp(async (app) => {
  const client = OpenFeature.getClient('api');
  app.decorate('flags', client);
  app.decorateRequest('isEnabled', function (key: string) {
    return client.getBooleanValue(key, false, { targetingKey: this.id });
  });
});
