import express from 'express';
import { dispatch } from './dispatch';
import gatekeeper from './gatekeeper';
import { permissionsOf } from './permissions';

const app = express();

app.post('/rides', express.json(), async (req, res) => {
  res.json(await dispatch(req.body.rider, req.body.pickup, req.body.drivers));
});

app.get('/rides/:id/price', async (req, res) => {
  const gate = await gatekeeper.as(req.header('x-rider') ?? 'guest');
  const style = gate.experiment('surge_display', 'style', 'multiplier');
//                              ^^^^^^^^^^^^^^^ evaluation surge_display
  res.json({ style, breakdown: gate.can('fare_breakdown') });
//                                      ^^^^^^^^^^^^^^^^ evaluation fare_breakdown
});

app.delete('/rides/:id', async (req, res) => {
  if (!permissionsOf('dispatcher').can('cancel_ride')) return void res.sendStatus(403);
  const free = await gatekeeper.as(req.params.id).then((gate) => gate.can('free_cancellation'));
//                                                                        ^^^^^^^^^^^^^^^^^^^ evaluation free_cancellation
  res.json({ fee: free ? 0 : 500, reason: 'cancelled_by_rider' });
});

app.listen(5000);
