import { toggles } from '@org/toggles';

export const dunning = (customer: string) => toggles().isOn('billing-dunning-mails', customer);
//                                                          ^^^^^^^^^^^^^^^^^^^^^^^ evaluation billing-dunning-mails
