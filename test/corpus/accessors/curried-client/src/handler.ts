import { OpenFeature } from '@openfeature/server-sdk';
import { evaluate, evaluator } from './evaluate';

const client = OpenFeature.getClient();
const enabled = evaluator(client);

export const handler = async () => ({
  cache: await evaluate(client, 'edge-cache-v2'),
  //                            ^^^^^^^^^^^^^^^ evaluation edge-cache-v2
  gzip: await enabled('edge-gzip'),
  //                  ^^^^^^^^^^^ evaluation edge-gzip
});
