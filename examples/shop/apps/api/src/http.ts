import { createServer, type IncomingMessage, type Server } from 'node:http';

export interface Request {
  userId: string;
  /** Two letters, lower case. */
  country: string;
  query: URLSearchParams;
}

export interface Reply {
  status: number;
  body: unknown;
}

export type Handler = (request: Request) => Promise<Reply>;

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const refuse = (status: number, message: string): Reply => ({ status, body: { message } });

/** What a flag may be targeted by. */
export const targeting = ({ userId, country }: Request) => ({ targetingKey: userId, country });

export function serve(handlers: Record<string, Handler>): Server {
  return createServer(async (incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://shop');
    const handler = handlers[`${incoming.method} ${pathname}`];
    const reply = handler ? await handler(toRequest(incoming, searchParams)) : refuse(404, 'No such thing.');
    outgoing.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  });
}

function toRequest({ headers }: IncomingMessage, query: URLSearchParams): Request {
  const header = (name: string, otherwise: string) => String(headers[name] ?? otherwise);
  return { userId: header('x-user', 'guest'), country: header('x-country', 'ie').toLowerCase(), query };
}
