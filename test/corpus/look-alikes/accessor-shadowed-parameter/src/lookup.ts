import { isEnabled } from 'unleash-client';

export function lookup(key: string): boolean[] {
  const results: boolean[] = [];
  for (const key of ['lookup-cache', 'lookup-index']) results.push(isEnabled(key));
  //                 ^^^^^^^^^^^^^^ declaration lookup-cache
  //                                 ^^^^^^^^^^^^^^ declaration lookup-index
  //                                                                         ^^^ evaluation lookup-cache
  //                                                                         ^^^ evaluation lookup-index
  return results.concat(key.length > 0);
}
export const found = lookup('customer-42');
//                          ^^^^^^^^^^^^^ nothing
