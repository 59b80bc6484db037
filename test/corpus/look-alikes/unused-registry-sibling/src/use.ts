import { enableTags } from './feature-flag';
import { enableTimers } from './support';

export const tags = enableTimers() && enableTags();
//                  ^^^^^^^^^^^^ nothing
//                                    ^^^^^^^^^^ evaluation enableTags
export function local(enableTags: () => boolean) {
  return enableTags();
  //     ^^^^^^^^^^ nothing
}
