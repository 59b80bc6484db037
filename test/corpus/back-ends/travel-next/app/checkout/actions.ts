'use server';

import { revalidateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { checkoutSnapshot, visitorId } from '@/lib/flags';
import { posthog } from '@/lib/posthog';

export async function placeBooking(form: FormData) {
  const flags = await checkoutSnapshot();
  const extras: string[] = [];
  if (flags.insurance && form.get('insurance') === 'on') extras.push('cover-basic');
  if (flags.loyalty) extras.push('points');

  posthog().capture({
    distinctId: visitorId(),
    event: 'booking-placed',
    properties: { extras, split: flags.splitPay },
  });
  revalidateTag('hotel-availability');
  redirect(flags.splitPay ? '/checkout/split' : '/checkout/done');
}
