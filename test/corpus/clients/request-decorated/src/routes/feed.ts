import type { FastifyRequest } from 'fastify';

export async function feed(request: FastifyRequest) {
  return (await request.flags.getBooleanValue('feed-ranked', false)) ? ranked(request) : recent(request);
  //                                          ^^^^^^^^^^^^^ evaluation feed-ranked
}
