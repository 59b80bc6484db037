import { OpenFeature } from '@openfeature/server-sdk';
import { type Handler, ok, refuse, targeting } from '../http';

const client = OpenFeature.getClient();

/** Each country runs its own season, with a flag of its own. */
export const promotions: Handler = async (request) => {
  const { country } = request;
  if (!/^[a-z]{2}$/.test(country)) return refuse(400, 'Unknown country.');

  const running = await client.getBooleanValue(`promo-${country}`, false, targeting(request));
  return ok({ banner: running ? 'Winter seeds: three for two' : null });
};
