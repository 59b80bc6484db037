import { bundle } from '../src/steps/bundle';

test('dry run', async () => {
  await bundle('site', { featureFlags: { build_dry_run: true } });
  //                                     ^^^^^^^^^^^^^ override build_dry_run
  await new Fixture('site').withFlags({ featureFlags: { build_trace_files: true }, debug: true }).run();
  //                                                    ^^^^^^^^^^^^^^^^^ override build_trace_files
});
