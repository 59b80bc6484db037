import express from 'express';
import { init } from '@launchdarkly/node-server-sdk';
import { config } from './config';

const ld = init(config.launchDarklyKey);
const app = express();

app.get('/api/invoices', async (req, res) => {
  await ld.waitForInitialization({ timeout: 5 });
  const context = { kind: 'user', key: req.user.id };
  if (!(await ld.variation('invoices-v2', context, false))) {
  //                       ^^^^^^^^^^^^^ evaluation invoices-v2
    return res.redirect(301, '/api/bills');
  }
  const pageSize = await ld.numberVariation('invoices-page-size', context, 50);
  //                                        ^^^^^^^^^^^^^^^^^^^^ evaluation invoices-page-size
  res.json(await listInvoices(req.user, pageSize));
});
