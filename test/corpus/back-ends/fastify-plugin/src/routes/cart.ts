import type { FastifyInstance } from 'fastify';
export default async function cart(app: FastifyInstance) {
  app.get('/cart', async (req, reply) => {
    if (await req.isEnabled('cart-redesign')) return { v: 2 };
//                          ^^^^^^^^^^^^^^^ evaluation cart-redesign
    const max = await app.flags.getNumberValue('cart-max-items', 20);
//                                             ^^^^^^^^^^^^^^^^ evaluation cart-max-items
    return { v: 1, max };
  });
  app.addHook('onRequest', async (request) => {
    if (await request.isEnabled('rate-limit')) request.log.info('limited');
//                              ^^^^^^^^^^^^ evaluation rate-limit
  });
}
