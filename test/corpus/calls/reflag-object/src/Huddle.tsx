import { useFlag } from '@reflag/react-sdk';

export function HuddleButton() {
  const { isEnabled, track } = useFlag('huddle');
  //                                   ^^^^^^^^ evaluation huddle
  if (!isEnabled) return null;
  return <button onClick={() => track()}>Start a huddle</button>;
}
