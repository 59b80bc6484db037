import { useFeatureFlag } from '@corp/experiments';
import { isEnabled } from 'debug-levels';
import { OpenFeature } from './open-feature';

export const Other = () => (useFeatureFlag('corp-flag') && isEnabled('verbose') ? OpenFeature.getClient().getBooleanValue('not-ours', false) : null);
//                                         ^^^^^^^^^^^ nothing
//                                                                   ^^^^^^^^^ nothing
//                                                                                                                        ^^^^^^^^^^ nothing
