import { OpenFeature } from '@openfeature/server-sdk';
import { type Handler, ok, targeting } from '../http';

const client = OpenFeature.getClient();

export const basket: Handler = async (request) => {
  const items = request.query.getAll('item');
  const wrapping = await client.getBooleanValue('gift-wraping', false, targeting(request));
  return ok({ items, extras: wrapping ? ['gift-box', 'card'] : [] });
};
