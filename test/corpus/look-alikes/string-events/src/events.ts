import { isEnabled } from 'unleash-client';

bus.on('checkout:new-step', () => undefined);
//     ^^^^^^^^^^^^^^^^^^^ nothing
bus.emit('feature-enabled', { name: 'checkout' });
//       ^^^^^^^^^^^^^^^^^ nothing
//                                  ^^^^^^^^^^ nothing
export const step = () => isEnabled('checkout:two-step');
//                                  ^^^^^^^^^^^^^^^^^^^ evaluation checkout:two-step
