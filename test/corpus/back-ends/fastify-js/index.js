'use strict';
const fastify = require('fastify')({ logger: true });
const { startUnleash } = require('unleash-client');
async function main() {
  const unleash = await startUnleash({ url: 'u', appName: 'svc' });
  fastify.decorate('unleash', unleash);
  fastify.decorate('feature', (name) => unleash.isEnabled(name));
  fastify.decorateRequest('feature', null);
  fastify.register(require('./routes'));
  await fastify.listen({ port: 1 });
}
main();
