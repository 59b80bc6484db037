import { ExperimentalFeature, isExperimentalFeatureEnabled } from './exp';

export function trackViews() {
  if (isExperimentalFeatureEnabled(ExperimentalFeature.PARTIAL_VIEWS)) startPartial();
  //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation partial_views
}
