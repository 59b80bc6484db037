import { OpenFeature } from '@openfeature/server-sdk';

export const total = async (sum: number) =>
  (await OpenFeature.getClient().getBooleanValue('black-friday', false)) ? sum * 0.8 : sum;
  //                                             ^^^^^^^^^^^^^^ evaluation black-friday
