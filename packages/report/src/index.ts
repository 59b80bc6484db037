export * from './dashboard.js';
export * from './format.js';
export { formats } from './formats/registry.js';
export * from './render.js';
export { UnsupportedFormat } from './unsupported.js';
