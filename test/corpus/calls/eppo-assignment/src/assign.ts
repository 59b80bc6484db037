import { getInstance } from '@eppo/node-server-sdk';

export function checkoutArm(accountId: string, country: string): string {
  const eppo = getInstance();
  if (eppo.getBooleanAssignment('checkout-freeze', accountId, { country }, false)) return 'frozen';
  //                            ^^^^^^^^^^^^^^^^^ evaluation checkout-freeze
  return eppo.getStringAssignment('checkout-arm', accountId, { country }, 'control');
  //                              ^^^^^^^^^^^^^^ evaluation checkout-arm
}
