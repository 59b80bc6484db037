export { sdks } from './registry.js';
export type { FallbackPosition, KeyPosition, Sdk, SdkApi, Shape, ValueType } from './shape.js';
export { camelCase, indexSdks, isClient, type SdkIndex, shapeAt } from './lookup.js';
