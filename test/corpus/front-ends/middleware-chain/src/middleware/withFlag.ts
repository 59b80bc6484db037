import { OpenFeature } from '@openfeature/server-sdk';
import type { NextMiddleware } from 'next/server';
const client = OpenFeature.getClient();
type Factory = (next: NextMiddleware) => NextMiddleware;
export const withFlag = (flag: string, path: string): Factory => (next) => async (req, ev) => {
  if (req.nextUrl.pathname.startsWith(path) && !(await client.getBooleanValue(flag, false))) return new Response(null, { status: 404 });
  return next(req, ev);
};
export const chain = (fns: Factory[], i = 0): NextMiddleware => (fns[i] ? fns[i](chain(fns, i + 1)) : () => undefined);
