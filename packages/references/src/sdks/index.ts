export { camelCase, indexSdks, isClient, type SdkIndex, shapeAt } from './lookup.js';
export { sdks } from './registry.js';
export type { FallbackPosition, KeyPosition, Sdk, SdkApi, Shape, ValueType } from './shape.js';
