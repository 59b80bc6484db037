import { forAccount } from './account-toggles';
import { boolToggle } from './toggles';

export async function accountPage(account: Account) {
  return {
    seats: await forAccount(account, 'seat-management'),
    //                               ^^^^^^^^^^^^^^^^^ evaluation seat-management
    domains: await boolToggle(account.ownerId, 'domain-claims'),
    //                                         ^^^^^^^^^^^^^^^ evaluation domain-claims
  };
}
