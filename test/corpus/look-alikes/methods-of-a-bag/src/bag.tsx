import { useFlags } from 'launchdarkly-react-client-sdk';

export function Debug() {
  const flags = useFlags();
  const shown = flags.hasOwnProperty('x') || flags.toString();
  //                                               ^^^^^^^^ nothing
  return <pre title={flags.debugOverlay ? 'on' : 'off'}>{JSON.stringify(flags) + shown + Object.keys(flags).length}</pre>;
  //                       ^^^^^^^^^^^^ evaluation debugOverlay
}
