import { readFile } from 'node:fs/promises';
import { InMemoryProvider, OpenFeature } from '@openfeature/server-sdk';
import { evaluationLog } from '@shop/flags';
import { basket } from './handlers/basket';
import { checkout } from './handlers/checkout';
import { invoice } from './handlers/invoice';
import { prices } from './handlers/prices';
import { promotions } from './handlers/promotions';
import { search } from './handlers/search';
import { shipping } from './handlers/shipping';
import { serve } from './http';

// The flag service mounts its current state as a file: no request ever waits for it.
const state = JSON.parse(await readFile(process.env.FLAGS_FILE ?? '/run/flags.json', 'utf8'));
OpenFeature.addHooks(evaluationLog(console.log));
await OpenFeature.setProviderAndWait(new InMemoryProvider(state));

serve({
  'GET /api/basket': basket,
  'GET /api/invoice': invoice,
  'GET /api/prices': prices,
  'GET /api/promotions': promotions,
  'GET /api/search': search,
  'GET /api/shipping': shipping,
  'POST /api/checkout': checkout,
}).listen(Number(process.env.PORT ?? 8080));
