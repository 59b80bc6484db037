import { OpenFeature } from '@openfeature/server-sdk';

export async function alertsOn(kind: string): Promise<boolean> {
  let key = 'alerts-default';
  //        ^^^^^^^^^^^^^^^^ mention alerts-default
  if (kind === 'sms') key = 'alerts-sms';
  //                        ^^^^^^^^^^^^ mention alerts-sms
  return OpenFeature.getClient().getBooleanValue(key, false);
  //                                             ^^^ unresolved
}
