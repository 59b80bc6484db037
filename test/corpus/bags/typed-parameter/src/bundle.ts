import type { FeatureFlags } from './feature-flags';

export function bundle(path: string, featureFlags: FeatureFlags) {
  const cache = featureFlags.zipBuildCache ? openCache(path) : undefined;
  //                         ^^^^^^^^^^^^^ evaluation zipBuildCache
  return run(path, { cache, flags: featureFlags });
}

function run(path: string, { cache, flags }: { cache?: Cache; flags: FeatureFlags }) {
  return flags.parseWithEsbuild ? esbuild(path, cache) : legacy(path);
  //           ^^^^^^^^^^^^^^^^ evaluation parseWithEsbuild
}
