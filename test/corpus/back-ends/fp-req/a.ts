import express from 'express';
import { OpenFeature } from '@openfeature/server-sdk';
const app = express();
const client = OpenFeature.getClient();
app.get('/fr', async (req, res) => {
  req.get('fr-header'); res.get('fr-h2'); req.header('x'); req.query['fr-q'];
  const on = await client.getBooleanValue('fr-a', false, { targetingKey: req.get('fr-user')! });
//                                        ^^^^^^ evaluation fr-a
  const d = await client.getObjectDetails('fr-b', { 'fr-no': 1 });
//                                        ^^^^^^ evaluation fr-b
  d.flagMetadata['fr-meta'];
  client.track('fr-evt', {});
  client.addHooks({ before: () => {} });
  res.json({ on, d });
});
