import { useFlag } from '@unleash/proxy-client-react';
import { ConditionallyRender } from './ConditionallyRender';

export const Chart = () => {
  const legend = useFlag('chart-legend');
  //                     ^^^^^^^^^^^^^^ evaluation chart-legend
  return <ConditionallyRender condition={legend} show={<Legend />} elseShow={<Key />} />;
  //                          ^^^^^^^^^ nothing
};
