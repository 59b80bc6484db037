import { GrowthBook } from '@growthbook/growthbook';
import { useSyncExternalStore, useCallback } from 'react';

type Listener = () => void;
class GbStore {
  private listeners = new Set<Listener>();
  readonly gb = new GrowthBook({ clientKey: 'c' });
  constructor() { this.gb.setRenderer(() => this.listeners.forEach((l) => l())); }
  subscribe = (l: Listener) => { this.listeners.add(l); return () => { this.listeners.delete(l); }; };
  isOn(key: string) { return this.gb.isOn(key); }
}
export const gbStore = new GbStore();
export function useFeature(key: string) {
  return useSyncExternalStore(gbStore.subscribe, () => gbStore.isOn(key), () => false);
}
export function useFeatureValue<T>(key: string, fallback: T) {
  const getSnapshot = useCallback(() => gbStore.gb.getFeatureValue(key, fallback), [key, fallback]);
  return useSyncExternalStore(gbStore.subscribe, getSnapshot);
}
