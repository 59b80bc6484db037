import { useRef } from 'react';
import { initialize, type LDClient } from 'launchdarkly-js-client-sdk';

export function Stream({ user }: { user: User }) {
  const client = useRef<LDClient>(initialize('env', { kind: 'user', key: user.id }));
  return client.current.variation('stream-low-latency', false) ? <LowLatency /> : <Standard />;
  //                              ^^^^^^^^^^^^^^^^^^^^ evaluation stream-low-latency
}
