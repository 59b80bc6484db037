import { OpenFeature } from '@openfeature/server-sdk';
import { type Handler, ok, targeting } from '../http';

const client = OpenFeature.getClient();

interface Option {
  name: string;
  days: number;
  cents: number;
}

export const shipping: Handler = async (request) => {
  const ctx = targeting(request);
  const options: Option[] = [{ name: 'Standard', days: 4, cents: 490 }];

  if (await client.getBooleanValue('express-shipping', false, ctx)) {
    options.push({ name: 'Express', days: 1, cents: 1290 });
    const split = await client.getBooleanValue('split-shipments', false, ctx);
    if (split) options.push({ name: 'What is in stock by express, the rest later', days: 1, cents: 1590 });
  } else {
    options.push({ name: 'Collect in Galway', days: 1, cents: 0 });
  }

  return ok(options);
};
