import { hasGate, useDynConfig, useGate } from './lib/statsig';
import { Platform } from 'react-native';
export const Screen = () => {
  const a = useGate('gate_screen');
//                  ^^^^^^^^^^^^^ evaluation gate_screen
  const cfg = useDynConfig<{ title: string }>('cfg_screen');
//                                            ^^^^^^^^^^^^ evaluation cfg_screen
  const p = hasGate(Platform.OS === 'ios' ? 'gate_ios' : 'gate_android');
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation gate_android
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation gate_ios
  return <>{a}{cfg.title}{p}</>;
};
