export * from './client';
export { isFeatureOn as default } from './client';
