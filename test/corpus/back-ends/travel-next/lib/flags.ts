import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { posthog } from '@/lib/posthog';

export const visitorId = cache((): string => cookies().get('visitor')?.value ?? 'anonymous');

const evaluate = cache(async (key: string) => {
  const value = await posthog().getFeatureFlag(key, visitorId());
  return value ?? false;
});

interface FlagDefinition<T> {
  key: string;
  description?: string;
  parse: (value: string | boolean) => T;
}

const defineFlag =
  <T>({ key, parse }: FlagDefinition<T>) =>
  async (): Promise<T> =>
    parse(await evaluate(key));

export const hotelMap = defineFlag({
  key: 'hotel-map-view',
//     ^^^^^^^^^^^^^^^^ evaluation hotel-map-view
  description: 'Map next to the hotel list',
  parse: Boolean,
});

export const priceLayout = defineFlag({
  key: 'price-layout-test',
//     ^^^^^^^^^^^^^^^^^^^ evaluation price-layout-test
  parse: (value) => (value === 'per-night' ? 'per-night' : 'total'),
});

export async function checkoutSnapshot() {
  const [insurance, splitPay, loyalty] = await Promise.all(
    ['trip-insurance', 'split-payment', 'loyalty-points'].map((key) => evaluate(key)),
//   ^^^^^^^^^^^^^^^^ declaration trip-insurance
//                     ^^^^^^^^^^^^^^^ declaration split-payment
//                                      ^^^^^^^^^^^^^^^^ declaration loyalty-points
//                                                                              ^^^ evaluation loyalty-points
//                                                                              ^^^ evaluation split-payment
//                                                                              ^^^ evaluation trip-insurance
  );
  return { insurance: insurance === true, splitPay: splitPay === true, loyalty: loyalty === true };
}
