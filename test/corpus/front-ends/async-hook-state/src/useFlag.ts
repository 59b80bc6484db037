import posthog from 'posthog-js';
import { useEffect, useState, useReducer, useDebugValue } from 'react';
export default function useFlag(flag: string, opts: { onChange?: (v: boolean) => void } = {}) {
  const [enabled, set] = useState<boolean>(() => !!posthog.isFeatureEnabled(flag));
  useEffect(() => {
    const off = posthog.onFeatureFlags(() => { const v = !!posthog.isFeatureEnabled(flag); set(v); opts.onChange?.(v); });
    return off;
  }, [flag]);
  useDebugValue(flag);
  return enabled;
}
