import { FLAGS } from '../../packages/flags';
import { useGate } from './gates';

export function Login() {
  const { enabled } = useGate({ gate: FLAGS.BIOMETRICS });
  //                                  ^^^^^^^^^^^^^^^^ evaluation mobile.biometrics
  useHaptics(useGate({ gate: FLAGS.HAPTICS }).enabled);
  //                         ^^^^^^^^^^^^^ evaluation mobile.haptics
  return enabled ? <FaceLogin /> : <PinLogin />;
}
