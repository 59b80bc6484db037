import { StatsigClient } from '@statsig/js-client';
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

type Value = { clientRef: React.MutableRefObject<StatsigClient | null>; ready: boolean; gate(name: string): boolean };
const StatsigCtx = createContext<Value | undefined>(undefined);

export const StatsigProvider = ({ children, userID }: { children: ReactNode; userID: string }) => {
  const clientRef = useRef<StatsigClient | null>(null);
  const [ready, setReady] = useState(false);
  if (!clientRef.current) clientRef.current = new StatsigClient('key', { userID });
  useEffect(() => { clientRef.current!.initializeAsync().then(() => setReady(true)); }, []);
  const value = useMemo<Value>(() => ({
    clientRef,
    ready,
    gate: (name) => ready && !!clientRef.current?.checkGate(name),
  }), [ready]);
  return <StatsigCtx.Provider value={value}>{children}</StatsigCtx.Provider>;
};
export function useStatsig() {
  const v = useContext(StatsigCtx);
  if (v === undefined) throw new Error('missing');
  return v;
}
export function useGate(name: string) { return useStatsig().gate(name); }
