import { useClientState, useMemoClient, useLazyClient } from './useClient';
export const App = () => {
  const a = useClientState('k');
  const b = useMemoClient();
  const c = useLazyClient();
  return <p>{a?.variableValue('st-a', false)}{b.variableValue('st-b', 1)}{c.variable('st-c', 'x').value}</p>;
//                            ^^^^^^ evaluation st-a
//                                                            ^^^^^^ evaluation st-b
//                                                                                   ^^^^^^ evaluation st-c
};
