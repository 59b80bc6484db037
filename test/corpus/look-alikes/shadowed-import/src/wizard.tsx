import { useFlag } from '@unleash/proxy-client-react';

export const useWizard = () => useFlag('setup-wizard');
//                                     ^^^^^^^^^^^^^^ evaluation setup-wizard
export function simulate(useFlag: (name: string) => boolean) {
  return useFlag('simulated-step');
  //             ^^^^^^^^^^^^^^^^ nothing
}
export function preview() {
  const useFlag = (name: string) => name.length > 3;
  return useFlag('preview-step');
  //             ^^^^^^^^^^^^^^ nothing
}
