import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';

export type RequestScope = {
  userId?: string;
  sessionId?: string;
  remoteAddress?: string;
  properties: Record<string, string>;
};

const storage = new AsyncLocalStorage<RequestScope>();

export const scopeMiddleware: RequestHandler = (req, _res, next) => {
  const scope: RequestScope = {
    userId: req.header('x-user-id'),
    sessionId: req.header('x-session-id'),
    remoteAddress: req.ip,
    properties: { country: req.header('x-country') ?? 'unknown' },
  };
  storage.run(scope, next);
};

export const currentScope = (): RequestScope => storage.getStore() ?? { properties: {} };
