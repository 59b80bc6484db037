import { withClient } from './with-client';

export const nightly = () => withClient((client) => client.getBooleanValue('nightly-compaction', false));
//                                                                         ^^^^^^^^^^^^^^^^^^^^ evaluation nightly-compaction
