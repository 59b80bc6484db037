import { isEnabled } from 'unleash-client';

const BASE = 'exp-';
export function inExperiment(name: string): boolean {
  return isEnabled(BASE + 'pricing-' + name);
  //               ^^^^^^^^^^^^^^^^^^^^^^^^ unresolved exp-pricing-*
}
