import type { FeatureFlags } from '../core/flags';

export const condition = async ({ featureFlags, buildDir }: StepArgs) =>
  Boolean(featureFlags?.build_edge_bundler) && (await hasSources(buildDir));
  //                    ^^^^^^^^^^^^^^^^^^ evaluation build_edge_bundler

export async function bundle(dir: string, { featureFlags = {} }: { featureFlags?: FeatureFlags } = {}) {
  if (featureFlags.build_dry_run !== true) await write(dir);
  //               ^^^^^^^^^^^^^ evaluation build_dry_run
  return scan(dir, { featureFlags });
}

const scan = (dir: string, { featureFlags }: { featureFlags: FeatureFlags }) =>
  featureFlags.build_trace_files ? trace(dir) : list(dir);
  //           ^^^^^^^^^^^^^^^^^ evaluation build_trace_files
