import { createMiddleware } from 'hono/factory';
import { flag } from './flag-query.js';

export type Env = {
  Variables: {
    tenant: string;
    enabled: (key: string) => Promise<boolean>;
  };
};

export const tenancy = createMiddleware<Env>(async (c, next) => {
  const tenant = c.req.header('x-tenant') ?? 'public';
  c.set('tenant', tenant);
  c.set('enabled', (key) => flag(key).forTenant(tenant).get());
  await next();
});

export const only = (key: string) =>
  createMiddleware<Env>(async (c, next) => {
    if (!(await c.var.enabled(key))) return c.notFound();
    await next();
  });
