export const compatibility = [
  { version: '3.0.0', featureFlag: 'bundler_zip_cache' },
  //                               ^^^^^^^^^^^^^^^^^^^ gate bundler_zip_cache
  { version: '2.1.0', nodeVersion: '<20' },
];
