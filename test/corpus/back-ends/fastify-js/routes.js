module.exports = async function (fastify, opts) {
  fastify.get('/a', async function (request) {
    if (fastify.feature('fast-path')) return 1;
//                      ^^^^^^^^^^^ evaluation fast-path
    if (this.unleash.isEnabled('slow-path')) return 2;
//                             ^^^^^^^^^^^ evaluation slow-path
    return request.server.feature('third-path') ? 3 : 4;
//                                ^^^^^^^^^^^^ evaluation third-path
  });
};
