import { enabledFlags } from './flags';

export const nav = () => [
  ...(enabledFlags.includes('COURT_LISTS') ? ['lists'] : []),
  //                        ^^^^^^^^^^^^^ mention COURT_LISTS
  ...(enabledFlags.indexOf('BULK_TRANSFER') >= 0 ? ['transfer'] : []),
  //                       ^^^^^^^^^^^^^^^ mention BULK_TRANSFER
];
