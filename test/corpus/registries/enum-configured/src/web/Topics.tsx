import { FeatureFlagEnum } from '../shared/feature-flag.enum';
import { useFeatureFlag } from '@novel/hooks';

export const Topics = () => (useFeatureFlag(FeatureFlagEnum.IS_TOPICS_ENABLED) ? <List /> : null);
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation IS_TOPICS_ENABLED
