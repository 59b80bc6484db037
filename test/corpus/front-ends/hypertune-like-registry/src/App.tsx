import { useStatsigClient, useGateValue, useFeatureGate, useExperiment, useLayer } from '@statsig/react-bindings';
import { gates, made } from './flags';
export const App = () => {
  const { client } = useStatsigClient();
  const a = gates.newCheckout(client);
  const v = useGateValue('st_value');
//                       ^^^^^^^^^^ evaluation st_value
  const { value: fg } = useFeatureGate('st_gate');
//                                     ^^^^^^^^^ evaluation st_gate
  const exp = useExperiment('st_exp');
//                          ^^^^^^^^ evaluation st_exp
  const layer = useLayer('st_layer').get('p', 1);
//                       ^^^^^^^^^^ evaluation st_layer
  return <>{a}{v}{fg}{exp.get('x', 1)}{layer}{made.tour(client)}</>;
};
