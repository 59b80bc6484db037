import { boolToggle } from './toggles';

export const forAccount = (account: Account, toggle: string) => boolToggle(account.ownerId, toggle);
