import { Hono } from 'hono';
import { flag, flagsReady } from './flag-query.js';
import { only, tenancy, type Env } from './middleware.js';
import { table } from './table-query.js';

export const app = new Hono<Env>();

app.use('*', tenancy);

app.get('/geocode', async (c) => {
  const tenant = c.get('tenant');
  const provider = await flag('geocode.provider').forTenant(tenant).inRegion('eu').orElse('here').get();
//                            ^^^^^^^^^^^^^^^^^^ evaluation geocode.provider
  const sql = await table('geocode.cache').forTenant(tenant).get();
  const fuzzy = await c.get('enabled')('geocode.fuzzy-match');
//                                     ^^^^^^^^^^^^^^^^^^^^^ evaluation geocode.fuzzy-match
  return c.json({ provider, sql, fuzzy });
});

app.get('/reverse', only('reverse.geocoding'), async (c) => {
//                       ^^^^^^^^^^^^^^^^^^^ evaluation reverse.geocoding
  const precision = await flag('reverse.precision')
//                             ^^^^^^^^^^^^^^^^^^^ evaluation reverse.precision
    .forTenant(c.var.tenant)
    .orElse(5)
    .get();
  c.header('x-metric', 'reverse.requests');
  return c.json({ precision, rows: await table('reverse.boundaries').get() });
});

app.get('/debug/:tenant', async (c) => {
  const query = flag('debug.trace-requests').forTenant(c.req.param('tenant'));
//                   ^^^^^^^^^^^^^^^^^^^^^^ evaluation debug.trace-requests
  return c.json(await query.explain());
});

export const start = () => flagsReady.then(() => app);
