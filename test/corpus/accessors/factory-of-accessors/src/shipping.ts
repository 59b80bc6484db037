import { createFlags } from './create-flags';

const flags = createFlags('shipping');

export const quote = async () => ({
  drone: await flags.enabled('drone-delivery'),
  //                         ^^^^^^^^^^^^^^^^ evaluation drone-delivery
  radius: await flags.number('drone-radius-km', 8),
  //                         ^^^^^^^^^^^^^^^^^ evaluation drone-radius-km
});
