import { useStatsig, useGate } from './StatsigProvider';
export function App() {
  const { gate, clientRef } = useStatsig();
  const a = gate('ref_gate');
//               ^^^^^^^^^^ evaluation ref_gate
  const b = useGate('ref_hook');
//                  ^^^^^^^^^^ evaluation ref_hook
  const c = clientRef.current?.getDynamicConfig('ref_config').get('x', 1);
//                                              ^^^^^^^^^^^^ evaluation ref_config
  return <>{a}{b}{c}</>;
}
