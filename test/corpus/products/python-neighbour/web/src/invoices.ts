import { OpenFeature } from '@openfeature/web-sdk';

export const isAsync = () => OpenFeature.getClient().getBooleanValue('async-invoices', false);
//                                                                   ^^^^^^^^^^^^^^^^ evaluation async-invoices
