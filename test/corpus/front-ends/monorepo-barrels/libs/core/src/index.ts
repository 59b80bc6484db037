export * as flags from './flags';
export { default as core } from './core';
