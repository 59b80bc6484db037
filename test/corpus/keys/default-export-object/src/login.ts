import { OpenFeature } from '@openfeature/server-sdk';
import features from './features';

const client = OpenFeature.getClient('auth');
export const methods = async () => ({
  totp: await client.getBooleanValue(features.twoFactor, false),
  //                                 ^^^^^^^^^^^^^^^^^^ evaluation two-factor
  sso: await client.getBooleanValue(features.sso, false),
  //                                ^^^^^^^^^^^^ evaluation sso-login
});
