import { OpenFeature } from '@openfeature/server-sdk';
import { FLAG_PREFIX } from './prefix';

const client = OpenFeature.getClient();

export const newNumbering = () => client.getBooleanValue(`${FLAG_PREFIX}.new-numbering`, false);
//                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation billing.new-numbering
export const perCountry = (country: string) =>
  client.getBooleanValue(`${FLAG_PREFIX}.country-${country}`, false);
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved billing.country-*
