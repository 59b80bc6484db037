import { useVariant } from '@acme/design';
import { useVariant as useExperiment } from '@unleash/proxy-client-react';

export function Button() {
  const style = useVariant('outlined');
  //                       ^^^^^^^^^^ nothing
  const copy = useExperiment('button-copy');
  //                         ^^^^^^^^^^^^^ evaluation button-copy
  return <button className={style}>{copy.payload?.value}</button>;
}
