import { useLDClient } from 'launchdarkly-react-client-sdk';
import { useEffect, useState } from 'react';

export function useFeatureClient() {
  const client = useLDClient();
  const [ready, setReady] = useState(false);

  useEffect(() => {
    client?.waitUntilReady().then(() => setReady(true));
  }, [client]);

  return { client, ready };
}
