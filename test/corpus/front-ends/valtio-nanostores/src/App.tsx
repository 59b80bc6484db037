import { useStore } from '@nanostores/react';
import { state, $flag, $unleash, useFlagSnap } from './state';
export const App = () => {
  const a = useFlagSnap('vt-a');
//                      ^^^^^^ evaluation vt-a
  const b = useStore($flag('vt-b'));
//                         ^^^^^^ evaluation vt-b
  state.unleash.isEnabled('vt-c');
//                        ^^^^^^ evaluation vt-c
  $unleash.get()?.isEnabled('vt-d');
//                          ^^^^^^ evaluation vt-d
  return <>{a}{b}</>;
};
