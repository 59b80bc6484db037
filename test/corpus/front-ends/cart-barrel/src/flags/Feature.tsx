import type { ReactNode } from 'react';
import { useFlag, useFlagsStatus } from '@unleash/proxy-client-react';
import type { FeatureKey } from './keys';

export function useFeature(feature: FeatureKey): boolean {
  const { flagsReady } = useFlagsStatus();
  const enabled = useFlag(feature);
  return flagsReady && enabled;
}

interface FeatureProps {
  name: FeatureKey;
  fallback?: ReactNode;
  children: ReactNode;
}

export function Feature({ name, fallback = null, children }: FeatureProps) {
  return <>{useFeature(name) ? children : fallback}</>;
}
