import { toggle } from './shared/toggles.js';

export interface BillingFlags {
  dunning: boolean;
  proration: boolean;
  einvoice: boolean;
}

export async function loadBillingFlags(accountId: string): Promise<BillingFlags> {
  return {
    dunning: await toggle('billingDunningEmails', accountId),
//                        ^^^^^^^^^^^^^^^^^^^^^^ evaluation billingDunningEmails
    proration: await toggle('billingProrationV2', accountId),
//                          ^^^^^^^^^^^^^^^^^^^^ evaluation billingProrationV2
    einvoice: await toggle('billingEInvoice', accountId),
//                         ^^^^^^^^^^^^^^^^^ evaluation billingEInvoice
  };
}
