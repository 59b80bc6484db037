export enum ExperimentalFeature {
  TRACE_PROFILER = 'trace_profiler',
//^^^^^^^^^^^^^^ declaration trace_profiler
  PARTIAL_VIEWS = 'partial_views',
//^^^^^^^^^^^^^ declaration partial_views
}
const enabled = new Set<ExperimentalFeature>();
export const addExperimentalFeatures = (list: ExperimentalFeature[]) => list.forEach((feature) => enabled.add(feature));
export const isExperimentalFeatureEnabled = (feature: ExperimentalFeature) => enabled.has(feature);
