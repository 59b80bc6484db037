import { useGateValue, useExperiment, useLayer } from '@statsig/react-bindings';

export function Signup() {
  const passkeys = useGateValue('passkey_signup');
  //                            ^^^^^^^^^^^^^^^^ evaluation passkey_signup
  const { value } = useExperiment('signup_copy');
  //                              ^^^^^^^^^^^^^ evaluation signup_copy
  const layer = useLayer('onboarding_layer');
  //                     ^^^^^^^^^^^^^^^^^^ evaluation onboarding_layer
  return (
    <form aria-label={String(value.headline)}>
      {passkeys ? <PasskeyButton /> : <PasswordFields />}
      {layer.get('show_progress', false) && <Progress />}
    </form>
  );
}
