export const nightly = () => globalThis.ldClient.variation('reports-nightly', { key: 'cron' }, false);
//                                                         ^^^^^^^^^^^^^^^^^ evaluation reports-nightly
