export { bagAt, camelCase, clientAt, generatedPart, indexSdks, isClient, type SdkIndex, shapesAt } from './lookup.js';
export { sdks } from './registry.js';
export type { FallbackPosition, KeyPosition, Sdk, SdkApi, Shape, ValueType } from './shape.js';
