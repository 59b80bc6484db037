import { useFlagBag } from './flag-bag';

export function Chat() {
  const flagBag = useFlagBag();
  const { reactions, ...rest } = flagBag;
  //      ^^^^^^^^^ evaluation reactions
  return <Room reactions={reactions} typing={rest.typingIndicator} threads={flagBag.threads} />;
  //                                              ^^^^^^^^^^^^^^^ evaluation typingIndicator
  //                                                                                ^^^^^^^ evaluation threads
}
