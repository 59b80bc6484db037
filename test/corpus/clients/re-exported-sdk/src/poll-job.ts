import { node } from './vendor/flags';

export const closePolls = () => node.isEnabled('poll-auto-close');
//                                             ^^^^^^^^^^^^^^^^^ evaluation poll-auto-close
