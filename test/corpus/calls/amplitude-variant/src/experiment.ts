import { Experiment } from '@amplitude/experiment-js-client';

export const experiment = Experiment.initialize('client-deployment-key');

export async function paywall(): Promise<'soft' | 'hard'> {
  await experiment.fetch({ user_id: currentUser() });
  const variant = experiment.variant('paywall-strength', { value: 'soft' });
  //                                 ^^^^^^^^^^^^^^^^^^ evaluation paywall-strength
  return variant.value === 'hard' ? 'hard' : 'soft';
}
