import { useBooleanFlagValue } from '@openfeature/react-sdk';
import { FlagKeys } from './flag-keys';

export function Editor() {
  const comments = useBooleanFlagValue(FlagKeys.InlineComments, false);
  //                                   ^^^^^^^^^^^^^^^^^^^^^^^ evaluation inline-comments
  const suggest = useBooleanFlagValue(FlagKeys.SuggestEdits, false);
  //                                  ^^^^^^^^^^^^^^^^^^^^^ evaluation suggest-edits
  return <Canvas comments={comments} suggest={suggest} />;
}
