'use server';

import { revalidateTag } from 'next/cache';
import { flag } from '../../lib/flags';

export async function pay(invoiceId: string, userId: string) {
  const endpoint = (await flag('billing.instant-pay', { userId })) ? 'instant' : 'queue';
//                             ^^^^^^^^^^^^^^^^^^^^^ evaluation billing.instant-pay
  await fetch(`${process.env.API_URL}/${endpoint}/${invoiceId}`, { method: 'POST' });
  revalidateTag('billing.invoices-list');
}
