import { FlagKey, isShopFlagOn } from '@shop/flags';
import { type Handler, ok } from '../http';

export const prices: Handler = async ({ userId, query }) => {
  const cents = Number(query.get('cents'));
  if (await isShopFlagOn(FlagKey.WholesalePrices, userId)) {
    return ok({ cents: Math.round(cents * 0.8), vat: 'excluded' });
  }
  return ok({ cents, vat: 'included' });
};
