export * from './keys';
export { Feature, useFeature as useShopFeature } from './Feature';
