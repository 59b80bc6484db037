import { isEnabled } from 'unleash-client';

export function withGlobal(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  //                                                       ^^^ nothing
  //                                                                      ^^^^^ nothing
  //                                                                                         ^^^^^ nothing
}
export const multiline = (pattern: RegExp) => pattern.flags.at(0) === 'm' && isEnabled('multi-line-search');
//                                                                                     ^^^^^^^^^^^^^^^^^^^ evaluation multi-line-search
