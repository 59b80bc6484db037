import { useEffect, useMemo, useState } from 'react';
import { initializeDevCycle, type DevCycleClient } from '@devcycle/js-client-sdk';

export function useClientState(sdkKey: string) {
  const [client, setClient] = useState<DevCycleClient>();
  useEffect(() => {
    let alive = true;
    initializeDevCycle(sdkKey, { user_id: 'x' }).onClientInitialized().then((c) => alive && setClient(c));
    return () => { alive = false; };
  }, [sdkKey]);
  return client;
}
export const useMemoClient = () => useMemo(() => initializeDevCycle('k', { user_id: 'y' }), []);
export const useLazyClient = () => {
  const [client] = useState(() => initializeDevCycle('k', { user_id: 'z' }));
  return client;
};
