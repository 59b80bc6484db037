import { OpenFeature } from '@openfeature/server-sdk';
import { FlagKey, isShopFlagOn } from '@shop/flags';
import { type Handler, ok, refuse, targeting } from '../http';
import { draftOrder } from '../orders';

const client = OpenFeature.getClient();

export const checkout: Handler = async (request) => {
  const cents = Number(request.query.get('cents'));
  if (!(cents > 0)) return refuse(400, 'Your basket is empty.');

  const cardPayments = await client.getBooleanValue('card-payments', true, targeting(request));
  const methods = cardPayments ? ['card', 'transfer'] : ['transfer'];

  if (await isShopFlagOn(FlagKey.NewCheckout, request.userId)) {
    const total = cents + shippingCents(cents);
    return ok({ methods, total, next: '/checkout/done' });
  } else {
    const draft = draftOrder(request.userId, cents);
    return ok({ methods, draft, next: '/checkout?step=shipping' });
  }
};

/** Free above 50 euro. */
function shippingCents(cents: number): number {
  return cents >= 5000 ? 0 : 490;
}
