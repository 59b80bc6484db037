import type { ReactNode } from 'react';
import { useFlag } from '@unleash/proxy-client-react';

interface FeatureGateProps {
  flag: string;
  fallback?: ReactNode;
  children: ReactNode;
}

export function FeatureGate({ flag, fallback = null, children }: FeatureGateProps) {
  return <>{useFlag(flag) ? children : fallback}</>;
}
