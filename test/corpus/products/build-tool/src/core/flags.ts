export type FeatureFlags = Record<string, boolean | undefined>;

export const DEFAULTS: FeatureFlags = {};

/** The bundler knows some flags by other names. */
export const bundlerFlags = (featureFlags: FeatureFlags) => ({
  ...featureFlags,
  zipCache: featureFlags.bundler_zip_cache,
  //                     ^^^^^^^^^^^^^^^^^ evaluation bundler_zip_cache
  pureModules: featureFlags.bundler_pure_esm,
  //                        ^^^^^^^^^^^^^^^^ evaluation bundler_pure_esm
});
