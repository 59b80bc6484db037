import type { SQSEvent } from 'aws-lambda';
import { loadBillingFlags, type BillingFlags } from '../billing-flags.js';
import { ParameterReader, putMetric } from '../shared/parameters.js';
import { setting } from '../shared/toggles.js';

const parameters = new ParameterReader();

const format = (flags: BillingFlags) => (flags.einvoice ? 'xrechnung' : 'pdf');

export const handler = async (event: SQSEvent): Promise<void> => {
  const bucket = await parameters.getValueAsync('billingInvoiceBucket', 'invoices');
  for (const record of event.Records) {
    const { accountId, cents, days } = JSON.parse(record.body) as { accountId: string; cents: number; days: number };
    const flags = await loadBillingFlags(accountId);
    const due = flags.proration ? Math.round((cents * days) / 30) : cents;
    const grace = await setting('billingGraceDays', 14, accountId);
//                              ^^^^^^^^^^^^^^^^^^ evaluation billingGraceDays
    putMetric('billingInvoiceCents', due);
    console.log(bucket, format(flags), grace, flags.dunning);
  }
};
