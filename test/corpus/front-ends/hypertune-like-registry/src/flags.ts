import type { StatsigClient } from '@statsig/react-bindings';
export const gates = {
  newCheckout: (c: StatsigClient) => c.checkGate('new_checkout'),
//                                               ^^^^^^^^^^^^^^ evaluation new_checkout
  fastSearch: (c: StatsigClient) => c.checkGate('fast_search'),
//                                              ^^^^^^^^^^^^^ evaluation fast_search
};
const make = (gate: string) => (c: StatsigClient) => c.checkGate(gate);
export const made = { helpCenter: make('help_center'), tour: make('tour') };
//                                     ^^^^^^^^^^^^^ evaluation help_center
//                                                                ^^^^^^ evaluation tour
export const params = (c: StatsigClient) => c.getExperiment('signup').get<string>('title', 'x');
//                                                          ^^^^^^^^ evaluation signup
