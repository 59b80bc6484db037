export { FeatureKey } from './feature-key';
