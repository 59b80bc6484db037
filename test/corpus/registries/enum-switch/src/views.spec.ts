import { addExperimentalFeatures, ExperimentalFeature } from './exp';

beforeEach(() => addExperimentalFeatures([ExperimentalFeature.PARTIAL_VIEWS]));
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ override partial_views
