import type { ComponentType } from 'react';
import { useFlag } from '@unleash/proxy-client-react';

export function withFeature<P extends object>(flag: string, Fallback?: ComponentType<P>) {
  return (Component: ComponentType<P>) =>
    function Gated(props: P) {
      const on = useFlag(flag);
      if (on) return <Component {...props} />;
      return Fallback ? <Fallback {...props} /> : null;
    };
}
